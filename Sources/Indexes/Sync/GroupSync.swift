public import Changes
import Documents
import Facts
import Files
import Git
import Markdown
public import Survey
import Templates
import Vocabulary
public import WorkspaceModel

/// Brings the indexes of epics and specs roots up to date in a draft.
public final class GroupSync {
  let session: Session
  let draft: DraftTree
  /// Whether people's lines inside a region are discarded.
  let discardsPeoplesLines: Bool
  /// Whether a file with a region that cannot be written is left alone as a whole, or only that region.
  let leavesRefusedFilesAlone: Bool
  /// Whether a log is settled over conflict markers.
  let settlesLog: Bool
  /// Whether a specs root gets an index that has none; else what it keeps is all that is brought up to date.
  let makesIndexes: Bool
  /// The sources whose decisions go into the log; nil for all that the features state.
  let captured: Set<String>?
  let keeper: GateKeeper
  let branches: BranchKeys
  /// What is known of groups already, by folder.
  var known: [RelativePath: KnownIndexes] = [:]

  /// Starts from a draft; `keeper` is one that has read the templates already.
  public init(
    session: Session, draft: DraftTree, discardsPeoplesLines: Bool = false, leavesRefusedFilesAlone: Bool = false,
    settlesLog: Bool = true, makesIndexes: Bool = true, captured: Set<String>? = nil, keeper: GateKeeper? = nil
  ) {
    self.session = session
    self.draft = draft
    self.discardsPeoplesLines = discardsPeoplesLines
    self.leavesRefusedFilesAlone = leavesRefusedFilesAlone
    self.settlesLog = settlesLog
    self.makesIndexes = makesIndexes
    self.captured = captured
    self.keeper = keeper ?? GateKeeper(workspace: session.workspace, tree: draft)
    branches = BranchKeys(session.workspace, in: draft)
  }

  /// Syncs one group and says what stood in the way. Where something that its indexes tell of cannot be read, all of them
  /// are left alone, for they would lose the rows of a feature.
  public func sync(_ group: FeatureGroup, in map: WorkspaceMap) throws -> SyncReport {
    let indexes = [group.decisionLog, group.designIndex]
    if let folder = map.obstacle(below: group.directory) {
      return SyncReport(refusals: indexes.map { SyncRefusal($0, hiddenBy: folder) })
    }
    let subject = subject(group, in: map)
    if try repeatKnown(group, in: map) { return SyncReport() }
    let run = Run(group, map, keeper, draft)
    var report = SyncReport()
    do {
      run.keepsIndex = try makesIndexes || keepsIndex(run)
      if try !run.keepsIndex && draft.read(group.decisionLog) == nil { return report }
      let features = try map.features(of: group).map { try run.survey.judged($0) }
      report.leftOut += features.flatMap { LeftOut.misnamed(of: $0) }
      report.refusals = try sync(run, features)
      if draft.touched.contains(group.decisionLog) {
        report.renamed = run.renamed.map { SyncReport.Renamed(path: group.decisionLog, renaming: $0) }
      }
    } catch let error as FileError {
      report.refusals = indexes.map { SyncRefusal($0, unreadable: error, root: session.workspace.root) }
    }
    if let subject, report.isEmpty { remember(run, subject) }
    return report
  }

  /// Whatever may not be readable is read before the first index is written.
  private func sync(_ run: Run, _ features: [JudgedFeature]) throws -> [SyncRefusal] {
    let (group, survey) = (run.group, run.survey)
    let maker = DocumentMaker(session: session, tree: draft)
    let log = try survey.tree.read(group.decisionLog)?.bytes
    let index = try survey.tree.read(group.designIndex)?.bytes
    let found = try log ?? maker.decisionLog(of: group)
    let settled = try settlesLog ? session.settled(found, of: group, in: draft, survey.map) : nil
    let logBytes = settled?.bytes ?? found
    run.renamed = settled?.renamed ?? []
    run.hasSettled = logBytes != found
    let indexBytes = try index ?? maker.designIndex(of: group)
    let shared = try features.map { try survey.shared($0.location) }
    let captured = try capture(from: shared, run, into: logBytes)
    let resolver = DependencyResolver(map: survey.map, features: features) { [session, draft] in
      try session.workspace.branch(of: $0, in: draft)
    }
    let history = FeatureHistory(of: features) { resolver.resolved($0).known }
    let ownership = Ownership(of: shared, history)
    let snapshot = { [session] (document: Document) in
      let log = DecisionLogFacts(of: document, session.workspace.vocabulary)
      let logged = LoggedDecisions(log)
      let entries = try features.map { feature in
        let judged = feature.agrees(with: logged) ? feature : try survey.judged(feature.location, log: logged)
        return GroupSnapshot.Entry(feature: judged, dependencies: resolver.resolved(judged))
      }
      return GroupSnapshot(of: group, entries: entries, ownership: ownership, log: log)
    }
    let document = Document(captured ?? logBytes)
    run.dependsOnMoment = log == nil || index == nil || document.source.bytes != logBytes
    var current = try snapshot(document)
    run.asksBranches = current.entries.contains { $0.dependencies.restOnBranches }
    if let failure = resolver.failure, current.hasDoubtfulDependencies { throw failure }
    let documentRefusals = try update(
      run, group.decisionLog, document, ExecPlanRegions(snapshot: current)?.contents ?? [])
    // Where that document is left alone, nothing was captured: the design index tells what its log really holds.
    if !documentRefusals.isEmpty, leavesRefusedFilesAlone, document.source.bytes != logBytes {
      current = try snapshot(Document(logBytes))
    }
    let logRefusals = captured == nil ? [try noPlaceForDecisions(in: group.decisionLog, document)] : []
    if !run.keepsIndex { return logRefusals + documentRefusals }
    let designIndex = run.designIndex?.document ?? Document(indexBytes)
    let contents = DesignIndexRegions(snapshot: current).contents
    return try logRefusals + documentRefusals + update(run, group.designIndex, designIndex, contents)
  }

