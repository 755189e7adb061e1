public import Changes
public import Documents
import Failures
import Files
public import Indexes
import Markdown
import Names
import Survey
import Templates
public import WorkspaceModel

/// Appends an entry to the Decision Log of an epic or a specs root: `decision add`.
public enum AddDecision {
  /// What is asked for.
  public struct Request: Sendable {
    /// What was decided.
    public var decision: String
    /// Why.
    public var rationale: String
    /// The epic, or the root of the flat layout, whose decision it is alone where no feature is named; nil to find it.
    public var group: String?
    /// The feature that it concerns; nil for the current one, if there is one and no epic is named.
    public var feature: String?
    /// The entry that it replaces: its ID, or `no. 3`.
    public var supersedes: String?
    /// Who decided; nil to find out.
    public var author: String?

    /// A request with every option at its default.
    public init(decision: String, rationale: String) {
      self.decision = decision
      self.rationale = rationale
    }
  }

  /// What was added.
  public struct Answer: Sendable {
    /// The entry.
    public let entry: DecisionEntry
    /// What named the feature that it concerns; nil where it concerns none.
    public let decidedBy: String?
    /// The epic whose log it stands in, or the root of the flat layout.
    public let group: FeatureGroup
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change.
  ///
  /// - Throws: `Failure` for an empty text or an unknown epic, feature or entry; `FileError`, `GitError`.
  public static func decide(_ request: Request, _ session: Session) throws -> (ChangeSet, Answer) {
    try refuseEmpty(
      request.decision, "decision", .emptyDecision, "speckit decision add \"What was decided\" --rationale \"Why\"")
    try refuseEmpty(request.rationale, "rationale", .emptyRationale, "say why: --rationale \"One store to back up\"")
    let draft = DraftTree(over: session.workspace.seen)
    let map = try session.workspace.map(of: draft)
    let resolved = try feature(of: request, session.workspace, map)
    let feature = resolved?.location
    let group = try feature.flatMap(map.group) ?? session.workspace.group(request.group, in: map)
    if let named = request.group, feature != nil, try session.workspace.group(named, in: map) != group {
      throw Failure(
        .usage, .epicMismatch, "\(feature?.id.string ?? "") does not belong to \(named)",
        hint: "leave out --epic, or name another --feature")
    }
    let maker = DocumentMaker(session: session, tree: draft)
    let found = try draft.read(group.decisionLog)?.bytes ?? maker.decisionLog(of: group)
    let settled = try session.settled(found, of: group, in: draft, map)
    let bytes = settled?.bytes ?? found
    let log = DecisionLog(of: Document(bytes), session.workspace.vocabulary)
    if let line = log.conflictLine {
      throw Failure(
        .conflict, .mergeConflict, "the Decision Log in \(group.decisionLog) holds a merge conflict at line \(line)",
        hint: "resolve the conflict, then add the decision again")
    }
    let older = try request.supersedes.map { try superseded($0, in: log, of: group) }
    let entry = DecisionEntry(
      id: DecisionSeries(of: log, besides: try session.namedDecisions(of: group, in: draft, map)).freeID(
        for: feature?.id),
      decision: request.decision, rationale: request.rationale, date: session.moment.day,
      author: try session.author(explicit: request.author), source: feature?.id.string,
      supersedes: older.map { log.name(at: $0) })
    let addition = DecisionLog.Addition(entry, replacing: older.map { log.entries[$0] })
    guard let edited = log.adding([addition]) else {
      throw Failure(
        .conflict, .noPlace,
        "the Decision Log in \(group.decisionLog) lies in a block that is never closed, or a conflict",
        hint: "close the fence, comment or HTML block there, or resolve the conflict")
    }
    try draft.write(edited, to: group.decisionLog)
    var sync = try session.syncAfterChange([group], draft: draft)
    sync.renamed += settled?.renamed.map { SyncReport.Renamed(path: group.decisionLog, renaming: $0) } ?? []
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, Answer(entry: entry, decidedBy: resolved?.decidedBy, group: group, sync: sync))
  }

  /// The feature that is named, or the current one where no epic is.
  private static func feature(
    of request: Request, _ workspace: Workspace, _ map: WorkspaceMap
  ) throws -> ResolvedFeature? {
    if let name = request.feature { return try workspace.feature(name, in: map) }
    return request.group == nil ? try workspace.currentFeature(in: map) : nil
  }

  private static func refuseEmpty(
    _ text: String, _ what: String, _ code: FailureCode, _ hint: String
  ) throws(Failure) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.usage, code, "the \(what) is empty", hint: hint)
    }
    if DecisionText.saysNothing(text) {
      throw Failure(.usage, code, "the \(what) says nothing: \(shortened(text))", hint: hint)
    }
  }

  /// The position of the entry to replace.
  private static func superseded(_ name: String, in log: DecisionLog, of group: FeatureGroup) throws(Failure) -> Int {
    guard let position = log.position(of: name) else {
      throw Failure(
        .notFound, .decisionNotFound, "there is no decision \(name) in \(group.decisionLog)",
        hint: "speckit decision list --epic \(group.name)")
    }
    if let id = log.entries[position].entry.id,
      let twin = log.entries[(position + 1)...].first(where: { $0.entry.id == id })
    {
      throw Failure(
        .conflict, .decisionAmbiguous,
        "\(group.decisionLog) holds \(id) twice, also at line \(twin.lines.lowerBound)",
        hint: "speckit check --fix gives the one that came later another ID")
    }
    if let newer = log.entries[position].entry.supersededBy {
      throw Failure(
        .conflict, .alreadySuperseded, "\(name) is superseded by \(newer) already", hint: "--supersedes \(newer)")
    }
    return position
  }
}
