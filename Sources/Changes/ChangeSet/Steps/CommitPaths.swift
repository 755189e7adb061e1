import Failures
public import Files
public import Git

/// Commits exactly these paths, relative to the top of the working tree that the files are written in, on `parent`; nil
/// before the first commit. `timestamp` is in seconds since 1970.
struct CommitPaths: GitStep {
  static let word = "commit"
  static let scope = GitStepScope.changedWorktree

  let paths: [RelativePath]
  let message: String
  let parent: ObjectID?
  let timestamp: Int64

  /// By the subject of its message.
  var summary: ChangeSet.Summary? {
    ChangeSet.Summary(kind: "commit", path: String(message.prefix { !$0.isNewline }))
  }

  func perform(_ context: GitStepContext) throws {
    let head = try context.repository.head()
    guard head.commit == parent else { throw Failure(movedMeanwhile: "HEAD") }
    try context.repository.commit(paths: paths, message: message, on: head, at: CommitTime(seconds: timestamp))
  }

  /// What people have written since is theirs to commit, or is committed.
  func resume(_ context: GitStepContext, filesStand: Bool) throws {
    let isCommitted = try context.repository.status(of: paths).isEmpty
    if filesStand, !isCommitted { try perform(context) }
  }

  func stands(_ context: GitStepContext) throws -> Bool {
    guard let tip = try context.repository.head().commit, tip != parent else { return false }
    return try parent.map { try context.repository.isDescendant(tip, of: $0) } ?? true
  }

  func revert(_ context: GitStepContext) throws {
    try context.repository.undoCommit(of: paths, message: message, on: parent)
  }

  func revertUnreachable(_ runner: RepositoryStepRunner, _ place: Place) throws {
    guard let name = place.destination else { return }
    try runner.repository?.undoCommit(inWorktreeNamed: name, of: paths, message: message, on: parent)
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLocks(ofCommitting: paths, since: moment)
  }
}

extension RepositoryStep {
  /// See `CommitPaths`.
  public static func commit(paths: [RelativePath], message: String, parent: ObjectID?, timestamp: Int64)
    -> RepositoryStep
  {
    RepositoryStep(CommitPaths(paths: paths, message: message, parent: parent, timestamp: timestamp))
  }
}
