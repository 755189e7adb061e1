public import WorkspaceModel

/// What became of a feature between two states.
public struct FeatureDifference: Sendable {
  /// As the earlier state has it; nil for one that is new.
  public let old: FeatureState?
  /// As it is told: by the later state, or by the earlier one where it is gone.
  public let told: FeatureState
  /// As the later state has it; nil for one that is gone.
  public let new: FeatureState?
  /// What became of its statements. Of a feature that is new or gone nothing is told: its statements are all that it has.
  public let changes: [StatementChange]

  /// Where it is, or was.
  public var location: FeatureLocation { told.location }

  /// A feature that is new.
  init(added new: FeatureState) {
    (old, told, self.new, changes) = (nil, new, new, [])
  }

  /// A feature that is gone.
  init(removed old: FeatureState) {
    (self.old, told, new, changes) = (old, old, nil, [])
  }

  /// Two versions of a feature.
  init(_ old: FeatureState, _ new: FeatureState) {
    (self.old, told, self.new) = (old, new, new)
    changes = StatementMatch.changes(from: old.statements, to: new.statements)
  }

  /// Whether it has another ID, another folder or another title.
  public var isRenamed: Bool {
    guard let old, let new else { return false }
    return old.location != new.location || old.title != new.title
  }

  /// The header's status as it was, and as it is; nil where it is the same.
  public var status: (old: String?, new: String?)? {
    guard let old, let new, old.status != new.status else { return nil }
    return (old.status, new.status)
  }

  /// The stage as it was, and as it is; nil where it is the same.
  public var stage: (old: Stage, new: Stage)? {
    guard let old, let new, old.stage != new.stage else { return nil }
    return (old.stage, new.stage)
  }

  /// The names that the header says it depends on since then, and those that it does not name any more.
  public var dependencies: (added: [String], removed: [String]) {
    guard let old, let new else { return ([], []) }
    return (
      new.dependsOn.filter { !old.dependsOn.contains($0) }, old.dependsOn.filter { !new.dependsOn.contains($0) }
    )
  }

  /// Whether nothing changed in meaning.
  var isEmpty: Bool {
    old != nil && new != nil && changes.isEmpty && !isRenamed && status == nil && stage == nil
      && dependencies.added.isEmpty && dependencies.removed.isEmpty
  }
}
