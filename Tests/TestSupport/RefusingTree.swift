public import Files
import Foundation

/// A tree in which some paths, and all that lies below them, cannot be looked at.
public struct RefusingTree: FileTree {
  private let base: any FileTree
  private let refused: [RelativePath]
  private let code: Int32

  /// Lets everything of `base` be read but what stands at or below `paths`, which fails with `code`,
  /// for want of permission where none is given.
  public init(_ base: any FileTree, refusing paths: [String], code: Int32? = nil) {
    self.base = base
    self.code = code ?? EACCES
    refused = paths.compactMap { RelativePath($0) }
  }

  /// At most the first `limit` bytes of a file.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    try refuse("read", path)
    return try base.read(path, limit: limit)
  }

  /// What stands in a directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    try refuse("list", directory)
    return try base.list(directory)
  }

  /// A path with its links resolved.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    try refuse("resolve", path)
    return try base.realPath(path)
  }

  /// Where a link leads.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? {
    try refuse("resolve", path)
    return try base.target(ofLink: path)
  }

  private func refuse(_ operation: String, _ path: RelativePath) throws {
    guard refused.contains(where: { path.relative(to: $0) != nil }) else { return }
    throw FileError(operation: operation, path: AbsolutePath.root.appending(path), code: code)
  }
}
