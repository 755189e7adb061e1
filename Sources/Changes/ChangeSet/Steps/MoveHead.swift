import Failures
public import Git

/// Points HEAD from `previous` at `branch`, which then stands at `at`; `isNew` where this transaction makes it, from the
/// reference `source` where there is one.
struct MoveHead: GitStep {
  static let word = "moveHead"
  static let scope = GitStepScope.ownWorktree

  let branch: BranchName
  let at: ObjectID?
  let previous: Head
  let isNew: Bool
  var source: String?

  var summary: ChangeSet.Summary? { ChangeSet.Summary(kind: "head", path: branch.string) }

  func perform(_ context: GitStepContext) throws {
    let repository = context.repository
    guard try repository.head() == previous, try repository.commit(of: branch) == at else {
      throw Failure(movedMeanwhile: "HEAD or branch \(branch)")
    }
    try repository.setHead(to: branch)
  }

  func stands(_ context: GitStepContext) throws -> Bool {
    let repository = context.repository
    if try repository.head().branch == branch { return true }
    // Nobody can have gone on with a new branch before HEAD was there.
    return try isNew && repository.commit(of: branch).map { $0 != at } ?? false
  }

  func revert(_ context: GitStepContext) throws {
    let repository = context.repository
    guard try repository.head().branch == branch, try repository.commit(of: branch) == at else { return }
    if isNew, let at, try !CreateBranch(branch: branch, target: at, source: source).isMade(in: repository) { return }
    if case .branch(let name, let before) = previous, try repository.commit(of: name) != before { return }
    try repository.restoreHead(previous)
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLocks(ofHeadMovingTo: [.unborn(branch), previous], since: moment)
  }
}

extension RepositoryStep {
  /// See `MoveHead`.
  public static func moveHead(
    branch: BranchName, at commit: ObjectID?, previous: Head, isNew: Bool, from source: String? = nil
  ) -> RepositoryStep {
    RepositoryStep(MoveHead(branch: branch, at: commit, previous: previous, isNew: isNew, source: source))
  }
}
