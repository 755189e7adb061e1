import Changes
import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// Decisions of features whose ID two epics have in their logs.
struct DecisionsInTwoLogs {
  /// An entry that has the ID of one in another log.
  struct Shared {
    let path: RelativePath
    let entry: DecisionLogFacts.Entry
    let otherPath: RelativePath
    let other: DecisionLogFacts.Entry
    /// An ID of the feature that is free.
    let freeID: String

    /// Whether one of them can go.
    var saySame: Bool {
      entry.entry.isVersion(of: other.entry)
        && DecisionText.normalised(entry.entry.rationale) == DecisionText.normalised(other.entry.rationale)
    }
  }

  /// All of them but those that stand where the feature is now, by path and line.
  let all: [Shared]

  /// Compares the logs that no merge conflict touches.
  init(of context: CheckContext) throws {
    var holders: [String: [(group: FeatureGroup, entry: DecisionLogFacts.Entry)]] = [:]
    var named = NamedDecisions()
    for group in context.map.groups where group.epic != nil {
      guard let log = try? context.workspace.decisionLog(of: group, in: context.tree), log.conflictLine == nil else {
        continue
      }
      for entry in log.entries {
        guard let id = entry.entry.id, DecisionEntry.isID(ofFeature: id) else { continue }
        named.add(Array(id.utf8))
        holders[id.lowercased(), default: []].append((group, entry))
      }
    }
    all = holders.values.flatMap { held -> [Shared] in
      guard let first = held.first, held.contains(where: { $0.group != first.group }) else { return [] }
      let feature = held.compactMap(\.entry.entry.feature).first
      let home = context.map.features.first { $0.id == feature }.flatMap(context.map.group)
      let kept = held.first { $0.group == home } ?? first
      return held.filter { $0.group != kept.group }.map { other in
        Shared(
          path: other.group.decisionLog, entry: other.entry, otherPath: kept.group.decisionLog, other: kept.entry,
          freeID: named.freeID(like: other.entry.name) ?? other.entry.name)
      }
    }.sorted { ($0.path, $0.entry.line) < ($1.path, $1.entry.line) }
  }
}
