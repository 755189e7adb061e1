public import Files
public import Git

/// Makes the linked worktree `name` at `path` with `branch` checked out, which stands at `at`. Its locks are its own, and go
/// with it.
struct AddWorktree: GitStep {
  static let word = "addWorktree"
  static let scope = GitStepScope.anyWorktree

  let name: String
  let path: AbsolutePath
  let branch: BranchName
  let at: ObjectID

  var summary: ChangeSet.Summary? { ChangeSet.Summary(kind: "worktree", path: path.string) }

  func perform(_ context: GitStepContext) throws {
    try context.repository.addWorktree(named: name, at: path, branch: branch)
  }

  func stands(_ context: GitStepContext) throws -> Bool {
    guard let top = context.repository.linkedTop(named: name) else { return false }
    return try context.repository.worktrees().contains { $0.path == top && $0.head?.branch == branch }
  }

  func revert(_ context: GitStepContext) throws {
    let (repository, runner, place) = (context.repository, context.runner, context.place)
    // The directory that a copy names is the original's.
    if runner.isCopied(place) { return try repository.forgetWorktree(named: name) }
    let top = runner.formerTop(of: name, at: place) ?? path
    let home = runner.isMoved(place) ? place.home : nil
    do throws(GitError) {
      try repository.removeWorktree(named: name, at: top, holding: at, madeFrom: home)
    } catch {
      // Somebody may work there already.
      if error.kind != .conflict { throw error }
    }
  }
}

extension RepositoryStep {
  /// See `AddWorktree`.
  public static func addWorktree(name: String, path: AbsolutePath, branch: BranchName, at commit: ObjectID)
    -> RepositoryStep
  {
    RepositoryStep(AddWorktree(name: name, path: path, branch: branch, at: commit))
  }
}

extension [RepositoryStep] {
  /// The steps that make worktrees.
  var addedWorktrees: [AddWorktree] { compactMap { $0.step as? AddWorktree } }
}
