public import Git

/// Moves `branch`, which no working tree has checked out, from one commit forward to another.
struct AdvanceBranch: GitStep {
  static let word = "advanceBranch"
  static let scope = GitStepScope.anyWorktree

  let branch: BranchName
  let from: ObjectID
  let to: ObjectID

  var summary: ChangeSet.Summary? { ChangeSet.Summary(kind: "branch", path: branch.string) }

  func perform(_ context: GitStepContext) throws {
    try context.repository.moveBranch(branch, from: from, to: to, reflogMessage: reflogMessage)
  }

  func stands(_ context: GitStepContext) throws -> Bool {
    guard let tip = try context.repository.commit(of: branch) else { return false }
    return try tip == to || context.repository.isDescendant(tip, of: to)
  }

  /// Moves back a branch that nobody uses, or has moved since.
  func revert(_ context: GitStepContext) throws {
    let repository = context.repository
    guard try repository.commit(of: branch) == to, try repository.worktreeHolding(branch) == nil else { return }
    if let message = repository.newestReflogMessage(of: branch), message != reflogMessage { return }
    try repository.moveBranch(branch, from: to, to: from, reflogMessage: "reset: moving to \(from)")
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLock(of: branch, movingBetween: [from, to], since: moment)
  }

  private var reflogMessage: String { "branch: moved forward to \(to)" }
}

extension RepositoryStep {
  /// See `AdvanceBranch`.
  public static func advanceBranch(_ branch: BranchName, from: ObjectID, to: ObjectID) -> RepositoryStep {
    RepositoryStep(AdvanceBranch(branch: branch, from: from, to: to))
  }
}
