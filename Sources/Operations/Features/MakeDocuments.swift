public import Changes
import Documents
public import Files
public import Indexes
public import Survey
import Templates
public import WorkspaceModel

/// Makes the documents of a later stage: `plan`, `tasks`, `checklist`.
public enum MakeDocuments {
  /// What is made.
  public enum Kind: Sendable {
    /// The plan and its companions, from a profile or the template stack. Needs the spec gate.
    case plan(profile: String?)
    /// The task list. Needs the plan gate.
    case tasks
    /// A checklist for a domain. Needs nothing.
    case checklist(domain: String)
  }

  /// What was made.
  public struct Answer: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// What named the feature.
    public let decidedBy: String
    /// Documents that were made.
    public let made: [RelativePath]
    /// Documents that were there already and were kept.
    public let kept: [RelativePath]
    /// How many items the checklist has; nil for other documents.
    public let itemCount: Int?
    /// Things worth knowing, a sentence each.
    public let notes: [String]
    /// What the gate still misses; not empty only where it was forced.
    public let forcedPast: [GateProblem]
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change.
  ///
  /// - Throws: `GateRefusal` while the gate before fails and `isForced` is false; `Failure`, `FileError`, `GitError`.
  public static func decide(
    _ kind: Kind, feature argument: String?, isForced: Bool, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.seen)
    if case .plan(let profile?) = kind { _ = try session.workspace.templates(in: draft).profile(named: profile) }
    let map = try session.workspace.map(of: draft)
    let resolved = try session.workspace.feature(argument, in: map)
    let group = map.group(of: resolved.location)
    let feature = try Feature(at: resolved.location, session.workspace.reader(draft))
    let problems = try gateProblems(before: kind, feature, group, draft: draft, session: session)
    if let report = problems, !report.passes, !isForced { throw GateRefusal(report: report) }
    let facts = DocumentMaker(session: session, tree: draft).facts(of: feature, epic: group?.epic)
    let written: Scaffold.Answer =
      switch kind {
      case .plan(let profile): try Scaffold.plan(facts, profile: profile, in: draft, session: session)
      case .tasks where !feature.taskLists.isEmpty: Scaffold.Answer(kept: feature.taskLists.map(\.path))
      case .tasks: try Scaffold.tasks(facts, in: draft, session: session)
      case .checklist(let domain): try checklist(domain, facts, in: draft, session: session)
      }
    let sync = try session.syncAfterChange(group.map { [$0] } ?? [], draft: draft)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    let answer = Answer(
      location: resolved.location, decidedBy: resolved.decidedBy, made: written.made, kept: written.kept,
      itemCount: try itemCount(kind, of: (written.made + written.kept).first, in: draft, session),
      notes: written.notes, forcedPast: isForced ? problems?.problems ?? [] : [], sync: sync)
    return (changes, answer)
  }

  private static func itemCount(
    _ kind: Kind, of path: RelativePath?, in draft: DraftTree, _ session: Session
  ) throws -> Int? {
    guard case .checklist = kind, let path else { return nil }
    return try session.workspace.reader(draft).checklist(path)?.facts.itemCount
  }

  private static func gateProblems(
    before kind: Kind, _ feature: Feature, _ group: FeatureGroup?, draft: DraftTree, session: Session
  ) throws -> GateReport? {
    let gate: Gate
    switch kind {
    case .plan: gate = .spec
    case .tasks: gate = .plan
    case .checklist: return nil
    }
    let log = try session.workspace.decisionsForGates(of: group, in: draft)
    let judgement = try GateKeeper(workspace: session.workspace, tree: draft).judge(feature, log: log)
    return GateReport(feature: feature.location, gate: gate, problems: judgement.gates.problems(of: gate))
  }

  private static func checklist(
    _ domain: String, _ facts: DocumentMaker.Facts, in draft: DraftTree, session: Session
  ) throws -> Scaffold.Answer {
    let name = domain.hasSuffix(".md") ? String(domain.dropLast(3)) : domain
    try NameCheck.segment(name, of: "checklist")
    let path = facts.location.checklist(name)
    let text = try DocumentMaker(session: session, tree: draft).featureDocument(.checklist, of: facts, at: path)
    return try draft.create(path, text) ? Scaffold.Answer(made: [path]) : Scaffold.Answer(kept: [path])
  }
}

/// A command was refused because a gate does not pass.
public struct GateRefusal: Error, Sendable {
  /// What the gate says.
  public let report: GateReport
}
