public import Changes
import Documents
import Failures
import Files
public import Git
import Names
import Survey
public import WorkspaceModel

/// Checks out a feature's branch, safely: `switch`. Where there is no such branch, one is made as `git switch` makes it from
/// a fetched one, or where the feature stands.
public enum SwitchFeature {
  /// What was switched to.
  public struct Answer: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// Its branch.
    public let branch: String
    /// How the branch came to be where it is.
    public let origin: Origin
    /// Things worth knowing, a sentence each.
    public let notes: [String]
  }

  /// How a branch came to be where it is.
  public enum Origin: Hashable, Sendable {
    /// It was checked out before.
    case checkedOut
    /// It was there before.
    case there
    /// It was made from a fetched branch, such as `origin/001-pay`, which it follows unless Git is told otherwise.
    case fetched(from: String, follows: Bool)
    /// It was made at the branch or commit of this name.
    case made(at: String)
    /// It had no commits of its own, and moved to the branch or commit of this name.
    case movedForward(to: String)
  }

  /// Decides the whole change.
  ///
  /// - Parameter recordsFeature: whether `.specify/feature.json` is written also where it is not there yet.
  /// - Throws: `Failure` for a feature or branch that is not there, and where the checkout is refused; `GitError`.
  public static func decide(
    feature argument: String, recordsFeature: Bool = false, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    guard let repository = try session.workspace.repository() else {
      if let error = try session.workspace.unsupportedRepository() {
        throw Failure(
          .system, .unsupportedRepository, error.description, hint: "let Git do it: git switch BRANCH")
      }
      throw Failure(
        .notFound, .noGit, "\(session.workspace.root) is in no Git repository", hint: "speckit init --git makes one")
    }
    let target = try SwitchTarget.find(argument, repository, session)
    // The name as the repository spells it: a folder may have another Unicode normal form.
    let branch = try repository.localBranches().keys.first { $0 == target.branch } ?? target.branch
    var changes = ChangeSet(root: session.workspace.root)
    let head = try repository.head()
    if head.branch == branch {
      let draft = DraftTree(over: session.workspace.workingTree)
      try session.noteCurrent(target.location, in: draft, evenAnew: recordsFeature)
      changes.files = try draft.changes(below: session.workspace.root)
      return (changes, answer(target, branch, .checkedOut))
    }
    let source = try SwitchSource.find(for: branch, of: target, repository, session)
    let start = try StartingPoint(
      base: source.commit?.hex, destination: .here, leftToGit: source.command(branch), session: session)
    if start.needsCheckout, let commit = source.commit {
      changes.before = [.checkOut(target: commit, previous: head.commit)]
    }
    changes.after = source.steps(to: branch, from: head)
    let draft = DraftTree(over: start.tree)
    try session.noteCurrent(target.location, in: draft, evenAnew: recordsFeature)
    changes.files = try draft.changes(below: session.workspace.root)
    let isThere = try session.workspace.map(of: start.tree).features.contains { $0.id == target.location.id }
    return (changes, answer(target, branch, source.origin, lacksFolder: !isThere))
  }

  private static func answer(
    _ target: SwitchTarget, _ branch: BranchName, _ origin: Origin, lacksFolder: Bool = false
  ) -> Answer {
    let missing =
      "branch \(branch) has commits of its own and no \(target.location.directory); merge the branch that has it"
    return Answer(
      location: target.location, branch: branch.string, origin: origin, notes: lacksFolder ? [missing] : [])
  }
}

extension Repository {
  /// Refuses a branch that a working tree other than this one has checked out.
  public func refuseHeldElsewhere(_ branch: BranchName) throws {
    guard try head().branch != branch, let worktree = try worktreeHolding(branch) else { return }
    let place = worktree.path
    let quoted = quotedForShell(place.string)
    let unlock = worktree.isLocked ? "git worktree unlock \(quoted) && " : ""
    let hint =
      worktree.isGone
      ? "it is not there any more, so let Git forget it: \(unlock)git worktree prune" : "cd \(quoted)"
    throw Failure(.conflict, .branchElsewhere, "branch \(branch) is checked out in \(place)", hint: hint)
  }
}
