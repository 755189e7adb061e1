public import Facts
public import Files
import Git
public import WorkspaceModel

/// The workspace as another working tree of the repository has it.
public struct WorktreeView {
  /// Its root there.
  public let root: AbsolutePath
  /// Its files.
  public let tree: StampedTree
  /// Which epics and features there are.
  public let map: WorkspaceMap
}

extension Workspace {
  /// Every working tree of the repository but the workspace's own, in which the workspace exists; none outside Git. Each is
  /// looked at once.
  public func otherWorktrees() throws -> [WorktreeView] {
    if let views = worktreeViews { return views }
    guard let repository = try repository(), let prefix = try prefix() else { return [] }
    let views = try repository.worktrees().compactMap { worktree -> WorktreeView? in
      guard let top = try FileSystem.realPath(worktree.path) else { return nil }
      let root = top.appending(prefix)
      guard root != self.root, FileSystem.isDirectory(root) else { return nil }
      let files = WorkingTree(root: root, largest: workingTree.largest)
      let tree = StampedTree(files, hidden: hiddenFiles(at: root, prefix), store, start: FileSystem.now)
      return WorktreeView(root: root, tree: tree, map: try map(of: tree))
    }
    worktreeViews = views
    return views
  }

  /// What a sparse checkout leaves out of the workspace in another working tree.
  private func hiddenFiles(at root: AbsolutePath, _ prefix: RelativePath) -> IndexFiles? {
    let settings = gitSettings.forPlacesElsewhere
    guard let location = (try? RepositoryLocation.find(from: root, settings: settings)) ?? nil,
      IndexFiles.mayExist(in: location)
    else { return nil }
    return (try? IndexFiles(of: root, prefix: prefix, in: location, settings: settings)) ?? nil
  }
}
