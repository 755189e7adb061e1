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

  func perform(_ placed: PlacedStep) throws {
    guard let repository = try worktree(of: placed) else { throw gone(placed) }
    switch placed.step {
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
    case .commit(let worktree, let paths, let message, let parent, let timestamp):
      guard let repository = try repositoryOf(worktree) else { throw gone(placed) }
      if try repository.status(of: paths).isEmpty { return }
      let head = try repository.head()
      guard head.commit == parent else { throw movedMeanwhile("HEAD") }
      try repository.commit(paths: paths, message: message, on: head, at: CommitTime(seconds: timestamp))
    }
  }

  func resume(_ placed: PlacedStep, filesStand: Bool) throws {
    if try stands(placed) { return }
    // What people have written since is theirs to commit.
    if case .commit = placed.step, !filesStand { return }
    try perform(placed)
  }

  func stands(_ placed: PlacedStep) throws -> Bool {
    guard let repository = try worktree(of: placed) else { return false }
    switch placed.step {
    case .createBranch(let branch, let target):
      return try isMade(branch, at: target, in: repository)
    case .moveHead(let branch, let commit, _, let isNew):
      if try repository.head().branch == branch { return true }
      // Nobody can have gone on with a new branch before HEAD was there.
      return try isNew && repository.commit(of: branch).map { $0 != commit } ?? false
    case .checkOut(let target, let previous):
      return try repository.isCheckedOut(target, from: previous)
    case .addWorktree(_, let path, let branch, _):
      return try repository.worktrees().contains { $0.path == path && $0.head?.branch == branch }
    case .commit(let worktree, _, _, let parent, _):
      guard let tip = try repositoryOf(worktree)?.head().commit, tip != parent else { return false }
      return try parent.map { try repository.isDescendant(tip, of: $0) } ?? true
    }
  }

  func revert(_ placed: PlacedStep) throws {
    guard let repository = try worktree(of: placed) else { return }
    switch placed.step {
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
      do throws(GitError) {
        try repository.removeWorktree(named: name, at: path, holding: commit)
      } catch  where error.kind == .conflict {
        // Somebody works there already.
      }
    case .commit(let worktree, let paths, let message, let parent, _):
      try repositoryOf(worktree)?.undoCommit(of: paths, message: message, on: parent)
    }
  }

  func releaseLocks(of steps: [PlacedStep], since moment: Int64) throws {
    for placed in steps {
      guard let repository = try worktree(of: placed) else { continue }
      switch placed.step {
      case .createBranch(let branch, let target):
        try repository.releaseLocks(of: branch, at: target, since: moment)
      case .moveHead(let branch, _, let previous, _):
        try repository.releaseLocks(ofHeadMovingTo: [.unborn(branch), previous], since: moment)
      case .checkOut(let target, let previous):
        try repository.releaseLocks(ofCheckoutTo: target, from: previous, since: moment)
      case .addWorktree:
        // Its locks are its own, and go with it.
        continue
      case .commit(let worktree, let paths, _, _, _):
        try repositoryOf(worktree)?.releaseLocks(ofCommitting: paths, since: moment)
      }
    }
  }

  func belongsHere(_ placed: PlacedStep) throws -> Bool {
    guard let repository else { return false }
    return try worktree(of: placed).map { $0.commonDirectory == repository.commonDirectory } ?? true
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
  private func worktree(of placed: PlacedStep) throws -> Repository? {
    if placed.root == root { return repository }
    if let found = try existingRepository(at: placed.root) { return found }
    switch placed.step {
    case .createBranch, .addWorktree: return repository
    case .moveHead, .checkOut, .commit: return nil
    }
  }

  /// The repository whose working tree has its top here; nil if there is none, or only one further up.
  private func repositoryOf(_ top: AbsolutePath) throws -> Repository? {
    guard let top = try FileSystem.realPath(top) else { return nil }
    // Variables or settings may be all that makes it the working tree of that repository.
    if let repository, repository.workingDirectory == top { return repository }
    let found = try existingRepository(at: top)
    return found?.workingDirectory == top ? found : nil
  }

  private func existingRepository(at root: AbsolutePath) throws -> Repository? {
    guard FileSystem.isDirectory(root) else { return nil }
    return try Repository.discover(from: root, settings: settings.forPlacesElsewhere)
  }

  private func movedMeanwhile(_ what: String) -> Failure {
    Failure(
      .conflict, "moved-meanwhile", "\(what) was moved by someone else while this command ran",
      hint: "run the command again")
  }

  private func gone(_ placed: PlacedStep) -> Failure {
    Failure(
      .conflict, "worktree-gone", "the working tree \(placed.root) is not there any more",
      hint: "run the command in another one")
  }
}
