public import Files
public import Git

/// What a tree knows of a file without reading it.
public enum KnownContent: Hashable, Sendable {
  /// Its bytes, by the name that Git gives them as a blob.
  case blob(ObjectID)
  /// Nothing stands there.
  case absent
  /// Only reading it tells.
  case unknown
}

/// A tree that can tell what files hold without reading them, or by reading each once.
public protocol ContentTree: FileTree {
  /// What the file at `path` holds.
  func content(of path: RelativePath) throws -> KnownContent

  /// What stands at a path, whatever it holds; nil where nothing does.
  func kind(of path: RelativePath) throws -> FileKind?

  /// The working tree below this one; nil where there is none.
  var stamped: StampedTree? { get }

  /// Whether what stands in a directory, and what its files hold, is as the working tree below has it.
  func isUntouched(_ directory: RelativePath) -> Bool
}

/// A tree that may be asked on all processors, and answers the same as long as a command runs: the working tree as it was
/// found, or what is staged.
public protocol SharedTree: ContentTree, Sendable {}

extension ContentTree {
  /// What the directory above lists.
  public func kind(of path: RelativePath) throws -> FileKind? {
    path.isEmpty ? .directory : try list(path.parent).first { $0.name == path.name }?.kind
  }

  /// None.
  public var stamped: StampedTree? { nil }

  /// Nothing is known of that.
  public func isUntouched(_ directory: RelativePath) -> Bool { false }
}
