import Files
import Git

/// Carries out the Git steps of a transaction. Each call may come a second time after a crash.
struct RepositoryStepRunner: StepRunner {
  /// The repository; nil outside Git, where there are no steps.
  let repository: Repository?
  let settings: GitSettings

  func perform(_ step: RepositoryStep) throws {
    let repository = try open()
    switch step {
    case .createBranch(let branch, let target):
      let (branch, target) = (try name(branch), try object(target))
      if try repository.localBranches()[branch] == target { return }
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
    case .commit(let worktree, let paths, let message, let timestamp):
      try commit(in: try absolute(worktree), paths: paths, message: message, timestamp: timestamp)
    }
  }

  func revert(_ step: RepositoryStep) throws {
    let repository = try open()
    switch step {
    case .createBranch(let branch, let target):
      let (branch, target) = (try name(branch), try object(target))
      guard try repository.localBranches()[branch] == target else { return }
      try repository.deleteBranch(branch, ifAt: target)
    case .moveHead(let branch, let previous):
      guard try isHead(repository, at: try name(branch)) else { return }
      switch previous {
      case .branch(let previous): try repository.setHead(to: try name(previous))
      case .detached(let commit): try repository.restoreHead(.detached(try object(commit)))
      }
    case .checkOut(let target, let previous):
      guard let previous else { return }
      try repository.checkout(try object(previous), from: try object(target))
    case .addWorktree(let name, let path, _):
      let path = try absolute(path)
      guard try repository.worktrees().contains(where: { $0.path == path }) else { return }
      try repository.removeWorktree(named: name, at: path)
    case .commit:
      // It is the last step of every transaction, so nothing can fail behind it.
      return
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

  private func open() throws -> Repository {
    guard let repository else {
      throw Failure(
        .system, "no-git", "the interrupted command changed a Git repository that is not there any more",
        hint: "restore the repository, then run speckit recover")
    }
    return repository
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
    Failure(.system, "bad-journal", "the journal names \(what), which is none", hint: "speckit doctor")
  }
}
