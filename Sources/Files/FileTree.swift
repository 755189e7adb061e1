/// A tree of files that can be read: the working tree, or one that a checkout is about to make.
public protocol FileTree {
  /// At most the first `limit` bytes of a file; nil if there is none.
  func read(_ path: RelativePath, limit: Int) throws -> FileContents?

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)]
}

extension FileTree {
  /// The whole of a file; nil if there is none.
  public func read(_ path: RelativePath) throws -> FileContents? { try read(path, limit: .max) }
}

/// The files below a directory of the file system.
public struct WorkingTree: FileTree, Sendable {
  /// The directory that the paths are relative to.
  public let root: AbsolutePath

  /// The tree below `root`.
  public init(root: AbsolutePath) { self.root = root }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    try FileSystem.read(root.appending(path), limit: limit)
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    try FileSystem.list(root.appending(directory))
  }
}
