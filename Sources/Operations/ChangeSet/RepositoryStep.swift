public import Files
public import Git

/// A step of a transaction that happens in Git, as the journal writes it down.
public enum RepositoryStep: Codable, Hashable, Sendable {
  /// Makes the repository itself, with these files; done before everything else. See `NewRepository`.
  case makeRepository(files: ContentDigest)
  /// Makes `branch` at the commit `target`.
  case createBranch(branch: BranchName, target: ObjectID)
  /// Points HEAD from `previous` at `branch`, which then stands at `commit`; `isNew` where this transaction makes it.
  case moveHead(branch: BranchName, at: ObjectID?, previous: Head, isNew: Bool)
  /// Changes files and index from one commit to another, HEAD left alone.
  case checkOut(target: ObjectID, previous: ObjectID?)
  /// Makes the linked worktree `name` at `path` with `branch` checked out, which stands at `commit`.
  case addWorktree(name: String, path: AbsolutePath, branch: BranchName, at: ObjectID)
  /// Commits exactly these paths, relative to the top of the working tree that the files are written in, on `parent`; nil
  /// before the first commit. `timestamp` is in seconds since 1970.
  case commit(paths: [RelativePath], message: String, parent: ObjectID?, timestamp: Int64)

  /// How the step is told to people; nil for one that only serves another.
  var summary: ChangeSet.Summary? {
    switch self {
    case .createBranch(let branch, _): ChangeSet.Summary(kind: "branch", path: branch.string)
    case .moveHead(let branch, _, _, _): ChangeSet.Summary(kind: "head", path: branch.string)
    case .checkOut, .makeRepository: nil
    case .addWorktree(_, let path, _, _): ChangeSet.Summary(kind: "worktree", path: path.string)
    case .commit(_, let message, _, _): ChangeSet.Summary(kind: "commit", path: message)
    }
  }
}
