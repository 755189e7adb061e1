import Files
import Git

/// Carries out the Git steps of a transaction, and takes them back.
///
/// After a crash people may have gone on before anything is recovered: they switch branches, commit, reset. What they did
/// stands; HEAD, index and branches are touched only where they still are as the killed process left them.
struct RepositoryStepRunner: StepRunner {
  /// Where the steps of a new transaction happen.
  let root: AbsolutePath
  /// The repository there; nil outside Git, where there are no steps.
  let repository: Repository?
  let settings: GitSettings
  /// The common Git directory, also where libgit2 cannot read the repository; nil outside Git.
  let home: AbsolutePath?

  var hasSteps: Bool { repository != nil }

  func perform(_ step: RepositoryStep, at place: Place) throws {
    try repository?.sharing { try perform(step, in: place) }
  }

  private func perform(_ step: RepositoryStep, in place: Place) throws {
    guard let repository = try repository(of: step, at: place) else { throw gone(place) }
    switch step {
    case .makeRepository:
      // What stands here was made with the journal in it.
      return
    case .createBranch(let branch, let target):
      try repository.createBranch(branch, at: target, reflogMessage: Self.reflogMessage(target))
    case .moveHead(let branch, let commit, let previous, _):
      guard try repository.head() == previous, try repository.commit(of: branch) == commit else {
        throw movedMeanwhile("HEAD or branch \(branch)")
      }
      try repository.setHead(to: branch)
    case .checkOut(let target, let previous):
      try repository.checkout(target, from: previous)
    case .addWorktree(let name, let path, let branch, _):
      try repository.addWorktree(named: name, at: path, branch: branch)
    case .commit(let paths, let message, let parent, let timestamp):
      let head = try repository.head()
      guard head.commit == parent else { throw movedMeanwhile("HEAD") }
      try repository.commit(paths: paths, message: message, on: head, at: CommitTime(seconds: timestamp))
    }
  }

  func resume(_ step: RepositoryStep, at place: Place, filesStand: Bool) throws {
    if try stands(step, at: place) { return }
    // What people have written since is theirs to commit, or is committed.
    if case .commit(let paths, _, _, _) = step {
      let isCommitted = try repository(of: step, at: place)?.status(of: paths).isEmpty
      if !filesStand || isCommitted == true { return }
    }
    try perform(step, at: place)
  }

  func stands(_ step: RepositoryStep, at place: Place) throws -> Bool {
    guard let repository = try repository(of: step, at: place) else { return false }
    switch step {
    case .makeRepository: return true
    case .createBranch(let branch, let target):
      return try isMade(branch, at: target, in: repository)
    case .moveHead(let branch, let commit, _, let isNew):
      if try repository.head().branch == branch { return true }
      // Nobody can have gone on with a new branch before HEAD was there.
      return try isNew && repository.commit(of: branch).map { $0 != commit } ?? false
    case .checkOut(let target, let previous):
      return try repository.isCheckedOut(target, from: previous)
    case .addWorktree(let name, _, let branch, _):
      guard let top = repository.linkedTop(named: name) else { return false }
      return try repository.worktrees().contains { $0.path == top && $0.head?.branch == branch }
    case .commit(_, _, let parent, _):
      guard let tip = try repository.head().commit, tip != parent else { return false }
      return try parent.map { try repository.isDescendant(tip, of: $0) } ?? true
    }
  }

  func revert(_ step: RepositoryStep, at place: Place) throws {
    try repository?.sharing { try revert(step, in: place) }
  }

