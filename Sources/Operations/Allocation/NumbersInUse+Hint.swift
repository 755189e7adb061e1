import Changes
import Configuration
import Names
import Survey
import WorkspaceModel

extension NumbersInUse {
  /// The field by which a header names a branch whose number is free, for a hint; with any number where nobody can tell.
  static func freeBranchField(in map: WorkspaceMap, _ workspace: Workspace) -> String {
    let inUse = try? NumbersInUse(
      workspace: workspace, tree: workspace.seen, map: map, ledger: Ledger(in: workspace.stateDirectory()))
    let number = inUse?.next ?? 1
    return "**Feature Branch**: `\(number.padded(to: workspace.configuration.branch.digits))-name`"
  }
}
