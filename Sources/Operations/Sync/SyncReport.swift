/// What a sync of indexes met.
public struct SyncReport: Sendable {
  /// Files that were left alone, in whole or in part, and why.
  public var refusals: [SyncRefusal] = []
  /// What the indexes do not tell of, since no index can name it.
  public var leftOut: [LeftOut] = []

  /// Both together.
  static func += (left: inout SyncReport, right: SyncReport) {
    left.refusals += right.refusals
    left.leftOut += right.leftOut
  }
}
