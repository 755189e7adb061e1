public import Changes
import Documents
import Files
import Markdown
public import Names
import Survey
public import WorkspaceModel

/// Decisions of a feature that went to the Decision Log of another epic.
public struct MovedDecisions: Sendable {
  /// An entry that stayed, since a log is history.
  public struct Kept: Sendable {
    /// Its ID, or its place.
    public let name: String
    /// The line it stands on, from 1.
    public let line: Int
  }

  /// The IDs of those that went, in the order of the log.
  public var moved: [String] = []
  /// The feature's entries that stayed.
  public var kept: [Kept] = []
}

extension Session {
  /// Takes the decisions that are numbered within a feature along to the Decision Log of another epic, as they stand. Their IDs
  /// go on meaning what they mean, wherever they are named, and no decision is recorded twice. Others of the feature stay:
  /// what a plain ID means depends on its log.
  public func moveDecisions(
    of feature: FeatureID, from old: FeatureGroup, to new: FeatureGroup, in draft: DraftTree
  ) throws -> MovedDecisions {
    var result = MovedDecisions()
    guard let parts = feature.parts, let bytes = try draft.read(old.decisionLog)?.bytes else { return result }
    let log = DecisionLog(of: Document(bytes), workspace.vocabulary)
    let series = "d-\(parts.area.string.lowercased())-\(parts.number.padded(to: 3))-"
    let target =
      try draft.read(new.decisionLog)?.bytes ?? DocumentMaker(session: self, tree: draft).decisionLog(of: new)
    let targetLog = DecisionLog(of: Document(target), workspace.vocabulary)
    let known = Set(targetLog.entries.compactMap { $0.entry.id?.lowercased() })
    var departures: [DecisionLog.Departure] = []
    for (position, placed) in log.entries.enumerated() {
      let id = placed.entry.id?.lowercased() ?? ""
      let isNumberedWithin = id.hasPrefix(series)
      guard isNumberedWithin || placed.entry.feature == feature else { continue }
      if isNumberedWithin, !known.contains(id), let departure = log.departure(of: placed) {
        departures.append(departure)
      } else {
        result.kept.append(MovedDecisions.Kept(name: log.name(at: position), line: placed.lines.lowerBound))
      }
    }
    if departures.isEmpty { return result }
    guard let received = targetLog.receiving(departures) else {
      result.kept += departures.map {
        MovedDecisions.Kept(name: $0.placed.entry.id ?? "", line: $0.placed.lines.lowerBound)
      }
      return result
    }
    try draft.write(received, to: new.decisionLog)
    try draft.write(departures.map(\.removal).apply(to: bytes), to: old.decisionLog)
    result.moved = departures.compactMap(\.placed.entry.id)
    return result
  }
}
