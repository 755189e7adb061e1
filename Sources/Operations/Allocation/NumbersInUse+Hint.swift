import Changes
import Configuration
import Names
import Survey
import WorkspaceModel

extension NumbersInUse {
  /// The field by which a header names a branch whose number is free, for a hint; with any number where nobody can tell.
  static func freeBranchField(in map: WorkspaceMap, _ workspace: Workspace) -> String {
    let naming = try? BranchNaming(of: workspace)
    let inUse = try? naming.map {
      try NumbersInUse(
        workspace: workspace, tree: workspace.seen, map: map, ledger: Ledger(in: workspace.stateDirectory()), naming: $0
      )
    }
    let number = (inUse?.next ?? 1).padded(to: workspace.configuration.branch.digits)
    return "**Feature Branch**: `\((naming?.template ?? .plain).name(number: number, slug: "name"))`"
  }
}
