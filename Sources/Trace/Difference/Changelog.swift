import Documents
public import Survey
public import WorkspaceModel

/// What a group of features has gained, changed and lost since an earlier state, as a changelog tells it.
public struct Changelog: Sendable {
  /// Why something is told.
  public enum Reason: String, Hashable, Sendable {
    /// All tasks of a feature were done since.
    case finished
    /// A feature is new and not finished.
    case planned
    /// Some of what a feature, or the group, states.
    case parts
    /// A feature has another title, ID or folder.
    case renamed
    /// The status of a feature closes it since.
    case closed
    /// A feature is gone.
    case gone
  }

  /// Something that is told of a feature, or of the group.
  public struct Entry: Sendable {
    /// The feature; nil for the decisions of the group.
    public let feature: FeatureDifference?
    /// Why it is told.
    public let reason: Reason
    /// What is stated, each with what was stated before in its place.
    public let items: [Item]
  }

  /// A statement, and what it was before.
  public struct Item: Hashable, Sendable {
    /// The statement; of what is gone as it was.
    public let statement: Statement
    /// What it was before; nil where it is new or gone.
    public let old: Statement?
  }

  /// The two states.
  public let range: StateRange
  /// The group as it is now.
  public let group: GroupState
  /// What is new: finished features first, then by ID; the decisions of the group last.
  public let added: [Entry]
  /// What is otherwise.
  public let changed: [Entry]
  /// What is gone.
  public let removed: [Entry]

  /// What cannot be read in one of the states.
  public let leftOut: [LeftOut]

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Sorts what changed in a group.
  ///
  /// - Parameter difference: nil where nothing changed.
  init(_ range: StateRange, _ group: GroupState, _ difference: GroupDifference?, _ leftOut: [LeftOut]) {
    self.leftOut = leftOut
    self.range = range
    self.group = group
    let features = (difference?.features ?? []).map(FeatureNews.init)
    let decisions = Changelog.sorted((difference?.changes ?? []).filter { $0.statement.kind == .decision })
    let whole = { (items: [Item]) in
      items.isEmpty ? [] : [Entry(feature: nil, reason: .parts, items: items)]
    }
    added =
      features.compactMap(\.added).filter { $0.reason == .finished }
      + features.compactMap(\.added).filter { $0.reason != .finished } + whole(decisions.added)
    changed = features.compactMap(\.changed) + whole(decisions.changed)
    removed = features.compactMap(\.removed) + whole(decisions.removed)
  }

  /// What was added, changed and removed.
  fileprivate static func sorted(_ changes: [StatementChange]) -> (added: [Item], changed: [Item], removed: [Item]) {
    let items = { (kinds: [StatementChange.Kind]) in
      changes.filter { kinds.contains($0.kind) }.map { change in
        Item(statement: change.statement, old: change.kind == .removed ? nil : change.old)
      }
    }
    return (items([.added]), items([.changed, .restated]), items([.removed]))
  }
}

/// What a changelog tells of a feature.
private struct FeatureNews {
  var added: Changelog.Entry?
  var changed: Changelog.Entry?
  var removed: Changelog.Entry?

  init(_ feature: FeatureDifference) {
    guard let new = feature.new else {
      removed = Changelog.Entry(feature: feature, reason: .gone, items: [])
      return
    }
    if new.stage == .closed, feature.old?.stage != .closed {
      // What was never told needs no farewell.
      if feature.old != nil { removed = Changelog.Entry(feature: feature, reason: .closed, items: []) }
      return
    }
    if new.stage == .done, feature.old?.stage != .done {
      added = Changelog.Entry(feature: feature, reason: .finished, items: FeatureNews.offers(of: new))
      return
    }
    if feature.old == nil {
      added = Changelog.Entry(feature: feature, reason: .planned, items: FeatureNews.offers(of: new))
      return
    }
    let parts = Changelog.sorted(feature.changes.filter { FeatureNews.told.contains($0.statement.kind) })
    let entry = { (items: [Changelog.Item]) in
      items.isEmpty ? nil : Changelog.Entry(feature: feature, reason: .parts, items: items)
    }
    added = entry(parts.added)
    changed =
      entry(parts.changed) ?? (feature.isRenamed ? Changelog.Entry(feature: feature, reason: .renamed, items: []) : nil)
    removed = entry(parts.removed)
  }

  /// What people who use a project may ask for. How far tasks are and what else documents say is no matter of theirs.
  private static let told: Set<Statement.Kind> = [.story, .scenario, .requirement, .criterion, .entity, .contract]

  /// What a feature offers: its stories, or its requirements where it has none.
  private static func offers(of state: FeatureState) -> [Changelog.Item] {
    let stories = state.statements.filter { $0.kind == .story }
    let told = stories.isEmpty ? state.statements.filter { $0.kind == .requirement } : stories
    return told.map { Changelog.Item(statement: $0, old: nil) }
  }
}

extension Changelog {
  /// What a group has gained, changed and lost since a range begins.
  ///
  /// - Throws: `GitError` where a commit, or what it holds, is missing.
  public init(_ range: StateRange, of group: FeatureGroup, _ workspace: Workspace) throws {
    let difference = try MeaningDifference(range, of: group, workspace)
    let found = difference.groups.first { $0.told.group == group }
    let title = try group.epic.map { epic in
      try epic.title(workspace.reader(workspace.seen).decisionLog(epic.execPlan)?.facts.title)
    }
    self.init(
      range, found?.told ?? GroupState(group: group, title: title ?? group.name), found, difference.leftOut)
  }
}
