import Files
import WorkspaceModel

/// The features of a group, which share entities, contracts and decisions, with what else is the group's.
struct CheckedGroup {
  let group: FeatureGroup
  let features: [CheckedFeature]
  /// Who owns the entities and contracts of its features.
  let ownership: Ownership
  /// Every text file of the group and its features.
  let files: [CheckedFile]
  /// The files among them that cannot be read.
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
    let closed = Set(features.filter(\.isClosed).map(\.feature.id))
    return items.filter { $0.owners.count > 1 }.compactMap { item in
      // Features of other epics may own something too.
      let owners = item.owners.filter { !closed.contains($0) }
      let open = Set(owners)
      guard owners.count > 1, let place = item.sources.last(where: { open.contains($0.feature) }) ?? item.sources.last
      else { return nil }
      return Problem(
        place.path, line: place.line, text: place.text,
        "\(item.name) is defined by \(owners.map(\.string).joined(separator: " and "))")
    }
  }
}
