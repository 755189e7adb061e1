import Files
import Git

/// Carries out the Git steps of a transaction. Each call may come a second time after a crash, and from another worktree.
struct RepositoryStepRunner: StepRunner {
  /// Where the steps of a new transaction happen.
  let root: AbsolutePath
  /// The repository there; nil outside Git, where there are no steps.
  let repository: Repository?
  let settings: GitSettings
  /// Whether a killed process may have performed any of the steps.
  let isRecovering: Bool

  /// A step, and where it happens: each worktree has a HEAD and an index of its own.
  struct PlacedStep: Codable, Sendable {
    let root: String
    let step: RepositoryStep
  }

  func perform(_ placed: PlacedStep) throws {
    guard let repository = try repository(of: placed) else { throw missing(placed.root) }
    switch placed.step {
    case .createBranch(let branch, let target):
      let (branch, target) = (try name(branch), try object(target))
      if isRecovering, try isMade(branch, at: target, in: repository) { return }
      try repository.createBranch(branch, at: target, reflogMessage: "branch: Created from \(target.hex)")
    case .moveHead(let branch, _):
      let branch = try name(branch)
      if try isHead(repository, at: branch) { return }
      try repository.setHead(to: branch)
    case .checkOut(let target, let previous):
      try repository.checkout(try object(target), from: try previous.map(object))
    case .addWorktree(let name, let path, let branch):
      let path = try absolute(path)
      if try repository.worktrees().contains(where: { $0.path == path }) { return }
      try repository.addWorktree(named: name, at: path, branch: try self.name(branch))
    case .commit(let worktree, let paths, let message, _, let timestamp):
      try commit(in: try absolute(worktree), paths: paths, message: message, timestamp: timestamp)
    }
  }

  func revert(_ placed: PlacedStep) throws {
    guard let repository = try repository(of: placed) else { return }
    switch placed.step {
    case .createBranch(let branch, let target):
      try remove(try name(branch), at: try object(target), in: repository)
    case .moveHead(let branch, let previous):
      guard try isHead(repository, at: try name(branch)) else { return }
      try repository.restoreHead(try head(previous))
    case .checkOut(let target, let previous):
      guard let previous else { return }
      try repository.checkout(try object(previous), from: try object(target))
    case .addWorktree(let name, let path, let branch):
      try repository.removeWorktree(
        named: name, at: try absolute(path), holding: try repository.commit(of: try self.name(branch)))
    case .commit(let worktree, let paths, let message, let parent, _):
      try existingRepository(at: worktree)?.undoCommit(
        of: paths.compactMap { RelativePath($0) }, message: message, on: try parent.map(object))
    }
  }

  func releaseLocks(of steps: [PlacedStep], since moment: Int64) throws {
    for placed in steps {
      guard let repository = try repository(of: placed) else { continue }
      switch placed.step {
      case .createBranch(let branch, let target):
        try repository.releaseLocks(of: try name(branch), at: try object(target), since: moment)
      case .moveHead(let branch, let previous):
        let heads = [Head.unborn(try name(branch)), try head(previous)]
        try repository.releaseLocks(ofHeadMovingTo: heads, since: moment)
      case .checkOut(let target, let previous):
        try repository.releaseLocks(
          ofCheckoutTo: try object(target), from: try previous.map(object), since: moment)
      case .addWorktree:
        // Its locks are its own, and go with it.
        continue
      case .commit(let worktree, let paths, _, _, _):
        let paths = paths.compactMap { RelativePath($0) }
        try existingRepository(at: worktree)?.releaseLocks(ofCommitting: paths, since: moment)
      }
    }
  }

  /// Whether the branch is there; it may stand on what a later step committed.
  private func isMade(_ branch: BranchName, at target: ObjectID, in repository: Repository) throws -> Bool {
    guard let commit = try repository.commit(of: branch) else { return false }
    if commit == target { return true }
    return try repository.parents(of: commit) == [target]
  }

  /// Deletes a branch that nobody uses; what it would take along if it were somebody's stays.
  private func remove(_ branch: BranchName, at target: ObjectID, in repository: Repository) throws {
    switch try repository.commit(of: branch) {
    case nil: try repository.removeBeginnings(of: branch, at: target)
    case target? where try repository.worktreeHolding(branch) == nil:
      try repository.deleteBranch(branch, ifAt: target)
    default: return
    }
  }

  private func commit(in worktree: AbsolutePath, paths: [String], message: String, timestamp: Int64) throws {
    guard let repository = try Repository.discover(from: worktree, settings: settings) else {
      throw Failure(.system, "no-git", "\(worktree) is no Git working tree", hint: "git -C \(worktree) status")
    }
    let paths = paths.compactMap { RelativePath($0) }
    if try repository.status(of: paths).isEmpty { return }
    try repository.commit(paths: paths, message: message, on: try repository.head(), at: CommitTime(seconds: timestamp))
  }

  /// The repository in which a step happens; nil if the worktree, or its repository, is not there any more.
  private func repository(of placed: PlacedStep) throws -> Repository? {
    if placed.root == root.string { return repository }
    return try existingRepository(at: placed.root)
  }

  private func existingRepository(at root: String) throws -> Repository? {
    let root = try absolute(root)
    guard FileSystem.isDirectory(root) else { return nil }
    return try Repository.discover(from: root, settings: settings)
  }

  private func missing(_ root: String) -> Failure {
    Failure(
      .system, "no-git", "the Git repository of \(root) is not there any more", hint: "restore it, then speckit recover"
    )
  }

  private func head(_ previous: RepositoryStep.PreviousHead) throws -> Head {
    switch previous {
    case .branch(let branch): .unborn(try name(branch))
    case .detached(let commit): .detached(try object(commit))
    }
  }

  private func isHead(_ repository: Repository, at branch: BranchName) throws -> Bool {
    switch try repository.head() {
    case .branch(let current, _), .unborn(let current): current == branch
    case .detached: false
    }
  }

  private func name(_ string: String) throws -> BranchName {
    guard let name = BranchName(string) else { throw journalFailure("branch \(string)") }
    return name
  }

  private func object(_ hex: String) throws -> ObjectID {
    guard let object = ObjectID(hex: hex) else { throw journalFailure("commit \(hex)") }
    return object
  }

  private func absolute(_ string: String) throws -> AbsolutePath {
    guard let path = AbsolutePath(string) else { throw journalFailure("path \(string)") }
    return path
  }

  private func journalFailure(_ what: String) -> Failure {
    Failure(
      .system, "bad-journal", "the journal names \(what), which is none",
      hint: "git status shows what is half done; mend it, then remove the journal")
  }
}
