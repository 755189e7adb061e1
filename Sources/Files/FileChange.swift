/// One change to the working tree that a transaction makes: what shall stand at a path, and what stood there when
/// that was decided.
public struct FileChange: Sendable {
  /// What shall stand at the path.
  public enum Content: Sendable, Equatable {
    /// A regular file with these bytes.
    case file([UInt8])
    /// A directory; made only where it is missing.
    case directory
    /// Nothing.
    case nothing
  }

  /// Where.
  public let path: AbsolutePath
  /// What shall stand there.
  public let content: Content
  /// What stood there when the change was decided; nil if nothing did.
  public let original: FileContents?
  /// Whether whoever may read the file may execute it; else one that is replaced keeps its permissions.
  public let isExecutable: Bool

  /// Describes a change; `original` is what the decision was based on.
  public init(path: AbsolutePath, content: Content, original: FileContents?, isExecutable: Bool = false) {
    self.path = path
    self.content = content
    self.original = original
    self.isExecutable = isExecutable
  }
}
