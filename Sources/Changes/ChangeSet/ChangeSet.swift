public import Files

/// Everything that a command is about to change, decided but not done: the value behind `--dry-run`, `--json`, the
/// journal and the transaction.
public struct ChangeSet: Sendable {
  /// The files.
  public var files: [FileChange] = []
  /// Files and folders that get another path once the files are in place.
  public var renames: [Rename] = []
  /// Steps in Git before the files are written, such as a checkout.
  public var before: [RepositoryStep] = []
  /// Steps in Git once the files are in place.
  public var after: [RepositoryStep] = []
  /// Changes to files of people's in the common Git directory, once the files are in place.
  public var gitFiles: [GitFileChange] = []
  /// The common Git directory; nil where nothing is changed in it.
  public var gitDirectory: AbsolutePath?
  /// Files of speckit's own in the Git directory, which nobody is told of.
  public var bookkeeping: [FileChange] = []
  /// What is taken on a remote before anything else happens; nil for most changes.
  public var reservation: Reservation?
  /// The workspace that paths are told relative to.
  public let root: AbsolutePath

  /// An empty change to the workspace at `root`.
  public init(root: AbsolutePath) { self.root = root }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { files.isEmpty && renames.isEmpty && before.isEmpty && after.isEmpty && gitFiles.isEmpty }

  /// How the path of a file in the Git directory is told: below the root where that is, else as a whole.
  public func path(of change: GitFileChange) -> String {
    guard let directory = gitDirectory else { return change.file.rawValue }
    let path = change.file.path(in: directory)
    return path.relative(to: root)?.string ?? path.string
  }

  /// One change as it is told to people and programs.
  public struct Summary: Hashable, Sendable {
    /// `create`, `update`, `delete`, `rename`, `branch`, `head`, `worktree`, `commit`, `push`.
    public let kind: String
    /// The path below the root, the branch's name, or what is pushed.
    public let path: String
    /// Where what is renamed stood below the root, or what a renamed branch was called; nil for everything else.
    public var from: String?
  }

  /// Every change that people care about, files by path, then Git's.
  public var summaries: [Summary] {
    let shown = files.compactMap { change -> Summary? in
      guard let path = change.path.relative(to: root)?.string else { return nil }
      switch change.content {
      case .file: return Summary(kind: change.original == nil ? "create" : "update", path: path)
      case .directory: return Summary(kind: "create", path: path + "/")
      case .nothing: return Summary(kind: "delete", path: path)
      }
    }
    let renamed = renames.compactMap { rename -> Summary? in
      guard let path = rename.target.relative(to: root)?.string, let from = rename.source.relative(to: root)?.string
      else { return nil }
      return Summary(kind: "rename", path: path, from: from)
    }
    let inGit = gitFiles.map { Summary(kind: $0.kind, path: path(of: $0)) }
    let pushed = reservation?.references.map { Summary(kind: "push", path: $0) } ?? []
    return (shown + renamed).sorted { $0.path < $1.path } + inGit + (before + after).compactMap(\.summary) + pushed
  }
}
