import Configuration
public import Documents
public import Files
public import WorkspaceModel

extension Workspace {
  /// The Decision Log of a group, as ``decisionLog(of:_:)`` has it of a document.
  public func decisionLog(of group: FeatureGroup?, in tree: any FileTree) throws -> DecisionLogFacts? {
    guard let group else { return nil }
    return decisionLog(of: group, try reader(tree).decisionLog(group.decisionLog)?.facts)
  }

  /// The Decision Log of a group in the document that holds it. An epic whose exec plan is missing has an empty one; a
  /// specs root has none until `sync` or a decision makes it, so that nothing is asked of those who do not keep one.
  public func decisionLog(of group: FeatureGroup, _ document: DecisionLogFacts?) -> DecisionLogFacts? {
    group.epic != nil || document?.heading != nil ? document ?? .empty : nil
  }
  /// The decisions among which the plan gate looks for the rows of Complexity Tracking; nil where there is no Decision Log, and
  /// where `index.update` is manual, since a branch then passes its gates before the main branch captures the rows.
  public func decisionsForGates(of group: FeatureGroup?, in tree: any FileTree) throws -> LoggedDecisions? {
    guard configuration.index.update == .always else { return nil }
    return try decisionLog(of: group, in: tree).map { LoggedDecisions($0) }
  }
}
