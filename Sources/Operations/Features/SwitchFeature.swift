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
    let (location, wanted) = try target(argument, repository, session)
    // The name as the repository spells it: a folder may have another Unicode normal form.
    let branch = try repository.localBranches().keys.first { $0 == wanted } ?? wanted
    var changes = ChangeSet(root: session.workspace.root)
    let head = try repository.head()
    if head.branch == branch {
      return (changes, Answer(location: location, branch: branch.string, wasThere: true))
    }
    guard let commit = try repository.localBranches()[branch] else {
      if let fetched = try repository.remoteTrackingBranches().first(where: { $0.name == branch.string }) {
        throw notCheckedOut(fetched, of: location, repository)
      }
      throw Failure(
        .notFound, .branchNotFound, "branch \(branch) of \(location.id) is not in this repository",
        hint: "fetch it, or make it: git switch -c \(branch)")
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
      if let named = named(argument), try repository.localBranches()[named] != nil { return (location, named) }
      return (location, try checkedOutName(of: location, branch, repository, session))
    } catch let failure as Failure where [.featureNotFound, .hidden].contains(failure.code) {
      if let found = try elsewhere(argument, repository, session) { return found }
      throw failure
    }
  }

  /// The branch that an argument may be, with its prefix.
  private static func named(_ argument: String) -> BranchName? {
    let heads = "refs/heads/"
    let name = argument.hasPrefix(heads) ? String(argument.dropFirst(heads.count)) : argument
    return name.contains("/") ? BranchName(name) : nil
  }

  /// The branch under which a feature is worked on. In the flat layout that is the folder's name, but where there is no
  /// such branch it may be the one that the header names, or the folder's name behind a prefix, as in `feat/004-search`.
  private static func checkedOutName(
    of location: FeatureLocation, _ branch: BranchName, _ repository: Repository, _ session: Session
  ) throws -> BranchName {
    guard location.layout == .flat else { return branch }
    let local = try repository.localBranches()
    if local[branch] != nil { return branch }
    let fetched = try repository.remoteTrackingBranches().compactMap { BranchName($0.name) }
    if fetched.contains(branch) { return branch }
    let branches = local.isEmpty ? [] : Set(local.keys).union(fetched)
    let claimed = session.workspace.readableHeader(of: location, in: session.workspace.seen)?.branch.flatMap {
      BranchName($0)
    }
    if let claimed, branches.contains(claimed) { return claimed }
    let prefixed = branches.filter { $0.string.hasSuffix("/" + branch.string) }
    let here = prefixed.filter { local[$0] != nil }
    let candidates = here.isEmpty ? prefixed : here
    return candidates.count == 1 ? candidates.first ?? branch : branch
  }

  /// Looks for the feature on the other branches.
  ///
  /// - Throws: `Failure` also where it stands on a branch that was fetched and never checked out.
  private static func elsewhere(
    _ argument: String, _ repository: Repository, _ session: Session
  ) throws -> (FeatureLocation, BranchName)? {
    let local = try repository.localBranches()
    for (branch, commit) in local.sorted(by: { $0.key < $1.key }) {
      if let own = try feature(argument, of: branch.string, at: commit, repository, session) { return (own, branch) }
    }
    let fetched = try repository.remoteTrackingBranches().filter { branch in
      BranchName(branch.name).map { local[$0] == nil } ?? false
    }
    for branch in fetched {
      if let own = try feature(argument, of: branch.name, at: branch.target, repository, session) {
        throw notCheckedOut(branch, of: own, repository)
      }
    }
    // Only where no whole name says so: the head of the name of one branch.
    let begun = { (branch: String) in
      !argument.isEmpty && FeatureNumber.lastSegment(of: branch).lowercased().hasPrefix(argument.lowercased())
    }
    let (here, there) = (local.filter { begun($0.key.string) }, fetched.filter { begun($0.name) })
    guard let name = here.keys.first?.string ?? there.first?.name, here.count <= 1,
      there.allSatisfy({ $0.name == name })
    else { return nil }
    let whole = FeatureNumber.lastSegment(of: name)
    if let (branch, commit) = here.first {
      return try feature(whole, of: name, at: commit, repository, session).map { ($0, branch) }
    }
    if let branch = there.first, let own = try feature(whole, of: name, at: branch.target, repository, session) {
      throw notCheckedOut(branch, of: own, repository)
    }
    return nil
  }

  /// The feature that an argument names and that a branch is made for; nil where the branch has no such feature.
  private static func feature(
    _ argument: String, of branch: String, at commit: ObjectID, _ repository: Repository, _ session: Session
  ) throws -> FeatureLocation? {
    let name = FeatureNumber.lastSegment(of: branch)
    let number = Int(decimalDigits: argument)
    let isNamed = [branch, name].contains(argument) || number != nil && FeatureNumber.of(name) == number
    let prefix = try session.workspace.prefix() ?? .empty
    do {
      let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
      return try session.workspace.map(of: tree).features.first { location in
        guard isNamed || location.id == FeatureID(directory: argument) else { return false }
        let own = try session.workspace.branch(of: location, in: tree)
        return own == branch || location.layout == .flat && own == name
      }
    } catch let error as GitError where error.kind == .notFound {
      guard try repository.isPartialClone() else { throw error }
      if isNamed { throw Failure(.missingTree, leftToGit: "git switch \(branch)") }
      return nil
    }
  }

  /// Leaves it to Git to make a branch that follows the one of a remote.
  private static func notCheckedOut(
    _ branch: RemoteBranch, of feature: FeatureLocation, _ repository: Repository
  ) -> Failure {
    let others = (try? repository.remoteTrackingBranches().count { $0.name == branch.name }) ?? 1
    let command = others > 1 ? "git switch --track \(branch.remote)/\(branch.name)" : "git switch \(branch.name)"
    return Failure(
      .notFound, .branchNotFound,
      "\(feature.id) stands on \(branch.remote)/\(branch.name), which was fetched and has no branch here yet",
      hint: "make the branch and switch to it: \(command)")
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
