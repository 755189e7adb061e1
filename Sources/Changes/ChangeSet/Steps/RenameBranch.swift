import Failures
public import Git

/// Gives a branch another name, as `git branch -m` does. See `BranchRename`.
struct RenameBranch: GitStep {
  static let word = "renameBranch"
  static let scope = GitStepScope.anyWorktree

  let rename: BranchRename

  var summary: ChangeSet.Summary? {
    ChangeSet.Summary(kind: "branch", path: rename.new.string, from: rename.old.string)
  }

  func perform(_ context: GitStepContext) throws {
    guard try rename.isPending(in: context.repository) else { throw Failure(movedMeanwhile: "branch \(rename.old)") }
    try rename.perform(in: context.repository)
  }

  func resume(_ context: GitStepContext, filesStand: Bool) throws { try rename.perform(in: context.repository) }

  func stands(_ context: GitStepContext) throws -> Bool { try rename.stands(in: context.repository) }

  func revert(_ context: GitStepContext) throws { try rename.takeBack(in: context.repository) }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try rename.releaseLocks(in: context.repository, since: moment)
  }
}

extension RepositoryStep {
  /// See `RenameBranch`.
  public static func renameBranch(_ rename: BranchRename) -> RepositoryStep {
    RepositoryStep(RenameBranch(rename: rename))
  }
}
