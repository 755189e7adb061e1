import CLibgit2
public import Files

/// A Git repository, opened in one of its working trees or bare.
///
/// The extensions hold what can be done with it, one file a topic. Not safe to use from two threads at a time.
@safe public final class Repository {
  /// The C object, valid as long as this one.
  let pointer: OpaquePointer
  /// What it was opened with.
  let settings: GitSettings
  /// The directory of HEAD and the index: `.git`, or `.git/worktrees/NAME` of a linked worktree.
  public let gitDirectory: AbsolutePath
  /// The directory of objects, branches and configuration, which all worktrees share.
  public let commonDirectory: AbsolutePath

  /// Whether the search for it led up into the Git directory itself, as it does in a bare repository, instead of to a `.git`
  /// beside a working tree; its configuration may name a working tree all the same.
  public internal(set) var wasFoundBare = false
  /// What the file `packed-refs` was found to hold.
  var packed: PackedReferences?

  /// Takes over an open repository. The search for it began at `start`, nil if the variables do not matter to it.
  init(owning pointer: OpaquePointer, settings: GitSettings, start: AbsolutePath?) throws(GitError) {
    let operation = "open the repository"
    guard let gitDirectory = unsafe path(git_repository_path(pointer)),
      let commonDirectory = unsafe path(git_repository_commondir(pointer))
    else {
      unsafe git_repository_free(pointer)
      throw GitError(.other, operation, "libgit2 does not say where it is")
    }
    unsafe self.pointer = pointer
    self.settings = settings
    self.gitDirectory = gitDirectory
    self.commonDirectory = commonDirectory
    try readConfiguration()
    if let start { try applyVariables(start: start) }
    try readConfigurationVariables()
    try nameCommitter()
  }

  deinit { unsafe git_repository_free(pointer) }

  /// The top of the working tree; nil if the repository is bare.
  public var workingDirectory: AbsolutePath? { unsafe path(git_repository_workdir(pointer)) }

  /// Whether this is a worktree made by `git worktree add`.
  public var isLinkedWorktree: Bool { unsafe git_repository_is_worktree(pointer) == 1 }

  /// Whether history was cut off by a shallow clone.
  public var isShallow: Bool { unsafe git_repository_is_shallow(pointer) == 1 }

  /// Whether objects that are missing may be fetched when `git` needs them. See git-clone(1), `--filter`.
  public func isPartialClone() throws(GitError) -> Bool {
    try !configurationNames(matching: "^(remote\\..*\\.promisor|extensions\\.partialclone)$").isEmpty
  }

  /// Where the objects are.
  func objectDatabase() throws(GitError) -> Handle {
    try unsafe Handle("open the object database", freeing: git_odb_free) { unsafe git_repository_odb(&$0, pointer) }
  }

  /// The working tree, for what needs one.
  func requireWorkingDirectory(_ operation: String) throws(GitError) -> AbsolutePath {
    guard let workingDirectory else { throw GitError(.invalid, operation, "the repository is bare") }
    return workingDirectory
  }
}

/// Copies a path that libgit2 lends.
private func path(_ string: UnsafePointer<CChar>?) -> AbsolutePath? {
  unsafe string.flatMap { unsafe AbsolutePath(String(cString: $0)) }
}
