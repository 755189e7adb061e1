import Changes
import Failures
import Files
import Git
import Survey

extension ChangeSet {
  /// Adds a commit of exactly the files that this change writes, but for `.specify/feature.json`.
  ///
  /// - Parameters:
  ///   - message: what the commit says.
  ///   - parent: the commit that is checked out then; nil before the first one.
  ///   - branch: the branch that is checked out then; nil for that of now.
  ///   - worktree: the top of the linked worktree that the files are written in; nil for the session's own.
  /// - Throws: `Failure` outside Git, and where the commit is left to Git; `GitError`.
  mutating func addCommit(
    _ message: String, on parent: ObjectID?, of branch: BranchName? = nil, worktree: AbsolutePath? = nil,
    _ session: Session
  ) throws {
    guard let repository = try session.workspace.repository(), let top = try worktree ?? session.workspace.top() else {
      throw Failure(
        .usage, .needsGit, "--commit needs a Git repository, and there is none here", hint: "leave out --commit")
    }
    let record = root.appending(FeatureRecord.path)
    let paths = files.filter { $0.content != .directory && $0.path != record }.compactMap { $0.path.relative(to: top) }
    let refusal =
      if worktree != nil, let parent {
        try repository.commitRefusal(paths: paths, inNewWorktreeOf: parent, of: branch)
      } else {
        try repository.commitRefusal(paths: paths, on: parent, of: branch)
      }
    if let refusal { throw Failure(refusal) }
    after.append(.commit(paths: paths, message: message, parent: parent, timestamp: session.moment.seconds))
  }

  /// The files that this change updates and that have changes already which no commit holds: a commit of it takes those
  /// along.
  func uncommittedFiles(_ session: Session) throws -> [RelativePath] {
    guard let repository = try session.workspace.repository(), let top = try session.workspace.top() else { return [] }
    let updated = files.filter { $0.original != nil }.compactMap { $0.path.relative(to: top) }
    return updated.isEmpty ? [] : try repository.status(of: updated).filter { !$0.isUntracked }.map(\.path)
  }
}
