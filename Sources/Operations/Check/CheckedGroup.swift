import Files
import WorkspaceModel

/// The features of an epic, or those of one specs root, which share entities, contracts and decisions.
struct CheckedGroup {
  /// Nil in the flat layout.
  let epic: Epic?
  let features: [CheckedFeature]
  /// Who owns the entities and contracts of its features.
  let ownership: Ownership
  /// Every text file of the epic and its features.
  let files: [CheckedFile]
  /// The files among them that cannot be read.
  let unreadable: Set<RelativePath>
  /// The Decision Log of the epic.
  let log: DecisionLog?
  let execPlan: ParsedDocument?
  let designIndex: ParsedDocument?
  let context: CheckContext
  /// How the indexes would change if they were synced now, nothing captured; nil in the flat layout, and where a
  /// document cannot be read or the indexes are only synced on demand.
  let pendingSync: PendingSync?

  /// The owners of something that are not closed.
  func openOwners(_ item: Ownership.Item) -> [FeatureID] {
    item.owners.count > 1 ? item.owners.filter { feature($0)?.isClosed == false } : item.owners
  }

  func feature(_ id: FeatureID) -> CheckedFeature? { features.first { $0.feature.id == id } }
}
