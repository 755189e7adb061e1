import Configuration
import Facts
import Files
public import Git
import WorkspaceModel

/// Two states of a workspace. Only the features in which they differ are looked into.
public struct StatePair {
  /// The earlier one.
  public let old: StateView
  /// The later one.
  public let new: StateView

  /// Looks at a commit, by the name that it was given, and at another state.
  ///
  /// - Throws: `GitError` where a commit, or what it holds, is missing.
  public init(
    from commit: ObjectID, named name: String, to new: WorkspaceState, _ workspace: Workspace, _ repository: Repository
  ) throws {
    let old = WorkspaceState(name, at: commit)
    let prefix = try workspace.prefix() ?? .empty
    let (plans, specs) = (workspace.configuration.plans, workspace.configuration.specs)
    let roots = BranchRoots(prefix: prefix, plans: plans, specs: specs)
    let folders = { (commit: ObjectID) throws in
      CommitFolders(repository, root: try repository.rootTree(of: commit), prefix: prefix)
    }
    let map = { (folders: CommitFolders, other: @escaping (RelativePath) throws -> ObjectID?) throws in
      try WorkspaceMap(
        of: DifferingTree(folders: folders, roots: roots, other: other), plans: plans, specs: specs)
    }
    let past = try folders(commit)
    if let now = try new.commit.map(folders) {
      let (before, after) = (try map(past) { try now.tree(of: $0) }, try map(now) { try past.tree(of: $0) })
      let groups = (before.epics + after.epics).map(\.directory) + specs
      self.old = try StateView(old, before, past, groups, { try now.tree(of: $0) }, workspace)
      self.new = try StateView(new, after, now, groups, { try past.tree(of: $0) }, workspace)
      return
    }
    let here = try workspace.map(of: workspace.seen)
    let trees = try FolderTrees.of(here.features.map(\.directory), workspace)
    let before = try map(past) { trees[$0] }
    let groups = (before.epics + here.epics).map(\.directory) + specs
    self.old = try StateView(old, before, past, groups, { trees[$0] }, workspace)
    let features = try here.features.filter { location in
      let tree = trees[location.directory]
      return try tree == nil || past.tree(of: location.directory) != tree
    }
    let known = features.compactMap { location in trees[location.directory].map { (location, $0) } }
    self.new = StateView(
      new, here, features, Dictionary(known) { first, _ in first }, workspace.seen, nil, workspace)
  }
}

extension StateView {
  /// A commit, as far as another state has not the same.
  ///
  /// - Parameters:
  ///   - groups: the folders of all groups of both states.
  ///   - other: the tree of a feature's folder in the other state.
  fileprivate init(
    _ state: WorkspaceState, _ map: WorkspaceMap, _ folders: CommitFolders, _ groups: [RelativePath],
    _ other: (RelativePath) throws -> ObjectID?, _ workspace: Workspace
  ) throws {
    let found = try map.features.compactMap { location in
      try folders.tree(of: location.directory).map { (location, $0) }
    }
    let differing = try found.filter { try other($0.0.directory) != $0.1 }
    var grafts = Dictionary(differing.map { ($0.0.directory, $0.1) }) { first, _ in first }
    for folder in groups where grafts[folder] == nil { grafts[folder] = try folders.tree(of: folder) }
    self.init(
      state, map, differing.map(\.0), Dictionary(differing) { first, _ in first },
      GraftedTree(workspace, folders: grafts), folders, workspace)
  }
}