  private func revert(_ step: RepositoryStep, in place: Place) throws {
    guard let repository = try repository(of: step, at: place) else {
      return try revertUnreachable(step, in: place)
    }
    switch step {
    case .makeRepository(let files):
      try NewRepository.takeBack(repository, madeOf: files)
    case .createBranch(let branch, let target):
      try remove(branch, at: target, in: repository)
    case .moveHead(let branch, let commit, let previous, let isNew):
      guard try repository.head().branch == branch, try repository.commit(of: branch) == commit else { return }
      if isNew, let commit, try !isMade(branch, at: commit, in: repository) { return }
      if case .branch(let name, let before) = previous, try repository.commit(of: name) != before { return }
      try repository.restoreHead(previous)
    case .checkOut(let target, let previous):
      guard let previous, try repository.head().commit == previous else { return }
      try repository.checkout(previous, from: target)
    case .addWorktree(let name, let path, _, let commit):
      try removeWorktree(named: name, at: path, holding: commit, in: repository, place)
    case .commit(let paths, let message, let parent, _):
      try repository.undoCommit(of: paths, message: message, on: parent)
    }
  }

  private func removeWorktree(
    named name: String, at path: AbsolutePath, holding commit: ObjectID, in repository: Repository, _ place: Place
  ) throws {
    // The directory that a copy names is the original's.
    if isCopied(place) { return try repository.forgetWorktree(named: name) }
    let top = formerTop(of: name, at: place) ?? path
    let home = isMoved(place) ? place.home : nil
    do throws(GitError) {
      try repository.removeWorktree(named: name, at: top, holding: commit, madeFrom: home)
    } catch {
      // Somebody may work there already.
      if error.kind != .conflict { throw error }
    }
  }

  /// Takes back what a step did for all worktrees, where that in which it happened cannot be reached.
  private func revertUnreachable(_ step: RepositoryStep, in place: Place) throws {
    guard case .commit(let paths, let message, let parent, _) = step, let name = place.destination else { return }
    try repository?.undoCommit(inWorktreeNamed: name, of: paths, message: message, on: parent)
  }

  func releaseLocks(of steps: [RepositoryStep], at place: Place, since moment: Int64) throws {
    for step in steps {
      guard let repository = try repository(of: step, at: place) else { continue }
      switch step {
      case .makeRepository: continue
      case .createBranch(let branch, let target):
        try repository.releaseLocks(of: branch, at: target, since: moment)
      case .moveHead(let branch, _, let previous, _):
        try repository.releaseLocks(ofHeadMovingTo: [.unborn(branch), previous], since: moment)
      case .checkOut(let target, let previous):
        try repository.releaseLocks(ofCheckoutTo: target, from: previous, since: moment)
      case .addWorktree:
        // Its locks are its own, and go with it.
        continue
      case .commit(let paths, _, _, _):
        try repository.releaseLocks(ofCommitting: paths, since: moment)
      }
    }
  }

  private static func reflogMessage(_ target: ObjectID) -> String { "branch: Created from \(target)" }

  private func isMade(_ branch: BranchName, at target: ObjectID, in repository: Repository) throws -> Bool {
    try repository.isMade(branch, at: target, reflogMessage: Self.reflogMessage(target))
  }

  /// Deletes a branch that nobody uses; what it would take along if it were somebody's stays.
  private func remove(_ branch: BranchName, at target: ObjectID, in repository: Repository) throws {
    switch try repository.commit(of: branch) {
    case nil: try repository.removeBeginnings(of: branch, at: target)
    case target? where try isMade(branch, at: target, in: repository) && repository.worktreeHolding(branch) == nil:
      try repository.deleteBranch(branch, ifAt: target)
    default: return
    }
  }

  /// The repository as the worktree sees it in which a step happens. Where that is gone, branches and worktrees are still
  /// there for all; nil for what is its own.
  private func repository(of step: RepositoryStep, at place: Place) throws -> Repository? {
    switch step {
    case .makeRepository, .createBranch, .addWorktree: try repository(at: place) ?? repository
    case .moveHead, .checkOut: try repository(at: place)
    case .commit: try destination(of: place)
    }
  }

  private func movedMeanwhile(_ what: String) -> Failure {
    Failure(
      .conflict, .movedMeanwhile, "\(what) was moved by someone else while this command ran",
      hint: "run the command again")
  }

  private func gone(_ place: Place) -> Failure {
    Failure(
      .conflict, .worktreeGone, "the working tree \(place.top) is not there any more",
      hint: "run the command in another one")
  }
}
