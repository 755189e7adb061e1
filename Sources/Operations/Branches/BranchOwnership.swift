import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Whose a branch is beside the feature that names it.
enum BranchOwnership {
  /// The feature's alone.
  case own
  /// A main branch, from which features start.
  case main
  /// That of another feature too.
  case shared(with: FeatureLocation)

  /// Finds out whose a branch is that a feature names. Features of the other layout do not count.
  ///
  /// - Throws: `GitError`.
  init(_ branch: String, of feature: FeatureLocation, in map: WorkspaceMap, _ workspace: Workspace) throws {
    let isMain =
      try workspace.repository().map { try MainBranches(of: $0).isOne(branch) } ?? MainBranchName.isUsual(branch)
    if isMain {
      self = .main
      return
    }
    let other = map.features.first { other in
      other != feature && other.layout == feature.layout
        && ((try? workspace.wholeBranch(of: other, in: workspace.seen)) ?? nil) == branch
    }
    self = other.map { .shared(with: $0) } ?? .own
  }
}
