public import Changes
public import Documents
import Failures
public import Files
public import Indexes
import Markdown
import Names
import Survey
public import WorkspaceModel

/// Notes in plans that they were read again against the specification and the constitution as they stand: `review`.
public enum ReviewPlan {
  /// A plan that was looked at again.
  public struct Review: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// Its plan.
    public let plan: RelativePath
    /// What the plan answers now.
    public let sources: MadeFrom.Sources
    /// Whether the plan noted something else before.
    public let isChanged: Bool
  }

  /// What was reviewed.
  public struct Answer: Sendable {
    /// The plans, in the order in which their features were named.
    public let reviews: [Review]
    /// What named the feature, where none was given.
    public let decidedBy: String?
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change: that of every plan, or none.
  ///
  /// - Parameter arguments: the features; empty for the current one.
  /// - Throws: `Failure` for a feature that is not there, and for a plan that does not say what it was made from;
  ///   `FileError`, `GitError`.
  public static func decide(features arguments: [String], _ session: Session) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.seen)
    let map = try session.workspace.map(of: draft)
    let named: [String?] = arguments.isEmpty ? [nil] : arguments
    let resolved = try named.map { try session.workspace.feature($0, in: map) }
    let keeper = GateKeeper(workspace: session.workspace, tree: draft)
    let features = resolved.map(\.location).withoutRepetitions(of: \.directory)
    let reviews = try features.map { try review($0, keeper, draft) }
    let groups = features.compactMap(map.group).withoutRepetitions(of: \.directory)
    let isChanged = reviews.contains(where: \.isChanged)
    let sync = try session.syncAfterChange(isChanged ? groups : [], draft: draft)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    let decidedBy = arguments.isEmpty ? resolved.first?.decidedBy : nil
    return (changes, Answer(reviews: reviews, decidedBy: decidedBy, sync: sync))
  }

  private static func review(_ location: FeatureLocation, _ keeper: GateKeeper, _ draft: DraftTree) throws -> Review {
    let path = try location.plan(in: draft)
    guard let plan = try draft.read(path)?.bytes else {
      throw Failure(
        .notFound, .noPlan, "\(location.id) has no plan to be reviewed: \(path) is not there",
        hint: "speckit plan \(quotedForShell(location.id.string))")
    }
    try refuseUnclear(MadeFrom.all(in: Document(plan), most: 2), location, draft)
    let sources = try keeper.sources(ofPlanFor: location)
    let filled = sources.fill(plan)
    try draft.write(filled, to: path)
    return Review(location: location, plan: path, sources: sources, isChanged: filled != plan)
  }

  /// Refuses a plan in which the digests have no place, or two, and one whose specification is gone.
  private static func refuseUnclear(_ lines: [MadeFrom], _ location: FeatureLocation, _ draft: DraftTree) throws {
    let path = try location.plan(in: draft)
    let again = "then speckit review \(quotedForShell(location.id.string))"
    guard let made = lines.first else {
      throw Failure(
        .notFound, .noMadeFrom, "\(path) does not say what it was made from",
        hint: "put the line \(MadeFrom.unfilled) below the header, \(again)")
    }
    if lines.count > 1 {
      throw Failure(
        .conflict, .noMadeFrom, "\(path) says on lines \(made.line) and \(lines[1].line) what it was made from",
        hint: "delete one of the two lines, \(again)")
    }
    guard made.namesSpec || made.namesConstitution else {
      throw Failure(
        .notFound, .noMadeFrom, "\(path):\(made.line) names neither a specification nor a constitution",
        hint: "write \(MadeFrom.unfilled) in its place, \(again)")
    }
    let spec = location.path(of: .spec)
    if made.namesSpec, try draft.read(spec) == nil {
      throw Failure(
        .notFound, .noSpec, "\(location.id) has no specification to review its plan against: \(spec) is not there",
        hint: "write it, or take it back from Git, \(again)")
    }
  }
}
