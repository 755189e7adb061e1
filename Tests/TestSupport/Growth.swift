/// How work grows with the size of what it is done on.
public enum Growth {
  /// What was measured where four times the size takes much more than four times the work; nil where it does not.
  ///
  /// - Parameters:
  ///   - size: a size whose work takes some hundredths of a second.
  ///   - work: does the work on a size.
  public static func excess(from size: Int, _ work: (Int) throws -> Void) rethrows -> String? {
    let small = try ThreadTime.seconds { try work(size) }
    let large = try ThreadTime.seconds { try work(4 * size) }
    return large < 8 * small + 0.2 ? nil : "\(small) s, and \(large) s for four times as much"
  }
}
