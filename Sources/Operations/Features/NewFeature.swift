public import Changes
import Configuration
import Failures
public import Files
import Git
public import Indexes
import Markdown
import Names
import Survey
import Templates
public import WorkspaceModel

/// Makes a feature: number, ID, branch, folder, specification and checklist, indexes.
public enum NewFeature {
  /// What is asked for.
  public struct Request: Sendable {
    /// What the feature does, in the user's words.
    public var description: String
    /// The epic, by ID or prefix; nil to find it.
    public var epic: String?
    /// The title; nil to take the description's first sentence.
    public var title: String?
    /// The words of the branch; nil to choose them from the description.
    public var shortName: String?
    /// The ID; nil for the next free one.
    public var id: String?
    /// The branch's number; nil for the next free one.
    public var number: Int?
    /// Whether the branch begins with the time instead of a number.
    public var isTimestamped = false
    /// What the feature depends on, by ID, branch or number.
    public var dependsOn: [String] = []
    /// The commit to start from; nil for HEAD.
    public var base: String?
    /// Where to make a linked worktree; nil to work in this one.
    public var worktree: Worktree?
    /// Whether HEAD moves to the branch.
    public var switches = true
    /// Whether a branch is made.
    public var makesBranch = true
    /// Whether the documents of `plan` and `tasks` are made too.
    public var isFull = false
    /// Whether the files are committed.
    public var commits = false
    /// Whether a branch that exists may be gone on with.
    public var allowsExistingBranch = false
    /// Whether number, ID and branch are reserved on the remote.
    public var reserves = false
    /// Whether `.specify/feature.json` is written also where it is not there yet.
    public var recordsFeature = false
    /// The branch by its whole name; nil to choose it.
    public var branch: GivenBranch?
    /// Whether the checklist of the specification is made.
    public var hasChecklist = true

    /// A request with every option at its default.
    public init(description: String) { self.description = description }

    /// Whether a branch is made where there is a repository: the workspace may say that none is.
    func makesBranch(in session: Session) -> Bool { makesBranch && session.workspace.configuration.branch.create }

    /// Where the branch is checked out.
    var destination: StartingPoint.Destination {
      worktree != nil ? .linkedWorktree : switches && makesBranch ? .here : .nowhere
    }
  }

  /// Where a linked worktree is made.
  public enum Worktree: Hashable, Sendable {
    /// Beside the repository, named for it and the branch.
    case beside
    /// At a path, relative to the current directory.
    case at(String)
  }

  /// What was made.
  public struct Answer: Sendable {
    /// Where the feature is.
    public let location: FeatureLocation
    /// Its title.
    public let title: String
    /// Its branch; nil where none was made.
    public let branch: String?
    /// The branch's number; nil where it has none.
    public let number: Int?
    /// What the branch starts from.
    public let start: String
    /// Whether HEAD is on the branch.
    public let isCheckedOut: Bool
    /// Whether the branch has the files, or they are carried onto it; false where it was made at a commit without them.
    public let hasFiles: Bool
    /// What has to be merged into the branch once the files are committed, since it starts beside HEAD; nil where `switch` moves it
    /// forward.
    public let merges: String?
    /// The linked worktree; nil where none was made.
    public let worktree: AbsolutePath?
    /// The items of its checklist.
    public let openItems: Int
    /// Things worth knowing, a sentence each.
    public let notes: [String]
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change.
  ///
  /// - Throws: `Failure` for anything that stands in the way, `GitError`, `FileError`.
  public static func decide(_ request: Request, _ session: Session) throws -> (ChangeSet, Answer) {
    try NameCheck.description(request.description)
    if let title = request.title { try NameCheck.title(title, of: "feature") }
    let makesBranch = request.makesBranch(in: session)
    if makesBranch, let error = try session.workspace.unsupportedRepository() { throw error }
    let hasBranch = try makesBranch && session.workspace.repository() != nil
    try refuseContradictions(request, hasBranch: hasBranch)
    let existing = try hasBranch ? BranchPlan.existing(request, session: session) : nil
    let start = try StartingPoint(
      base: existing?.string ?? request.base, destination: hasBranch ? request.destination : .nowhere,
      leftToGit: checkoutCommand(request, existing), session: session)
    let draft = DraftTree(over: start.tree)
    let map = try session.workspace.map(of: start.tree)
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let remote = try request.reserves ? RemoteNames(session) : nil
    let place = try place(request, hasBranch: hasBranch, in: map, start.tree, ledger, remote, session)
    let facts = DocumentMaker.Facts(
      location: place.location, epic: place.group.epic,
      title: request.title ?? Title.firstSentence(of: request.description), branch: place.name?.name.string,
      description: request.description,
      dependsOn: try request.dependsOn.map { try session.workspace.feature($0, in: map).location.id })
    let notes = try write(facts, request, to: draft, session: session)
    let sync = try session.syncAfterChange([place.group], draft: draft, map: map.adding(place.location))
    var (changes, answer) = try finish(
      request, place, hasBranch: hasBranch, facts: facts, start: start, draft: draft, ledger: ledger, notes: notes,
      sync: sync, session: session)
    if let remote {
      let repository = try session.workspace.repository()
      try reserve(place, hasBranch: hasBranch, at: start.commit, on: remote, in: &changes, repository)
    }
    return (changes, answer)
  }

