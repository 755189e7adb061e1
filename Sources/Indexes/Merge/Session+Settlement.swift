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
  ) throws -> LogSettlement.Settled? {
    let settlement = LogSettlement(workspace.vocabulary) { [self] decisions in
      prepare(&decisions, of: group, in: tree, map, try? documentsOfSides())
      if let repository = try? workspace.repository() { prepare(&decisions, by: repository) }
    }
    return try settlement.settled(bytes) { workspace.unmergedBase(of: group.decisionLog) }
  }

  /// What each side of what Git is in the middle of wrote; nil where it is in the middle of nothing.
  private func documentsOfSides() throws -> SideDocuments? {
    guard let repository = try workspace.repository(), let ours = try repository.head().commit,
      let theirs = repository.rebasedCommit ?? repository.incomingCommits.first
    else { return nil }
    let isPicked = repository.operationInProgress == "cherry-pick"
    let bases = try isPicked ? repository.parents(of: theirs) : repository.mergeBases(ours, theirs)
    return try SideDocuments(ours, theirs, bases: bases, workspace)
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
