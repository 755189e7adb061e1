import Changes
public import Files
public import Git
public import Survey
public import WorkspaceModel

/// The workspace as the other working trees of the repository have it.
public enum WorktreeViews {
  /// Every working tree but the workspace's own, in which the workspace exists.
  public static func others(
    of workspace: Workspace, _ repository: Repository
  ) throws -> [(tree: WorkingTree, map: WorkspaceMap)] {
    guard let prefix = try workspace.prefix() else { return [] }
    return try repository.worktrees().compactMap { worktree in
      guard let top = try FileSystem.realPath(worktree.path) else { return nil }
      let root = top.appending(prefix)
      guard root != workspace.root, FileSystem.isDirectory(root) else { return nil }
      let tree = WorkingTree(root: root, largest: workspace.workingTree.largest)
      return (tree, try workspace.map(of: tree))
    }
  }
}
