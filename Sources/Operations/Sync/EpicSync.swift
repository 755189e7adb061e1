import Files
import Git
import Markdown
import Templates
import WorkspaceModel

/// Brings the indexes of epics up to date in a draft.
struct EpicSync {
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

  /// Syncs one epic and says what stood in the way. Where a document of it cannot be read its indexes are left alone, for
  /// they would lack a feature.
  func sync(_ epic: Epic, in map: WorkspaceMap) throws -> [SyncRefusal] {
    do {
      return try sync(epic, map.features(of: epic).map { try Feature(at: $0, in: draft) }, in: map)
    } catch let error as FileError {
      return [SyncRefusal(epic.designIndex, unreadable: error, root: session.root)]
    }
  }

  private func sync(_ epic: Epic, _ features: [Feature], in map: WorkspaceMap) throws -> [SyncRefusal] {
    let planBytes = try draft.read(epic.execPlan)?.bytes ?? newDocument(.execPlan, of: epic, at: epic.execPlan)
    let captured = try capture(from: features, of: epic, into: planBytes)
    let resolver = DependencyResolver(map: map, features: features, vocabulary: session.vocabulary) {
      session.readableBranch(of: $0, in: draft)
    }
    let snapshot = { (execPlan: Document) in
      try EpicSnapshot(of: epic, features: features, execPlan: execPlan, keeper: keeper, resolver: resolver)
    }
    let execPlan = Document(captured ?? planBytes)
    var current = try snapshot(execPlan)
    let planRefusals = try update(epic.execPlan, execPlan.source.bytes, ExecPlanRegions(snapshot: current).contents)
    // Where the exec plan is left alone, nothing was captured: the design index tells what its log really holds.
    if !planRefusals.isEmpty, leavesRefusedFilesAlone, execPlan.source.bytes != planBytes {
      current = try snapshot(Document(planBytes))
    }
    let indexBytes =
      try draft.read(epic.designIndex)?.bytes ?? newDocument(.designIndex, of: epic, at: epic.designIndex)
    let logRefusals = captured == nil ? [try noPlaceForDecisions(in: epic.execPlan, execPlan)] : []
    return try logRefusals + planRefusals
      + update(epic.designIndex, indexBytes, DesignIndexRegions(snapshot: current).contents)
  }

  /// The exec plan with the features' decisions in its log; nil where there is no place for them.
  private func capture(from features: [Feature], of epic: Epic, into execPlan: [UInt8]) throws -> [UInt8]? {
    if captured?.isEmpty == true { return execPlan }
    var committed: [String: CapturedDecision]?
    return try DecisionCapture(
      session: session, captured: CapturedDecision.all(in: features, session: session),
      features: Set(features.map(\.id)), history: history(of: epic), wanted: captured
    ) {
      let known = try committed ?? committedDecisions(of: features)
      committed = known
      return known
    }.apply(to: execPlan)
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

  /// The Decision Log in HEAD's version of the exec plan; nil where there is none.
  private func history(of epic: Epic) throws -> DecisionLog? {
    guard let repository = try session.repository(), let prefix = try session.prefix() else { return nil }
    let path = prefix.appending(epic.execPlan)
    return try repository.contentAtHead(of: path).map { DecisionLog(of: Document($0), session.vocabulary) }
  }

  /// What the documents of features state in HEAD's version.
  private func committedDecisions(of features: [Feature]) throws -> [String: CapturedDecision] {
    guard let repository = try session.repository(), let prefix = try session.prefix(),
      let commit = try repository.head().commit
    else { return [:] }
    let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
    let committed = try features.map { try Feature(at: $0.location, in: tree) }
    return Dictionary(
      CapturedDecision.all(in: committed, session: session).map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func newDocument(_ name: TemplateName, of epic: Epic, at path: RelativePath) throws -> [UInt8] {
    try DocumentMaker(session: session, tree: draft).epicDocument(name, epic: epic, title: epic.id.string, purpose: nil)
  }
}