  /// Whether a group has a design index that is speckit's to keep: in a specs root only once a sync has made it, or has put
  /// regions into one of people's own.
  private func keepsIndex(_ run: Run) throws -> Bool {
    if run.group.epic != nil { return true }
    run.designIndex = try ParsedDocument(run.group.designIndex, in: draft)
    return run.group.keeps(run.designIndex)
  }

  /// The document of the Decision Log with the features' decisions in it; nil where there is no place for them.
  private func capture(from features: [SharedFacts], _ run: Run, into bytes: [UInt8]) throws -> [UInt8]? {
    if captured?.isEmpty == true { return bytes }
    var committed: [String: CapturedDecision]?
    return try DecisionCapture(
      session: session, captured: CapturedDecision.all(in: features, workspace: session.workspace),
      features: Set(features.map(\.id)),
      history: { [self] in
        run.asksHistory = true
        return try history(of: run.group)
      }, wanted: captured, named: { [self] in try session.namedDecisions(of: run.group, in: draft, run.survey.map) }
    ) {
      let known = try committed ?? self.committedDecisions(of: features)
      committed = known
      return known
    }.apply(to: bytes)
  }

  private func noPlaceForDecisions(
    in path: RelativePath, _ document: Document
  ) throws -> SyncRefusal {
    // Its regions may be current by now, and the lines below them elsewhere.
    let written = try draft.read(path).map { Document($0.bytes) } ?? document
    if let line = DecisionLog(of: written, session.workspace.vocabulary).conflictLine {
      return SyncRefusal(
        path: path, line: line, message: "the Decision Log holds a merge conflict, so nothing is captured",
        hint: "resolve the conflict, keeping the entries of both sides, and sync again", cause: .conflict)
    }
    return SyncRefusal(
      path: path,
      line: SectionEnd(under: session.workspace.vocabulary.decisionLogNames(in: written), in: written).wantedLine,
      message: "the Decision Log has no place for an entry, because an open block or a conflict takes it in",
      hint: "close the fence, comment or HTML block there, or resolve the conflict", cause: .damage)
  }

  private func update(
    _ run: Run, _ path: RelativePath, _ document: Document, _ contents: [RegionDescription]
  ) throws -> [SyncRefusal] {
    let update = RegionUpdate(vocabulary: session.workspace.vocabulary, discardsPeoplesLines: discardsPeoplesLines)
    let (updated, refusals) = update.apply(contents, to: document) {
      run.hasSettled = true
      return session.workspace.unmergedBase(of: path)
    }
    if updated != document.source.bytes, draft.stamped?.hides(path) == true { return [SyncRefusal(hidden: path)] }
    if refusals.isEmpty || !leavesRefusedFilesAlone {
      if updated != document.source.bytes {
        run.changes.append(IndexChange(path, from: document.source.bytes, to: updated))
      }
      try draft.write(updated, to: path)
    }
    return refusals.map { SyncRefusal(path, $0) }
  }

  /// The Decision Log in HEAD's version of its document; nil where there is none.
  private func history(of group: FeatureGroup) throws -> DecisionLog? {
    guard let repository = try session.workspace.repository(), let prefix = try session.workspace.prefix() else {
      return nil
    }
    let path = prefix.appending(group.decisionLog)
    return try repository.contentAtHead(of: path).map { DecisionLog(of: Document($0), session.workspace.vocabulary) }
  }

  /// What the documents of features state in HEAD's version.
  private func committedDecisions(of features: [SharedFacts]) throws -> [String: CapturedDecision] {
    guard let tree = try session.workspace.headTree() else { return [:] }
    let reader = session.workspace.reader(tree)
    let committed = try features.map { SharedFacts(try Feature(at: $0.location, reader)) }
    return Dictionary(
      CapturedDecision.all(in: committed, workspace: session.workspace).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
