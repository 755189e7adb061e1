import Changes
import Documents
import Facts
import Files
import Git
import Survey
import WorkspaceModel

/// Settles the conflicts of a merge that hold nothing but the lines by which plans and task lists say what they were made from.
struct MadeFromSettlement {
  private let workspace: Workspace
  private let draft: DraftTree
  private let keeper: GateKeeper

  /// Nil where Git is in the middle of nothing, so that there is nothing to settle.
  init?(_ workspace: Workspace, _ draft: DraftTree) {
    guard let repository = try? workspace.repository(), repository.operationInProgress != nil else { return nil }
    self.workspace = workspace
    self.draft = draft
    keeper = GateKeeper(workspace: workspace, tree: draft)
  }

  /// Settles the documents of a feature. What cannot be read is left alone.
  func settle(_ location: FeatureLocation) {
    for plan in location.plans { settle(plan) { try keeper.sources(ofPlanFor: location) } }
    settle(location.path(of: .tasks)) { try keeper.sources(ofTasksFor: location) }
  }

  private func settle(_ path: RelativePath, _ sources: () throws -> MadeFrom.Sources) {
    guard let bytes = (try? draft.read(path))??.bytes, draft.stamped?.hides(path) != true else { return }
    let settled = MadeFromMerge.settled(bytes, base: { workspace.unmergedBase(of: path) }) {
      (try? sources()) ?? MadeFrom.Sources(spec: nil, constitution: nil)
    }
    if let settled { try? draft.write(settled, to: path) }
  }
}
