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

  /// Brings the plans and the task lists of a feature up to date whose specification was changed; returns those that were
  /// written.
  public func refresh(_ old: FeatureLocation, at new: FeatureLocation, in draft: DraftTree) throws -> [RelativePath] {
    let plans = try new.plans.filter { plan in
      try refresh(plan, in: draft) { (try before.sources(ofPlanFor: old), try after.sources(ofPlanFor: new)) }
    }
    let tasks = try [new.path(of: .tasks)].filter { list in
      try refresh(list, in: draft) { (try before.sources(ofTasksFor: old), try after.sources(ofTasksFor: new)) }
    }
    return plans + tasks
  }

  private func refresh(
    _ path: RelativePath, in draft: DraftTree,
    _ sources: () throws -> (before: MadeFrom.Sources, after: MadeFrom.Sources)
  ) throws -> Bool {
    guard let bytes = try draft.read(path)?.bytes, let made = MadeFrom.read(from: Document(bytes)), made.namesSpec
    else {
      return false
    }
    let (before, after) = try sources()
    let filled = MadeFrom.noting(
      made.items.following(after.items, from: before.items), spec: made.spec == before.spec ? after.spec : made.spec,
      in: bytes)
    guard let filled, filled != bytes else { return false }
    try draft.write(filled, to: path)
    return true
  }
}
