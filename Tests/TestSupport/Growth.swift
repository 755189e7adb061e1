/// How work grows with the size of what it is done on.
public enum Growth {
  /// How many seconds tell work that grows with the square of the size from work that grows with the size.
  private static let enough = 0.06
  /// How often the size is doubled to come there. What is still faster then is fast enough.
  private static let doublings = 6

  /// What was measured where four times the size takes much more than four times the work; nil where it does not.
  ///
  /// - Parameters:
  ///   - size: the size to begin with; it is doubled until the work takes long enough to tell.
  ///   - work: does the work on a size.
  public static func excess(from size: Int, _ work: (Int) throws -> Void) rethrows -> String? {
    var size = size
    var small = try ThreadTime.seconds { try work(size) }
    for _ in 0..<doublings where small < enough {
      size *= 2
      small = try ThreadTime.seconds { try work(size) }
    }
    let large = try ThreadTime.seconds { try work(4 * size) }
    return large < 8 * small + 0.2 ? nil : "\(small) s for \(size), and \(large) s for four times as much"
  }
}
