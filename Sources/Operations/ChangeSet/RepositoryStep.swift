import Files
import Git

/// A step of a transaction that happens in Git, as the journal writes it down.
public enum RepositoryStep: Codable, Hashable, Sendable {
  /// Makes `branch` at the commit `target`.
  case createBranch(branch: String, target: String)
  /// Points HEAD at `branch`; `previous` is where it pointed, a branch's name or a commit.
  case moveHead(branch: String, previous: PreviousHead)
  /// Changes files and index from one commit to another, HEAD left alone.
  case checkOut(target: String, previous: String?)
  /// Makes a linked worktree with `branch` checked out.
  case addWorktree(name: String, path: String, branch: String)
  /// Commits exactly these paths, relative to the top of the working tree at `worktree`, on `parent`; nil before the
  /// first commit.
  case commit(worktree: String, paths: [String], message: String, parent: String?, timestamp: Int64)

  /// Where HEAD pointed.
  public enum PreviousHead: Codable, Hashable, Sendable {
    /// At a branch, born or not.
    case branch(String)
    /// At a commit.
    case detached(String)
  }

  /// How the step is told to people; nil for one that only serves another.
  var summary: ChangeSet.Summary? {
    switch self {
    case .createBranch(let branch, _): ChangeSet.Summary(kind: "branch", path: branch)
    case .moveHead(let branch, _): ChangeSet.Summary(kind: "head", path: branch)
    case .checkOut: nil
    case .addWorktree(_, let path, _): ChangeSet.Summary(kind: "worktree", path: path)
    case .commit(_, _, let message, _, _): ChangeSet.Summary(kind: "commit", path: message)
    }
  }
}
