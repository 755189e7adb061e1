import Files
import WorkspaceModel

/// The features of an epic, or those of one specs root, which share entities, contracts and decisions.
struct CheckedGroup {
  /// Nil in the flat layout.
  let epic: Epic?
  let features: [CheckedFeature]
  /// Every text file of the epic and its features.
  let files: [CheckedFile]
  /// The Decision Log of the epic.
  let log: DecisionLog?
  let execPlan: ParsedDocument?
  let designIndex: ParsedDocument?
  let context: CheckContext
  /// How the indexes would change if they were synced now, nothing captured; nil in the flat layout, and where a
  /// document cannot be read or the indexes are only synced on demand.
  let pendingSync: PendingSync?

  /// Who owns the entities and contracts of its features, those that are closed left out.
  var ownership: Ownership {
    Ownership(of: features.filter { !$0.isClosed }.map(\.feature), vocabulary: context.vocabulary)
  }

  func feature(_ id: FeatureID) -> CheckedFeature? { features.first { $0.feature.id == id } }
}

/// What a sync would do to the indexes of an epic.
struct PendingSync {
  /// The directory of the epic; nil for the index over all epics.
  let epic: RelativePath?
  /// The files that would change, with what they hold now and then.
  let stale: [(path: RelativePath, old: [UInt8], new: [UInt8])]
  /// What would stand in its way.
  let refusals: [SyncRefusal]

  func problems(_ cause: SyncRefusal.Cause) -> [Problem] {
    refusals.filter { $0.cause == cause }.map { Problem($0.path, line: $0.line, $0.message, hint: $0.hint) }
  }
}
