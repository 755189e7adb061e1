public import Documents
public import Files
import Markdown
public import Names
public import WorkspaceModel

/// Every decision and where it stands: `decision list`.
public enum ListDecisions {
  /// A decision in the log of an epic or a specs root.
  public struct Item: Sendable {
    /// The epic, or the root of the flat layout.
    public let group: FeatureGroup
    /// The entry, with the one that replaces it, whichever of the two says so.
    public let entry: DecisionEntry
    /// How the entry is called: its ID, or `no. 3`.
    public let name: String
    /// Its place in the log, from 1.
    public let position: Int
    /// Whether it holds.
    public let standing: DecisionStanding
    /// The feature it concerns; nil for none in particular.
    public let feature: FeatureID?
    /// The document that holds the log.
    public var path: RelativePath { group.decisionLog }
    /// The entry's first line.
    public let line: Int
  }

  /// What was asked for, and what it lacks because it cannot be read.
  public struct Answer: Sendable {
    /// The decisions, in the order of the groups and their logs.
    public fileprivate(set) var items: [Item]
    /// What is left out.
    public fileprivate(set) var leftOut: [LeftOut]
  }

  /// The decisions of the whole workspace, of one epic or specs root, or those that concern one feature.
  ///
  /// - Throws: `Failure` for a group or feature that is not there, `FileError` for a log that was asked for by name.
  public static func decide(group: String?, feature: String?, _ workspace: Workspace) throws -> Answer {
    let tree = workspace.seen
    let map = try workspace.map(of: tree)
    let wanted = try feature.map { try workspace.feature($0, in: map).location }
    let named = try group.map { try workspace.group($0, in: map) } ?? wanted.flatMap(map.group)
    if let named {
      let items = items(of: named, try workspace.decisionLog(of: named, in: tree), map)
      return Answer(items: items.filter { wanted == nil || $0.feature == wanted?.id }, leftOut: [])
    }
    var answer = Answer(items: [], leftOut: map.unreadableOutsideGroups.map { LeftOut($0) })
    for group in map.groups {
      do {
        answer.items += items(of: group, try workspace.decisionLog(of: group, in: tree), map)
      } catch let error as FileError {
        answer.leftOut.append(LeftOut("the log of \(group.name)", at: group.decisionLog, error))
      }
    }
    return answer
  }

  /// The decisions in the log of a group; none where it has no log.
  static func items(of group: FeatureGroup, _ log: DecisionLogFacts?, _ map: WorkspaceMap) -> [Item] {
    guard let log else { return [] }
    let known = Set(map.features.map(\.id))
    return log.entries.enumerated().map { index, logged in
      var entry = logged.entry
      entry.decision = DecisionText.withoutEscapes(entry.decision)
      entry.rationale = DecisionText.withoutEscapes(entry.rationale)
      entry.author = entry.author.map(DecisionText.withoutEscapes)
      entry.source = entry.source.map(DecisionText.withoutEscapes)
      if case .superseded(let newer) = logged.standing { entry.supersededBy = newer }
      let feature = entry.feature.flatMap { known.contains($0) ? $0 : nil }
      return Item(
        group: group, entry: entry, name: logged.name, position: index + 1, standing: logged.standing,
        feature: feature,
        line: logged.line)
    }
  }
}
