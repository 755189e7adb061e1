public import Git

/// Makes `branch` at the commit `target`. Its reflog says that it comes from there, or from the reference `source`.
struct CreateBranch: GitStep {
  static let word = "createBranch"
  static let scope = GitStepScope.anyWorktree

  let branch: BranchName
  let target: ObjectID
  var source: String?

  var summary: ChangeSet.Summary? { ChangeSet.Summary(kind: "branch", path: branch.string) }

  func perform(_ context: GitStepContext) throws {
    try context.repository.createBranch(branch, at: target, reflogMessage: reflogMessage)
  }

  func stands(_ context: GitStepContext) throws -> Bool { try isMade(in: context.repository) }

  /// Deletes a branch that nobody uses; what it would take along if it were somebody's stays.
  func revert(_ context: GitStepContext) throws {
    let repository = context.repository
    switch try repository.commit(of: branch) {
    case nil: try repository.removeBeginnings(of: branch, at: target)
    case target? where try isMade(in: repository) && repository.worktreeHolding(branch) == nil:
      try repository.deleteBranch(branch, ifAt: target)
    default: return
    }
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLocks(of: branch, at: target, since: moment)
  }

  /// Whether this step has made the branch, and it is nowhere but there or further on.
  func isMade(in repository: Repository) throws -> Bool {
    try repository.isMade(branch, at: target, reflogMessage: reflogMessage)
  }

  private var reflogMessage: String { "branch: Created from \(source ?? target.description)" }
}

extension RepositoryStep {
  /// See `CreateBranch`.
  public static func createBranch(branch: BranchName, target: ObjectID, from source: String? = nil) -> RepositoryStep {
    RepositoryStep(CreateBranch(branch: branch, target: target, source: source))
  }
}
