import Documents
public import Files
public import Git
import Names
public import WorkspaceModel

/// Branches that headers of the flat layout name though the folder has another number, as where spec-kit numbers the two apart.
extension Workspace {
  /// The one feature of the flat layout whose header names a branch that is not the name of its folder. Where several do,
  /// the branch is one that was shared, such as `main`, and tells nothing.
  func flatFeature(claiming branch: String, in map: WorkspaceMap, of tree: any FileTree) -> FeatureLocation? {
    let claiming = map.features.filter { location in
      location.layout == .flat && readableHeader(of: location, in: tree)?.branch == branch
    }
    return claiming.count == 1 ? claiming.first : nil
  }

  /// The feature that has a branch by its header alone; nil for a main branch, and for one that is called as a folder.
  public func feature(
    havingByHeader branch: String, in map: WorkspaceMap, of tree: any FileTree, _ main: MainBranches
  ) -> FeatureLocation? {
    if main.isOne(branch) || map.features.contains(where: { $0.layout == .flat && $0.isCalledAs(branch) }) {
      return nil
    }
    return flatFeature(claiming: branch, in: map, of: tree)
  }

  /// The branch that a feature of the flat layout has by its header alone: it is there and has the feature, and none is called
  /// as the folder.
  ///
  /// - Throws: `GitError`.
  public func branchByHeader(of feature: FeatureLocation, in map: WorkspaceMap) throws -> BranchName? {
    guard feature.layout == .flat, let repository = try repository(),
      let name = readableHeader(of: feature, in: seen)?.branch, let branch = BranchName(name),
      feature.branch(namedBy: name) != name
    else { return nil }
    let main = try MainBranches(of: repository)
    guard self.feature(havingByHeader: name, in: map, of: seen, main) == feature else { return nil }
    let (local, fetched) = (try repository.localBranches(), try repository.remoteTrackingBranches())
    let folder = feature.id.string
    if local.keys.contains(where: { $0.string == folder }) || fetched.contains(where: { $0.name == folder }) {
      return nil
    }
    if try repository.head().branch == branch { return branch }
    let tips = local[branch].map { [$0] } ?? fetched.filter { $0.name == name }.map(\.target)
    return try tips.contains { try has(feature, byHeader: name, at: $0, repository, main) } ? branch : nil
  }

  /// Whether a feature has a branch by its header also at a commit; not where a partial clone cannot tell.
  private func has(
    _ feature: FeatureLocation, byHeader branch: String, at commit: ObjectID, _ repository: Repository,
    _ main: MainBranches
  ) throws -> Bool {
    do {
      let tree = CommitTree(
        repository: repository, root: try repository.rootTree(of: commit), prefix: try prefix() ?? .empty)
      return self.feature(havingByHeader: branch, in: try map(of: tree), of: tree, main) == feature
    } catch let error as GitError where error.kind == .notFound {
      return false
    }
  }
}
