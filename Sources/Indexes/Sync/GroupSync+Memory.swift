import Changes
import Configuration
import Documents
import Facts
import Files
import Records
import Survey
import WorkspaceModel

/// What is remembered of a group: that its indexes are current, or what a sync changes in them.
extension GroupSync {
  /// One sync of one group.
  final class Run {
    let group: FeatureGroup
    /// What it asks of the draft.
    let tracing: TracingTree
    let survey: Survey
    /// What had been written before it began.
    let touched: Set<RelativePath>
    /// What it changes in the indexes.
    var changes: [IndexChange] = []
    /// Whether what it changes follows from something else than the files, such as the date of a decision that it captures.
    var dependsOnMoment = false
    /// The design index as it was found, where it had to be looked at first.
    var designIndex: ParsedDocument?
    /// Whether the design index is written, or only the Decision Log.
    var keepsIndex = true
    /// Whether it rests on what branches other features name.
    var asksBranches = false
    /// Whether it rests on what HEAD's version of the log holds.
    var asksHistory = false
    /// Whether it has settled a conflict.
    var hasSettled = false
    /// The decisions that got another ID by that.
    var renamed: [DecisionMerge.Renaming] = []

    init(_ group: FeatureGroup, _ map: WorkspaceMap, _ keeper: GateKeeper, _ draft: DraftTree) {
      self.group = group
      tracing = TracingTree(over: draft)
      touched = draft.touched
      survey = Survey(map, keeper, tracing)
    }
  }

  /// What a sync makes of the indexes of a group.
  struct KnownIndexes: Recordable, Sendable {
    /// The branches of other features, where it rests on them.
    let branches: FactKey?
    /// What it changes in them; nothing where they say what they should.
    let changes: [IndexChange]

    init(branches: FactKey?, changes: [IndexChange]) {
      self.branches = branches
      self.changes = changes
    }

    func write(to writer: inout RecordWriter) { writer.write(branches, changes) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      branches = try reader.next()
      changes = try reader.next()
    }
  }

  /// What the indexes of a group follow from beside the files; nil where nothing can be said of them.
  func subject(_ group: FeatureGroup, in map: WorkspaceMap) -> FactHasher? {
    guard captured == nil, let environment = keeper.environment else { return nil }
    var subject = session.workspace.store.hasher("indexes")
    subject.combine(environment)
    subject.combine(map.key)
    subject.combine(group.directory.string)
    subject.combine(discardsPeoplesLines ? 1 : 0)
    subject.combine(makesIndexes || group.epic != nil ? 1 : 0)
    for capture in session.workspace.configuration.capture.map(\.rawValue).sorted() { subject.combine(capture) }
    return subject
  }

  /// Looks on all processors which groups are current, and reads the documents of the others. Nothing may have been written
  /// to these groups.
  func lookAhead(_ groups: [FeatureGroup], in map: WorkspaceMap) {
    guard let seen = draft.seen else { return }
    let asked = groups.compactMap { group in subject(group, in: map).map { (group: group, subject: $0) } }
    let found: [Remembered<KnownIndexes>?] = session.workspace.store.recalled(asked.map(\.subject), in: seen, batch: 1)
    let pairs = zip(asked, found).compactMap { asked, found in found.map { (asked.group.directory, $0.value) } }
    known = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let others = groups.filter { known[$0.directory] == nil }
    session.workspace.reader(seen).readAhead(others.flatMap(map.features))
  }

  /// Does what an earlier sync is known to have made of the indexes of a group, where nothing has changed since; says
  /// whether that was so.
  func repeatKnown(_ group: FeatureGroup, in map: WorkspaceMap) throws -> Bool {
    guard
      let found = known[group.directory],
      found.branches == nil || found.branches == branches.key(of: map)
    else { return false }
    let written = found.changes.compactMap { change in
      ((try? draft.read(change.path)) ?? nil).flatMap { change.applied(to: $0.bytes) }
    }
    guard written.count == found.changes.count else { return false }
    for (change, bytes) in zip(found.changes, written) { try draft.write(bytes, to: change.path) }
    return true
  }

  /// Remembers what a sync has made of a group. What rests on HEAD's version of the log or on the hour is not remembered, nor
  /// what left the design index out or settled a conflict.
  func remember(_ run: Run, _ subject: FactHasher) {
    if run.asksHistory || run.hasSettled || !run.keepsIndex || run.dependsOnMoment && !run.changes.isEmpty { return }
    var branches: FactKey?
    if run.asksBranches {
      guard let key = self.branches.key(of: run.survey.map) else { return }
      branches = key
    }
    let known = KnownIndexes(branches: branches, changes: run.changes)
    if run.changes.isEmpty {
      session.workspace.store.remember(known, of: subject, run.tracing)
    } else if let seen = draft.seen, !run.tracing.hasAsked(about: run.touched) {
      session.workspace.store.remember(known, of: subject, run.tracing, as: seen)
    }
  }
}
