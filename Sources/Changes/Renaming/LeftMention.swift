public import Files

/// A mention that was left as it is, since it may mean something else than the feature.
public struct LeftMention: Hashable, Sendable {
  /// The document, where it will stand.
  public let path: RelativePath
  /// The line, from 1.
  public let line: Int
  /// What stands there.
  public let text: String
  /// Why it was left.
  public let reason: String

  /// A mention on a line of a document.
  public init(path: RelativePath, line: Int, text: String, reason: String) {
    self.path = path
    self.line = line
    self.text = text
    self.reason = reason
  }
}
