import Files
import Git
import Markdown
import Templates
import Vocabulary
import WorkspaceModel

/// Brings the indexes of epics and specs roots up to date in a draft.
struct GroupSync {
  let session: Session
  let draft: DraftTree
  /// Whether people's lines inside a region are discarded.
  let discardsPeoplesLines: Bool
  /// Whether a file with a region that cannot be written is left alone as a whole, or only that region.
  let leavesRefusedFilesAlone: Bool
  /// The sources whose decisions go into the log; nil for all that the features state.
  let captured: Set<String>?
  private let keeper: GateKeeper

  /// Starts from a draft; `keeper` is one that has read the templates already.
  init(
    session: Session, draft: DraftTree, discardsPeoplesLines: Bool = false, leavesRefusedFilesAlone: Bool = false,
    captured: Set<String>? = nil, keeper: GateKeeper? = nil
  ) {
    self.session = session
    self.draft = draft
    self.discardsPeoplesLines = discardsPeoplesLines
    self.leavesRefusedFilesAlone = leavesRefusedFilesAlone
    self.captured = captured
    self.keeper = keeper ?? GateKeeper(session: session, tree: draft)
  }

  /// Syncs one group and says what stood in the way. Where something that its indexes tell of cannot be read, all of them
  /// are left alone, for they would lose the rows of a feature.
  func sync(_ group: FeatureGroup, in map: WorkspaceMap) throws -> SyncReport {
    let indexes = [group.decisionLog, group.designIndex]
    if let folder = map.obstacle(below: group.directory) {
      return SyncReport(refusals: indexes.map { SyncRefusal($0, hiddenBy: folder) })
    }
    var report = SyncReport()
    do {
      let features = try map.features(of: group).map { try Feature(at: $0, session.reader(draft)) }
      report.leftOut += features.flatMap { LeftOut.misnamed(of: $0) }
      report.refusals = try sync(group, features, in: map)
    } catch let error as FileError {
      report.refusals = indexes.map { SyncRefusal($0, unreadable: error, root: session.root) }
    }
    return report
  }

  /// Whatever may not be readable is read before the first index is written.
  private func sync(_ group: FeatureGroup, _ features: [Feature], in map: WorkspaceMap) throws -> [SyncRefusal] {
    let maker = DocumentMaker(session: session, tree: draft)
    let logBytes = try draft.read(group.decisionLog)?.bytes ?? maker.decisionLog(of: group)
    let indexBytes = try draft.read(group.designIndex)?.bytes ?? maker.designIndex(of: group)
    let captured = try capture(from: features, of: group, into: logBytes)
    let resolver = DependencyResolver(map: map, features: features) {
      try session.branch(of: $0, in: draft)
    }
    let snapshot = { (document: Document) in
      try GroupSnapshot(
        of: group, features: features, log: DecisionLogFacts(of: document, session.vocabulary), keeper: keeper,
        resolver: resolver)
    }
    let document = Document(captured ?? logBytes)
    var current = try snapshot(document)
    if let failure = resolver.failure, current.hasDoubtfulDependencies { throw failure }
    let documentRefusals = try update(
      group.decisionLog, document.source.bytes, ExecPlanRegions(snapshot: current)?.contents ?? [])
    // Where that document is left alone, nothing was captured: the design index tells what its log really holds.
    if !documentRefusals.isEmpty, leavesRefusedFilesAlone, document.source.bytes != logBytes {
      current = try snapshot(Document(logBytes))
    }
    let logRefusals = captured == nil ? [try noPlaceForDecisions(in: group.decisionLog, document)] : []
    return try logRefusals + documentRefusals
      + update(group.designIndex, indexBytes, DesignIndexRegions(snapshot: current).contents)
  }

  /// The document of the Decision Log with the features' decisions in it; nil where there is no place for them.
  private func capture(from features: [Feature], of group: FeatureGroup, into bytes: [UInt8]) throws -> [UInt8]? {
    if captured?.isEmpty == true { return bytes }
    var committed: [String: CapturedDecision]?
    return try DecisionCapture(
      session: session, captured: CapturedDecision.all(in: features, session: session),
      features: Set(features.map(\.id)), history: history(of: group), wanted: captured
    ) {
      let known = try committed ?? committedDecisions(of: features)
      committed = known
      return known
    }.apply(to: bytes)
  }

  private func noPlaceForDecisions(
    in path: RelativePath, _ document: Document
  ) throws -> SyncRefusal {
    // Its regions may be current by now, and the lines below them elsewhere.
    let written = try draft.read(path).map { Document($0.bytes) } ?? document
    if let line = DecisionLog(of: written, session.vocabulary).conflictLine {
      return SyncRefusal(
        path: path, line: line, message: "the Decision Log holds a merge conflict, so nothing is captured",
        hint: "resolve the conflict, keeping the entries of both sides, and sync again", cause: .conflict)
    }
    return SyncRefusal(
      path: path, line: SectionEnd(under: session.vocabulary.names(.decisionLog), in: written).wantedLine,
      message: "the Decision Log has no place for an entry, because an open block or a conflict takes it in",
      hint: "close the fence, comment or HTML block there, or resolve the conflict", cause: .damage)
  }

  private func update(
    _ path: RelativePath, _ bytes: [UInt8], _ contents: [RegionDescription]
  ) throws -> [SyncRefusal] {
    let update = RegionUpdate(vocabulary: session.vocabulary, discardsPeoplesLines: discardsPeoplesLines)
    let (updated, refusals) = update.apply(contents, to: bytes)
    if refusals.isEmpty || !leavesRefusedFilesAlone { try draft.write(updated, to: path) }
    return refusals.map { SyncRefusal(path, $0) }
  }

  /// The Decision Log in HEAD's version of its document; nil where there is none.
  private func history(of group: FeatureGroup) throws -> DecisionLog? {
    guard let repository = try session.repository(), let prefix = try session.prefix() else { return nil }
    let path = prefix.appending(group.decisionLog)
    return try repository.contentAtHead(of: path).map { DecisionLog(of: Document($0), session.vocabulary) }
  }

  /// What the documents of features state in HEAD's version.
  private func committedDecisions(of features: [Feature]) throws -> [String: CapturedDecision] {
    guard let tree = try session.headTree() else { return [:] }
    let reader = session.reader(tree)
    let committed = try features.map { try Feature(at: $0.location, reader) }
    return Dictionary(
      CapturedDecision.all(in: committed, session: session).map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
