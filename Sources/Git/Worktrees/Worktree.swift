public import Files

/// A working tree of a repository.
public struct Worktree: Hashable, Sendable {
  /// The name of a linked worktree below `worktrees` in the Git directory; nil for the main one.
  public let name: String?
  /// Its top directory.
  public let path: AbsolutePath
  /// What it has checked out; nil if its HEAD cannot be read.
  public let head: Head?
  /// Whether its `.git` is not there any more.
  public let isGone: Bool
  /// Whether `git worktree lock` keeps it from being forgotten.
  public let isLocked: Bool
}
