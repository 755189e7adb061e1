import Files
import Foundation
import TestSupport

/// A tree in which one file may not be read.
struct DeniedTree: FileTree {
  let tree: MemoryTree
  let denied: RelativePath

  func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    if path == denied {
      throw FileError(operation: "read", path: AbsolutePath.root.appending(path), code: EACCES)
    }
    return tree.read(path, limit: limit)
  }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] { tree.list(directory) }
}
