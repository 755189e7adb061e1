public import Files
public import Survey
import Documents
import Markdown
public import WorkspaceModel

/// Plans say by digests which specification they answer. Where nothing but names was changed in that, one that was current
/// stays so.
public struct PlanDigests {
  private let before: GateKeeper
  private let after: GateKeeper

  /// Compares a workspace as it was with what a draft makes of it.
  public init(from tree: any FileTree, to draft: DraftTree, _ workspace: Workspace) {
    before = GateKeeper(workspace: workspace, tree: tree)
    after = GateKeeper(workspace: workspace, tree: draft)
  }

  /// Brings the plans of a feature up to date whose specification was changed; returns those that were written.
  public func refresh(_ old: FeatureLocation, at new: FeatureLocation, in draft: DraftTree) throws -> [RelativePath] {
    try new.plans.filter { plan in
      guard let bytes = try draft.read(plan)?.bytes, let made = MadeFrom.read(from: Document(bytes)),
        let digest = made.spec, try before.sources(ofPlanFor: old).spec == digest
      else { return false }
      let sources = MadeFrom.Sources(spec: try after.sources(ofPlanFor: new).spec, constitution: made.constitution)
      let filled = sources.fill(bytes)
      if filled == bytes { return false }
      try draft.write(filled, to: plan)
      return true
    }
  }
}
