import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// The features of a group, which share entities, contracts and decisions, with what else is the group's.
struct CheckedGroup {
  /// A feature as the others of its group see it.
  struct Member {
    let judged: JudgedFeature
    let shared: SharedFacts
    /// The documents that nobody has begun to write.
    let unfilled: Set<RelativePath>

    /// Whether nobody will go on with it.
    var isClosed: Bool { judged.stage == .closed }
  }

  let group: FeatureGroup
  let features: [Member]
  /// Who owns the entities and contracts of its features.
  let ownership: Ownership
  /// The files of the group and its features that cannot be read.
  let unreadable: Set<RelativePath>
  /// The Decision Log; nil in a specs root that keeps none.
  let log: DecisionLogFacts?
  /// The document that holds it.
  let logDocument: ParsedDocument?
  let designIndex: ParsedDocument?
  let context: CheckContext
  /// How the indexes would change if they were synced now, nothing captured; nil where a document cannot
  /// be read or the indexes are only synced on demand.
  let pendingSync: PendingSync?

  /// What several features define that are not closed, each at the last place where one of them does.
  func conflicts(over items: [Ownership.Item]) -> [Problem] {
    let closed = Set(features.filter(\.isClosed).map(\.judged.id))
    return items.filter { $0.owners.count > 1 }.compactMap { item in
      // Features of other epics may own something too.
      let owners = item.owners.filter { !closed.contains($0) }
      let open = Set(owners)
      guard owners.count > 1, let place = item.sources.last(where: { open.contains($0.feature) }) ?? item.sources.last
      else { return nil }
      let message = "\(item.name) is defined by \(owners.map(\.string).joined(separator: " and "))"
      let others = item.sources.filter { open.contains($0.feature) && $0.feature != place.feature }.reversed()
      return Problem(
        place.path, line: place.line, text: place.text, message,
        elsewhere: others.map { Problem($0.path, line: $0.line, text: $0.text, message) })
    }
  }
}
