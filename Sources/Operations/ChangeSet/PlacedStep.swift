import Files

/// A step in Git, and where it happens: each worktree has a HEAD and an index of its own.
struct PlacedStep: Codable, Sendable {
  /// The workspace's root in that worktree.
  let root: AbsolutePath
  let step: RepositoryStep
}
