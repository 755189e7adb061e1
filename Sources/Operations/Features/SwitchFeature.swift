public import Changes
import Documents
import Failures
import Files
public import Git
import Names
import Survey
public import WorkspaceModel

/// Checks out a feature's branch, safely: `switch`.
public enum SwitchFeature {
  /// What was switched to.
  public struct Answer: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// Its branch.
    public let branch: String
    /// Whether it was checked out before.
    public let wasThere: Bool
  }

  /// Decides the whole change.
  ///
  /// - Throws: `Failure` for a feature or branch that is not there, and where the checkout is refused; `GitError`.
  public static func decide(feature argument: String, _ session: Session) throws -> (ChangeSet, Answer) {
    guard let repository = try session.workspace.repository() else {
      if let error = try session.workspace.unsupportedRepository() {
        throw Failure(
          .system, .unsupportedRepository, error.description, hint: "let Git do it: git switch BRANCH")
      }
      throw Failure(
        .notFound, .noGit, "\(session.workspace.root) is in no Git repository", hint: "speckit init --git makes one")
    }
    let (location, branch) = try target(argument, repository, session)
    var changes = ChangeSet(root: session.workspace.root)
    let head = try repository.head()
    if head.branch == branch {
      return (changes, Answer(location: location, branch: branch.string, wasThere: true))
    }
    guard let commit = try repository.localBranches()[branch] else {
      let isFetched = try repository.remoteTrackingBranches().contains { $0.name == branch.string }
      throw Failure(
        .notFound, .branchNotFound, "branch \(branch) of \(location.id) is not in this repository",
        hint: isFetched
          ? "make it from the remote's: git switch \(branch)" : "fetch it, or make it: git switch -c \(branch)")
    }
    try repository.refuseHeldElsewhere(branch)
    let start = try StartingPoint(
      base: commit.hex, destination: .here, leftToGit: "git switch \(branch)", session: session)
    if start.needsCheckout { changes.before = [.checkOut(target: commit, previous: head.commit)] }
    changes.after = [.moveHead(branch: branch, at: commit, previous: head, isNew: false)]
    let draft = DraftTree(over: start.tree)
    try FeatureRecord.update(draft, to: location.directory)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, Answer(location: location, branch: branch.string, wasThere: false))
  }

  /// The feature and its branch. A feature that only stands on its own branch is found by the branch's name or number.
  private static func target(
    _ argument: String, _ repository: Repository, _ session: Session
  ) throws -> (FeatureLocation, BranchName) {
    let map = try session.workspace.map(of: session.workspace.seen)
    do {
      let location = try session.workspace.feature(argument, in: map).location
      guard let name = try session.workspace.branch(of: location, in: session.workspace.seen),
        let branch = BranchName(name)
      else {
        throw Failure(
          .notFound, .noBranch, "\(location.id) names no branch in its header",
          hint: "write **Feature Branch**: `001-name` into its spec.md")
      }
      return (location, try checkedOutName(of: location, branch, repository, session))
    } catch let failure as Failure where [.featureNotFound, .hidden].contains(failure.code) {
      if let found = try elsewhere(argument, repository, session) { return found }
      throw failure
    }
  }

  /// The branch under which a feature is worked on. In the flat layout that is the folder's name, but where there is no
  /// such branch it may be the one that the header names, or the folder's name behind a prefix, as in `feat/004-search`.
  private static func checkedOutName(
    of location: FeatureLocation, _ branch: BranchName, _ repository: Repository, _ session: Session
  ) throws -> BranchName {
    let branches = try repository.localBranches()
    guard location.layout == .flat, branches[branch] == nil else { return branch }
    let claimed = session.workspace.readableHeader(of: location, in: session.workspace.seen)?.branch.flatMap {
      BranchName($0)
    }
    if let claimed, branches[claimed] != nil { return claimed }
    let prefixed = branches.keys.filter { $0.string.hasSuffix("/" + branch.string) }
    return prefixed.count == 1 ? prefixed.first ?? branch : branch
  }

  /// Looks for the feature on the other branches.
  private static func elsewhere(
    _ argument: String, _ repository: Repository, _ session: Session
  ) throws -> (FeatureLocation, BranchName)? {
    let prefix = try session.workspace.prefix() ?? .empty
    let number = Int(decimalDigits: argument)
    for (branch, commit) in try repository.localBranches().sorted(by: { $0.key < $1.key }) {
      let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
      let isNamed = branch.string == argument || number != nil && FeatureNumber.of(branch.string) == number
      do {
        let own = try session.workspace.map(of: tree).features.first { location in
          guard isNamed || location.id == FeatureID(argument) else { return false }
          return try session.workspace.branch(of: location, in: tree) == branch.string
        }
        if let own { return (own, branch) }
      } catch let error as GitError where error.kind == .notFound {
        guard try repository.isPartialClone() else { throw error }
        if isNamed { throw Failure(.missingTree, leftToGit: "git switch \(branch)") }
      }
    }
    return nil
  }
}

extension Repository {
  /// Refuses a branch that a working tree other than this one has checked out.
  public func refuseHeldElsewhere(_ branch: BranchName) throws {
    guard try head().branch != branch, let worktree = try worktreeHolding(branch) else { return }
    let place = worktree.path
    let unlock = worktree.isLocked ? "git worktree unlock \(place) && " : ""
    let hint =
      worktree.isGone
      ? "it is not there any more, so let Git forget it: \(unlock)git worktree prune" : "cd \(place)"
    throw Failure(.conflict, .branchElsewhere, "branch \(branch) is checked out in \(place)", hint: hint)
  }
}
