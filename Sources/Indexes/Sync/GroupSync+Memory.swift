import Changes
import Configuration
import Facts
import Files
import Records
import Survey
import WorkspaceModel

/// What is remembered of a group whose indexes are current.
extension GroupSync {
  /// One sync of one group.
  final class Run {
    let group: FeatureGroup
    /// What it asks of the draft.
    let tracing: TracingTree
    let survey: Survey
    /// The design index as it was found, where it had to be looked at first.
    var designIndex: ParsedDocument?
    /// Whether the design index is written, or only the Decision Log.
    var keepsIndex = true
    /// Whether it rests on what branches other features name.
    var asksBranches = false
    /// Whether it rests on what HEAD's version of the log holds.
    var asksHistory = false

    init(_ group: FeatureGroup, _ map: WorkspaceMap, _ keeper: GateKeeper, _ tracing: TracingTree) {
      self.group = group
      self.tracing = tracing
      survey = Survey(map, keeper, tracing)
    }
  }

  /// That the indexes of a group say what they should.
  struct CurrentIndexes: Recordable, Sendable {
    /// The branches of other features, where it rests on them.
    let branches: FactKey?

    init(branches: FactKey?) { self.branches = branches }

    func write(to writer: inout RecordWriter) { branches.write(to: &writer) }

    init(from reader: inout RecordReader) throws(RecordDamage) { branches = try reader.next() }
  }

  /// What the indexes of a group follow from beside the files; nil where nothing can be said of them.
  func subject(_ group: FeatureGroup, in map: WorkspaceMap) -> FactHasher? {
    guard captured == nil, let environment = keeper.environment else { return nil }
    var subject = session.workspace.store.hasher("indexes")
    subject.combine(environment)
    subject.combine(map.key)
    subject.combine(group.directory.string)
    subject.combine(discardsPeoplesLines ? 1 : 0)
    for capture in session.workspace.configuration.capture.map(\.rawValue).sorted() { subject.combine(capture) }
    return subject
  }

  /// Looks on all processors which groups are current, and reads the documents of the others. Nothing may have been written
  /// to these groups.
  func lookAhead(_ groups: [FeatureGroup], in map: WorkspaceMap) {
    guard let seen = draft.seen else { return }
    let asked = groups.compactMap { group in subject(group, in: map).map { (group: group, subject: $0) } }
    let found: [Remembered<CurrentIndexes>?] = session.workspace.store.recalled(
      asked.map(\.subject), in: seen, batch: 1)
    let pairs = zip(asked, found).compactMap { asked, found in found.map { (asked.group.directory, $0.value) } }
    known = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let others = groups.filter { known[$0.directory] == nil }
    session.workspace.reader(seen).readAhead(others.flatMap(map.features))
  }

  /// Whether an earlier sync is known to have found the indexes of a group as they should be, and nothing has changed since.
  func isCurrent(_ group: FeatureGroup, in map: WorkspaceMap, _ subject: FactHasher?) -> Bool {
    guard
      let found = known[group.directory] ?? subject.flatMap({ session.workspace.store.recalled($0, in: draft)?.value })
    else {
      return false
    }
    return found.branches == nil || found.branches == branches.key(of: map)
  }

  /// Remembers that a sync has left everything as it was. What rests on HEAD's version of the log is not remembered, nor what
  /// left the design index out.
  func remember(_ run: Run, _ subject: FactHasher) {
    if run.asksHistory || !run.keepsIndex { return }
    var branches: FactKey?
    if run.asksBranches {
      guard let key = self.branches.key(of: run.survey.map) else { return }
      branches = key
    }
    session.workspace.store.remember(CurrentIndexes(branches: branches), of: subject, run.tracing)
  }
}
