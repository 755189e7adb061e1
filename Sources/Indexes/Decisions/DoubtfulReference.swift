public import Files

/// A place that names a decision by an ID which two entries had, and that may mean either.
public struct DoubtfulReference: Hashable, Sendable {
  /// The document.
  public let path: RelativePath
  /// The line, from 1.
  public let line: Int
  /// The ID that stands there, which one of the entries still has.
  public let id: String
  /// The IDs that the others have got.
  public let others: [String]
}
