import Failures
public import Git

/// Makes `branch` at the commit that a step before it makes: the one on `parent` that says `message`.
struct BranchFromCommit: GitStep {
  static let word = "branchFromCommit"
  static let scope = GitStepScope.ownWorktree

  let branch: BranchName
  let message: String
  let parent: ObjectID?

  var summary: ChangeSet.Summary? { ChangeSet.Summary(kind: "branch", path: branch.string) }

  func perform(_ context: GitStepContext) throws {
    guard let commit = try headCommit(in: context.repository) else { throw Failure(movedMeanwhile: "HEAD") }
    try CreateBranch(branch: branch, target: commit).perform(context)
  }

  func stands(_ context: GitStepContext) throws -> Bool { try made(in: context.repository)?.stands(context) ?? false }

  func revert(_ context: GitStepContext) throws {
    if let made = try made(in: context.repository) { return try made.revert(context) }
    guard let commit = try headCommit(in: context.repository) else { return }
    try CreateBranch(branch: branch, target: commit).revert(context)
  }

  func revertUnreachable(_ runner: RepositoryStepRunner, _ place: Place) throws {
    guard let repository = runner.repository else { return }
    try made(in: repository)?.revert(GitStepContext(repository: repository, place: place, runner: runner))
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    guard let commit = try headCommit(in: context.repository) else { return }
    try CreateBranch(branch: branch, target: commit).releaseLocks(context, since: moment)
  }

  /// The commit, where HEAD is on it or has gone on from it.
  private func headCommit(in repository: Repository) throws -> ObjectID? {
    try repository.head().commit.flatMap { try found(at: $0, in: repository) }
  }

  /// The step that made the branch; nil where nothing shows that one did.
  private func made(in repository: Repository) throws -> CreateBranch? {
    let commit = try repository.commit(of: branch).flatMap { try found(at: $0, in: repository) }
    return commit.map { CreateBranch(branch: branch, target: $0) }
  }

  /// The commit, at `tip` or among those on which it stands, as far as people may go on before anything is recovered.
  private func found(at tip: ObjectID, in repository: Repository) throws -> ObjectID? {
    var next: ObjectID? = tip
    for _ in 0..<1000 {
      guard let commit = next, commit != parent else { return nil }
      if try repository.isCommit(commit, saying: message, on: parent) { return commit }
      do throws(GitError) { next = try repository.parents(of: commit).first } catch {
        if error.kind == .notFound { return nil }
        throw error
      }
    }
    return nil
  }
}

extension RepositoryStep {
  /// See `BranchFromCommit`.
  public static func branchFromCommit(_ branch: BranchName, saying message: String, on parent: ObjectID?)
    -> RepositoryStep
  {
    RepositoryStep(BranchFromCommit(branch: branch, message: message, parent: parent))
  }
}
