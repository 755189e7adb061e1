import Files
import Git

/// The working tree that a command changes, as the journal describes it: so that it is found again where the repository has
/// been moved, and only there.
struct Place: Codable, Sendable {
  /// How it is found again.
  enum Kind: Codable, Hashable, Sendable {
    /// As a directory and nothing else: outside Git, or apart from the repository's working trees.
    case directory
    /// As the main working tree of the repository.
    case mainWorktree
    /// As the linked worktree of this name.
    case linkedWorktree(String)
  }

  /// How the working tree is found again.
  let kind: Kind
  /// The common Git directory when the command ran, or the workspace outside Git. Only compared.
  let home: AbsolutePath
  /// The top of the working tree then. Only compared.
  let top: AbsolutePath
  /// The inode of the top, which whoever packs files cannot know.
  let inode: UInt64
  /// The linked worktree that the command makes, and whose files it writes instead; nil for most commands.
  let destination: String?
}
