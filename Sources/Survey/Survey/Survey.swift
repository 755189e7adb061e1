public import Facts
public import Files
import Names
import Records
public import WorkspaceModel

/// The one way from a tree to judged features. What follows from documents that nobody changed is not made again.
public final class Survey {
  let workspace: Workspace
  /// Which epics and features there are.
  public let map: WorkspaceMap
  let keeper: GateKeeper
  /// The files that are asked.
  public let tree: any FileTree
  private let contents: (any ContentTree)?
  private var logs: [FeatureGroup: Result<LoggedDecisions?, any Error>] = [:]

  /// Looks at the features of `map`; `keeper` knows their tree and its templates. `tracing` notes what is asked of the tree.
  public init(_ map: WorkspaceMap, _ keeper: GateKeeper, _ tracing: TracingTree? = nil) {
    workspace = keeper.workspace
    self.map = map
    self.keeper = keeper
    tree = tracing ?? keeper.tree
    contents = tracing ?? keeper.contents
  }

  /// The Decision Log by which a feature's gates are judged; nil where they ask none.
  public func log(of location: FeatureLocation) throws -> LoggedDecisions? {
    guard let group = map.group(of: location) else { return nil }
    let log = logs[group] ?? Result { try workspace.decisionsForGates(of: group, in: tree) }
    logs[group] = log
    return try log.get()
  }

  /// What is known of a feature, judged by the Decision Log of its group.
  ///
  /// - Throws: `FileError` for a document or a log that cannot be read, `TemplateError`.
  public func judged(_ location: FeatureLocation) throws -> JudgedFeature {
    try judged(location, log: log(of: location))
  }

  /// What is known of a feature.
  public func judged(_ location: FeatureLocation, log: LoggedDecisions?) throws -> JudgedFeature {
    try record(location, log: { log }, where: { $0.judged.agrees(with: log) }).value.judged
  }

  /// What the documents of a feature say that concerns others.
  public func shared(_ location: FeatureLocation) throws -> SharedFacts {
    let record = try record(location, log: { try? self.log(of: location) }, where: { _ in true }).value
    return try (try? SharedFacts(record: record.shared)) ?? SharedFacts(Feature(at: location, workspace.reader(tree)))
  }

  /// Who owns the entities and contracts of some features, of which `history` tells what came first.
  public func ownership(of locations: [FeatureLocation], _ history: FeatureHistory) throws -> Ownership {
    Ownership(of: try locations.map(shared), history)
  }

  /// The features at `locations`, and those that cannot be read or judged.
  ///
  /// - Throws: every error but `FileError`.
  public func judged(_ locations: [FeatureLocation]) throws -> (features: [JudgedFeature], leftOut: [LeftOut]) {
    let recall = recall(locations)
    var features = recall?.known() ?? Array(repeating: nil, count: locations.count)
    var leftOut: [LeftOut] = []
    for position in locations.indices where features[position] == nil {
      do {
        let record = try record(
          locations[position], recalled: recall?.value(at: position),
          isNoted: !(recall?.isInBatch(position) ?? false))
        recall?.take(record, at: position)
        features[position] = record.value.judged
      } catch let error as FileError {
        leftOut.append(LeftOut(locations[position], error, root: workspace.root))
      }
    }
    let judged = features.compactMap { $0 }
    return (judged, judged.flatMap { LeftOut.misnamed(of: $0) } + leftOut)
  }

  /// Asks what is known of features already; nil where that is to be asked one by one.
  private func recall(_ locations: [FeatureLocation]) -> FeatureRecall<SurveyRecord, JudgedFeature>? {
    let subjects = locations.compactMap { keeper.subject("feature", of: $0) }
    guard locations.count > 1, let seen = contents as? any SharedTree, subjects.count == locations.count else {
      return nil
    }
    return FeatureRecall(
      "features", of: locations, subjects, in: map, seen, workspace.store, keeper.reader, keeping: \.judged)
  }

  private func record(
    _ location: FeatureLocation, recalled: Remembered<SurveyRecord>?, isNoted: Bool
  ) throws -> Remembered<SurveyRecord> {
    let log = try log(of: location)
    if let recalled, recalled.value.judged.agrees(with: log) { return recalled }
    return try record(location, log: { log }, isNoted: isNoted, where: { $0.judged.agrees(with: log) })
  }

  private func record(
    _ location: FeatureLocation, log: () -> LoggedDecisions?, isNoted: Bool = true,
    where holds: (SurveyRecord) -> Bool
  ) throws -> Remembered<SurveyRecord> {
    guard let contents, let subject = keeper.subject("feature", of: location) else {
      return Remembered(value: try make(location, log(), tree), answers: nil)
    }
    return try workspace.store.remembered(subject, in: contents, isNoted: isNoted, where: holds) {
      try make(location, log(), $0)
    }
  }

  private func make(
    _ location: FeatureLocation, _ log: LoggedDecisions?, _ tree: any FileTree
  ) throws -> SurveyRecord {
    let feature = try Feature(at: location, workspace.reader(tree))
    return SurveyRecord(JudgedFeature(try keeper.judge(feature, log: log), log: log), SharedFacts(feature))
  }
}

/// What is kept of a feature.
private struct SurveyRecord: Recordable, Sendable {
  let judged: JudgedFeature
  /// The record of what it shares, which few ask for.
  let shared: ArraySlice<UInt8>

  init(_ judged: JudgedFeature, _ shared: SharedFacts) {
    self.judged = judged
    self.shared = shared.record[...]
  }

  func write(to writer: inout RecordWriter) {
    judged.write(to: &writer)
    writer.write(number: UInt64(shared.count))
    writer.append(shared)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    judged = try reader.next()
    shared = try reader.bytes(try reader.length())
  }
}
