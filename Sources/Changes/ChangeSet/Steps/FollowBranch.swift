public import Git

/// Notes which branch of a remote `branch` follows.
struct FollowBranch: GitStep {
  static let word = "followBranch"
  static let scope = GitStepScope.anyWorktree

  let branch: BranchName
  let upstream: Upstream

  func perform(_ context: GitStepContext) throws {
    try context.repository.setUpstream(upstream, of: branch)
  }

  func stands(_ context: GitStepContext) throws -> Bool { try context.repository.follows(branch, upstream) }

  func revert(_ context: GitStepContext) throws {
    try context.repository.unsetUpstream(upstream, of: branch)
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLocks(ofFollowing: upstream, by: branch, since: moment)
  }
}

extension RepositoryStep {
  /// See `FollowBranch`.
  public static func followBranch(_ branch: BranchName, upstream: Upstream) -> RepositoryStep {
    RepositoryStep(FollowBranch(branch: branch, upstream: upstream))
  }
}