  /// What `git` is asked to do where it must do the checkout.
  private static func checkoutCommand(_ request: Request, _ existing: BranchName?) -> String {
    let base = existing?.string ?? request.base ?? "HEAD"
    if request.worktree != nil {
      return "git worktree add --detach PATH \(base), then run it in PATH without --worktree"
        + (request.base == nil ? "" : " and --base")
    }
    return existing.map { "git switch \($0)" } ?? "git switch --detach \(base), then leave out --base"
  }

  private static func refuseContradictions(_ request: Request, hasBranch: Bool) throws(Failure) {
    if request.commits, hasBranch, !request.switches, request.worktree == nil {
      let others = [(request.base != nil, "--base"), (request.allowsExistingBranch, "--allow-existing-branch")]
      if let other = others.first(where: \.0)?.1 {
        throw Failure(
          .usage, .commitElsewhere,
          "--commit with --no-switch starts the branch from the commit that it makes here, and \(other) elsewhere",
          hint: "leave out \(other), or make a worktree for the branch with --worktree")
      }
    }
    if request.reserves, request.allowsExistingBranch {
      throw Failure(
        .usage, .reserveExisting, "--reserve takes what nobody has, and --allow-existing-branch what is there",
        hint: "leave out one of them")
    }
    guard !hasBranch else { return }
    let needing: [(Bool, String)] = [
      (request.base != nil, "--base"), (request.worktree != nil, "--worktree"),
      (request.commits && request.makesBranch, "--commit"),
    ]
    if let option = needing.first(where: \.0)?.1 { throw needsBranch(option) }
  }

  /// Writes the documents; returns what is worth knowing of them.
  private static func write(
    _ facts: DocumentMaker.Facts, _ request: Request, to draft: DraftTree, session: Session
  ) throws -> [String] {
    let maker = DocumentMaker(session: session, tree: draft)
    let spec = facts.location.path(of: .spec)
    let text = try maker.featureDocument(.spec, of: facts, at: spec)
    try draft.write(DependsOnField.fill(text, with: facts.dependsOn), to: spec)
    if request.hasChecklist {
      let checklist = facts.location.path(of: .requirementsChecklist)
      try draft.create(checklist, try maker.featureDocument(.requirementsChecklist, of: facts, at: checklist))
    }
    guard request.isFull else { return [] }
    let plan = try Scaffold.plan(facts, profile: nil, in: draft, session: session)
    return try plan.notes + Scaffold.tasks(facts, in: draft, session: session).notes
  }
}
