public import Files
import Markdown
public import WorkspaceModel

/// Every decision and where it stands: `decision list`.
public enum ListDecisions {
  /// A decision in the log of an epic.
  public struct Item: Sendable {
    /// The epic.
    public let epic: Epic
    /// The entry.
    public let entry: DecisionEntry
    /// The feature it concerns; nil for none in particular.
    public let feature: FeatureID?
    /// The exec plan.
    public var path: RelativePath { epic.execPlan }
    /// The entry's first line.
    public let line: Int
  }

  /// The decisions of all epics, of one, or those that concern one feature.
  ///
  /// - Throws: `Failure` for an epic or feature that is not there, `FileError`.
  public static func decide(epic: String?, feature: String?, _ session: Session) throws -> [Item] {
    let tree = session.workingTree
    let map = try session.map(of: tree)
    let wanted = try feature.map { try session.feature($0, in: map).location }
    let epics = try epic.map { [try session.epic($0, in: map)] } ?? wanted.flatMap(map.epic).map { [$0] } ?? map.epics
    return try epics.flatMap { try items(of: $0, map: map, session: session) }
      .filter { wanted == nil || $0.feature == wanted?.id }
  }

  static func items(of epic: Epic, map: WorkspaceMap, session: Session) throws -> [Item] {
    let known = Set(map.features.map(\.id))
    return try session.decisionLog(of: epic, in: session.workingTree)?.entries.map { placed in
      let feature = placed.entry.feature.flatMap { known.contains($0) ? $0 : nil }
      return Item(epic: epic, entry: placed.entry, feature: feature, line: placed.lines.lowerBound)
    } ?? []
  }
}
