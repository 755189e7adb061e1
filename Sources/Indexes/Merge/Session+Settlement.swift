public import Changes
import Documents
import Git
import Survey
public import WorkspaceModel

extension Session {
  /// The document of a Decision Log with its log settled over the conflict markers of a merge; nil where there is nothing to
  /// settle, or it cannot be.
  public func settled(
    _ bytes: [UInt8], of group: FeatureGroup, in tree: DraftTree, _ map: WorkspaceMap
  ) throws -> [UInt8]? {
    let settlement = LogSettlement(workspace.vocabulary) { [self] decisions in
      prepare(&decisions, of: group, in: tree, map)
      if let repository = try? workspace.repository() { prepare(&decisions, by: repository) }
    }
    return try settlement.settled(bytes) { workspace.unmergedBase(of: group.decisionLog) }?.bytes
  }

  /// Tells a merge of logs what the commits tell that Git is joining.
  private func prepare(_ decisions: inout DecisionMerge, by repository: Repository) {
    guard repository.operationInProgress == "merge", let theirs = repository.incomingCommits.first,
      let ours = (try? repository.head())?.commit
    else { return }
    if let side = try? MergeSide.keepingIDs(ours, theirs, repository) { decisions.keepingIDs = side }
    if let bases = try? repository.mergeBases(ours, theirs), bases.count > 1 { decisions.knowsBase = false }
  }
}
