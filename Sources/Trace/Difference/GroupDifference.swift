public import WorkspaceModel

/// What became of an epic, or of a root of the flat layout, between two states.
public struct GroupDifference: Sendable {
  /// As the earlier state has it; nil for one that is new.
  public let old: GroupState?
  /// As it is told: by the later state, or by the earlier one where it is gone.
  public let told: GroupState
  /// As the later state has it; nil for one that is gone.
  public let new: GroupState?
  /// What became of its decisions, and of the sections of its exec plan.
  public let changes: [StatementChange]
  /// What became of its features, ordered by ID.
  public let features: [FeatureDifference]

  /// Whether it has another folder or another title.
  public var isRenamed: Bool {
    guard let old, let new else { return false }
    return old.group != new.group || old.title != new.title
  }

  /// Whether nothing changed in meaning.
  var isEmpty: Bool { old != nil && new != nil && changes.isEmpty && features.isEmpty && !isRenamed }
}

/// A group of features as one of two states has it.
public struct GroupState: Sendable {
  /// The group.
  public let group: FeatureGroup
  /// The title in the exec plan, or the ID; of a root its path.
  public let title: String
}
