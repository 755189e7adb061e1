import Names

@testable import Documents

extension DecisionLog {
  /// The next free ID of a decision of the epic alone.
  var nextID: String { DecisionSeries(of: self).freeID(for: nil) }

  /// The next free IDs of decisions of the epic alone.
  func ids(_ count: Int) -> [String] {
    var series = DecisionSeries(of: self)
    return (0..<count).map { _ in series.next(for: nil) }
  }
}
