import Changes
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Where the branch stands, or comes from, that `switch` checks out.
struct SwitchSource {
  /// The commit that is checked out; nil before the first one.
  let commit: ObjectID?
  let origin: SwitchFeature.Origin
  /// The fetched branch that it is made from.
  private var fetched: FetchedBranch?
  /// What it follows from then on.
  private var upstream: Upstream?
  /// The commit where it stood before it was moved forward.
  private var former: ObjectID?

  /// Finds it.
  ///
  /// - Throws: `Failure` where there is no branch and none can be made, and where another working tree has it.
  static func find(
    for branch: BranchName, of target: SwitchTarget, _ repository: Repository, _ session: Session
  ) throws -> SwitchSource {
    if let tip = try repository.localBranches()[branch] {
      try repository.refuseHeldElsewhere(branch)
      let own = SwitchSource(commit: tip, origin: .there)
      return try target.isHere || target.home != nil ? forward(from: tip, of: target, repository, session) ?? own : own
    }
    try BranchPlan.refuseBlocked(branch, in: repository)
    if let fetched = try fetched(for: branch, of: target, repository) {
      let upstream = try repository.upstream(ofBranchFrom: fetched)
      return SwitchSource(
        commit: fetched.commit, origin: .fetched(from: fetched.name, follows: upstream != nil), fetched: fetched,
        upstream: upstream)
    }
    guard target.isHere || target.home != nil, isOwn(branch, of: target.location) else {
      let start = target.home.map { " " + quotedForShell($0.label) } ?? ""
      throw Failure(
        .notFound, .branchNotFound, "branch \(branch) of \(target.location.id) is not in this repository",
        hint: "fetch it, or make it: git switch -c \(quotedForShell(branch.string))\(start)")
    }
    let place = try homeOfFeature(target, repository, session)
    return SwitchSource(commit: place.commit, origin: .made(at: place.name))
  }

  /// What `git` is asked to do where it must do the checkout.
  func command(_ branch: BranchName) -> String {
    if case .movedForward(let place) = origin {
      return "git branch --force \(branch) \(place) && git switch \(branch)"
    }
    if let fetched { return "git switch --track \(fetched.name)" }
    if case .made(let place) = origin { return "git switch -c \(branch) \(place)" }
    return "git switch \(branch)"
  }

  /// The steps in Git that move HEAD there once the files are checked out.
  func steps(to branch: BranchName, from head: Head) -> [RepositoryStep] {
    let reference = fetched?.reference
    var steps: [RepositoryStep] = []
    var isNew = false
    switch origin {
    case .checkedOut, .there: break
    case .fetched, .made:
      isNew = true
      commit.map { steps.append(.createBranch(branch: branch, target: $0, from: reference)) }
    case .movedForward:
      if let former, let commit { steps.append(.advanceBranch(branch, from: former, to: commit)) }
    }
    steps.append(.moveHead(branch: branch, at: commit, previous: head, isNew: isNew, from: reference))
    if let upstream { steps.append(.followBranch(branch, upstream: upstream)) }
    return steps
  }

  /// Where a branch goes that lacks the folder of its feature and has no commits of its own; nil for every other one.
  private static func forward(
    from tip: ObjectID, of target: SwitchTarget, _ repository: Repository, _ session: Session
  ) throws -> SwitchSource? {
    guard try !holds(target.location, tip, repository, session) else { return nil }
    let place = try homeOfFeature(target, repository, session)
    // In a shallow clone nobody can tell what has commits of its own.
    guard let commit = place.commit, commit != tip, !repository.isShallow,
      try repository.isDescendant(commit, of: tip)
    else { return nil }
    return SwitchSource(commit: commit, origin: .movedForward(to: place.name), former: tip)
  }

  /// Where the branch of a feature starts: on the branch that has its folder; where that is in the working tree, at HEAD; but
  /// where HEAD is on the branch of another feature and the main branch has the folder, there.
  private static func homeOfFeature(
    _ target: SwitchTarget, _ repository: Repository, _ session: Session
  ) throws -> (commit: ObjectID?, name: String) {
    if let home = target.home { return (home.commit, home.label) }
    let head = try repository.head()
    if let current = head.branch?.string,
      try session.workspace.isFeatureBranch(current, in: session.workspace.map(of: session.workspace.seen)),
      let main = try MainBranches(of: repository).local,
      try holds(target.location, main.commit, repository, session)
    {
      return (main.commit, main.name)
    }
    return (head.commit, head.name)
  }

  /// Whether a commit has the folder of a feature; also where a partial clone cannot tell.
  private static func holds(
    _ location: FeatureLocation, _ commit: ObjectID, _ repository: Repository, _ session: Session
  ) throws -> Bool {
    let path = (try session.workspace.prefix() ?? .empty).appending(location.directory)
    do throws(GitError) {
      return try repository.entry(at: path, inTree: repository.rootTree(of: commit)) != nil
    } catch {
      if error.kind == .notFound { return true }
      throw error
    }
  }

  /// Whether a branch is one that is made for a feature. A header may name anything: `main`, or that there is none.
  private static func isOwn(_ branch: BranchName, of location: FeatureLocation) -> Bool {
    let name = FeatureNumber.lastSegment(of: branch.string)
    return FeatureNumber.of(name) != nil || FeatureNumber.isDated(name) || FeatureID(name) == location.id
      || name.lowercased().contains(location.id.string.lowercased())
  }

  /// The fetched branch that `git switch` would take; nil where none has the name.
  private static func fetched(
    for branch: BranchName, of target: SwitchTarget, _ repository: Repository
  ) throws -> FetchedBranch? {
    let fetched = try repository.fetchedBranches(named: branch)
    if let chosen = try repository.chosen(among: fetched) { return chosen }
    let names =
      fetched.isEmpty
      ? try repository.remoteTrackingBranches().filter { $0.name == branch.string }.map { "\($0.remote)/\($0.name)" }
      : fetched.map(\.name)
    guard let first = names.first else { return nil }
    let command = fetched.isEmpty ? "git switch -c \(branch) \(first)" : "git switch --track \(first)"
    throw Failure(
      .notFound, .branchNotFound,
      "\(target.location.id) stands on \(names.joined(separator: " and ")), and has no branch here yet",
      hint: "make the branch yourself: \(command)")
  }
}
