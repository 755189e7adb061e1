public import Changes
public import Documents
import Failures
public import Files
public import Indexes
import Markdown
import Names
import Survey
public import WorkspaceModel

/// Notes in plans and task lists that they were read again against what they were made from, as it stands: `review`.
public enum ReviewPlan {
  /// A plan and the tasks of a feature that were looked at again.
  public struct Review: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// Its plan.
    public let plan: RelativePath
    /// The plan and the task lists that say what they were made from.
    public let documents: [RelativePath]
    /// What the plan answers now.
    public let sources: MadeFrom.Sources
    /// The items that were looked at: those that had changed, or those that were named.
    public let items: [String]
    /// Whether only some items were looked at.
    public let isPartial: Bool
    /// What was noted of none, since other tasks than the reviewed ones are made from it too; with these tasks.
    public let shared: [SharedItem]
    /// Whether the documents noted something else before.
    public let isChanged: Bool
  }

  /// An item that more tasks serve than were looked at.
  public struct SharedItem: Sendable {
    /// Its name.
    public let name: String
    /// The other tasks.
    public let tasks: [String]
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
  /// - Parameter arguments: the features, and items or tasks of them; empty for the current feature.
  /// - Throws: `Failure` for what is not there, and for a plan that does not say what it was made from; `FileError`, `GitError`.
  public static func decide(features arguments: [String], _ session: Session) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.seen)
    let map = try session.workspace.map(of: draft)
    let requests = try Request.all(arguments, session.workspace, map)
    let keeper = GateKeeper(workspace: session.workspace, tree: draft)
    let reviews = try requests.map { request in
      try request.names.isEmpty
        ? review(request.feature.location, keeper, draft) : ItemReview(request, keeper, draft).decide()
    }
    let groups = requests.map(\.feature.location).compactMap(map.group).withoutRepetitions(of: \.directory)
    let isChanged = reviews.contains(where: \.isChanged)
    let sync = try session.syncAfterChange(isChanged ? groups : [], draft: draft)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    let isGuessed = requests.first?.isGuessed == true
    let decidedBy = isGuessed ? requests.first?.feature.decidedBy : nil
    return (changes, Answer(reviews: reviews, decidedBy: decidedBy, sync: sync))
  }

  /// What is asked of one feature.
  struct Request {
    let feature: ResolvedFeature
    /// Whether no argument named the feature.
    let isGuessed: Bool
    /// The items and tasks; empty for the feature as a whole.
    var names: [ItemName]

    /// What is asked of each feature, in the order in which they were named first. A feature that is named as a whole is
    /// reviewed as a whole.
    static func all(_ arguments: [String], _ workspace: Workspace, _ map: WorkspaceMap) throws -> [Request] {
      if arguments.isEmpty {
        return [Request(feature: try workspace.feature(nil, in: map), isGuessed: true, names: [])]
      }
      var requests: [Request] = []
      for argument in arguments {
        let (feature, name): (ResolvedFeature, ItemName?) =
          switch try workspace.itemArgument(argument, in: map) {
          case .feature(let feature): (feature, nil)
          case .item(let name, of: let feature): (feature, name)
          }
        let place = requests.firstIndex { $0.feature.location.directory == feature.location.directory }
        if let place {
          requests[place].names = name.map { requests[place].names.isEmpty ? [] : requests[place].names + [$0] } ?? []
        } else {
          let isGuessed = feature.decidedBy != "the argument"
          requests.append(Request(feature: feature, isGuessed: isGuessed, names: name.map { [$0] } ?? []))
        }
      }
      return requests
    }
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
    var items = changed(in: plan, to: sources)
    let filled = sources.fill(plan)
    try draft.write(filled, to: path)
    var documents = [path]
    var isChanged = filled != plan
    let lists = try Feature(at: location, keeper.reader).taskLists.filter { $0.facts.madeFrom != nil }
    let ofTasks = try lists.isEmpty ? nil : keeper.sources(ofTasksFor: location)
    for list in lists {
      guard let ofTasks, let bytes = try draft.read(list.path)?.bytes else { continue }
      items += changed(in: bytes, to: ofTasks).filter { !items.contains($0) }
      let filled = ofTasks.fill(bytes)
      try draft.write(filled, to: list.path)
      documents.append(list.path)
      isChanged = isChanged || filled != bytes
    }
    return Review(
      location: location, plan: path, documents: documents, sources: sources, items: items, isPartial: false,
      shared: [],
      isChanged: isChanged)
  }

  /// The items that a document remembers otherwise than they are.
  private static func changed(in document: [UInt8], to sources: MadeFrom.Sources) -> [String] {
    guard let made = MadeFrom.read(from: Document(document)) else { return [] }
    let kinds = StatedItem.Kind.allCases.filter { made.items.speaks(of: $0) }
    return made.items.changes(to: sources.items, of: Set(kinds)).names
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
