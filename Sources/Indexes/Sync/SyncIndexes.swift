public import Changes
import Configuration
import Facts
public import Files
import Markdown
import Survey
public import WorkspaceModel

/// Brings design indexes, exec plans and Decision Logs up to date, of epics and of specs roots: `sync`.
public enum SyncIndexes {
  /// What was out of date and what stood in the way.
  public struct Answer: Sendable {
    /// The files that were out of date, by path.
    public let stale: [RelativePath]
    /// The epics and specs roots that were looked at.
    public let groups: [FeatureGroup]
    /// Those of them that have no index, and for which none was asked.
    public let unindexed: [FeatureGroup]
    /// What the sync met.
    public let report: SyncReport
    /// The decisions that are recorded, rewritten or taken out of a log.
    public let decisions: [DecisionChange]
  }

  /// Decides the whole change.
  ///
  /// - Parameters:
  ///   - groups: arguments that name epics or specs roots; empty for all.
  ///   - isForced: whether people's lines inside a managed region are discarded.
  ///   - makesIndexes: whether specs roots get an index that have none. Those that `arguments` name do.
  /// - Throws: `Failure` for a group that is not there, `FileError`, `GitError`.
  public static func decide(
    groups arguments: [String], isForced: Bool, makesIndexes: Bool = true, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.judged)
    let map = try session.workspace.map(of: draft)
    let named = try arguments.map { try session.workspace.group($0, in: map) }.withoutRepetitions(of: \.features)
    let groups = arguments.isEmpty ? map.groups : named
    if let settlement = MadeFromSettlement(session.workspace, draft) {
      for location in groups.flatMap(map.features) { settlement.settle(location) }
    }
    let sync = GroupSync(
      session: session, draft: draft, discardsPeoplesLines: isForced, leavesRefusedFilesAlone: true,
      makesIndexes: makesIndexes || !arguments.isEmpty)
    // Before its first feature a specs root keeps nothing but its log.
    let loose = try arguments.isEmpty ? session.workspace.rootsInConflict(besides: map, draft) : []
    let settling = GroupSync(session: session, draft: draft, leavesRefusedFilesAlone: true, makesIndexes: false)
    let index = WorkspaceIndex(workspace: session.workspace, draft: draft, discardsPeoplesLines: isForced)
    var report = SyncReport()
    if arguments.isEmpty { report += SyncReport(of: map.unreadableOutsideGroups) }
    for part in parts(of: groups, in: map) {
      sync.lookAhead(part, in: map)
      for group in part { report += try sync.sync(group, in: map) }
    }
    for group in loose { report += try settling.sync(group, in: map) }
    report.refusals += try index.sync(draft.isUntouched ? map : session.workspace.map(of: draft))
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    let stale = changes.files.compactMap { $0.path.relative(to: session.workspace.root) }
    let decisions = try (groups + loose).filter { stale.contains($0.decisionLog) }.flatMap { group in
      try DecisionChange.all(
        in: group.decisionLog, from: session.workspace.judged, to: draft, session.workspace.vocabulary)
    }
    let unindexed = try groups.filter { try $0.epic == nil && draft.read($0.designIndex) == nil }
    return (
      changes,
      Answer(
        stale: stale.sorted(), groups: groups, unindexed: unindexed, report: report, decisions: decisions)
    )
  }

  /// The groups in their order, as many at a time as it is worth to look ahead.
  private static func parts(of groups: [FeatureGroup], in map: WorkspaceMap) -> [[FeatureGroup]] {
    var parts: [[FeatureGroup]] = []
    var features = 0
    for group in groups {
      if features == 0 { parts.append([]) }
      parts[parts.count - 1].append(group)
      features += map.features(of: group).count
      if features >= Workers.window { features = 0 }
    }
    return parts
  }
}

extension Workspace {
  /// The specs roots without features or indexes whose Decision Log holds a merge conflict.
  fileprivate func rootsInConflict(besides map: WorkspaceMap, _ tree: DraftTree) throws -> [FeatureGroup] {
    try configuration.specs.map { FeatureGroup(specsRoot: $0) }.filter { group in
      try !map.groups.contains(group)
        && tree.read(group.decisionLog).map { !Document($0.bytes).conflicts.isEmpty } ?? false
    }
  }
}
