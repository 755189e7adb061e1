import Files
import Git
import WorkspaceModel

/// The workspace as the other working trees of the repository have it.
enum WorktreeViews {
  /// Every working tree but the session's own, in which the workspace exists.
  static func others(
    of session: Session, _ repository: Repository
  ) throws -> [(tree: WorkingTree, map: WorkspaceMap)] {
    guard let prefix = try session.prefix() else { return [] }
    return try repository.worktrees().compactMap { worktree in
      guard let top = try FileSystem.realPath(worktree.path) else { return nil }
      let root = top.appending(prefix)
      guard root != session.root, FileSystem.isDirectory(root) else { return nil }
      let tree = WorkingTree(root: root)
      return (tree, try session.map(of: tree))
    }
  }
}
