import CLibgit2
public import Files

extension Repository {
  /// Makes a repository in `directory`, which becomes its working tree, as `git init` does. The unborn branch is what
  /// `init.defaultBranch` says, else `main`. A repository that is there already is opened and kept.
  public static func initialise(
    at directory: AbsolutePath, settings: GitSettings
  ) throws(GitError) -> Repository {
    let operation = "make a Git repository"
    try settings.refuseQuarantine(operation)
    var repository: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      var options = unsafe git_repository_init_options()
      let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
      try check(unsafe git_repository_init_options_init(&options, version), operation)
      unsafe options.flags = GIT_REPOSITORY_INIT_MKDIR.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      let branch = try defaultBranch(settings)
      var made: OpaquePointer?
      let status = unsafe branch.string.withCString { name in
        unsafe options.initial_head = name
        return unsafe git_repository_init_ext(&made, directory.string, &options)
      }
      try check(status, operation)
      guard let made = unsafe made else { throw GitError(.other, operation, "libgit2 made nothing") }
      repository = try unsafe Repository(owning: made, settings: settings, start: nil)
    }
    guard let repository else { throw GitError(.other, operation, "libgit2 made nothing") }
    return repository
  }

  private static func defaultBranch(_ settings: GitSettings) throws(GitError) -> BranchName {
    let operation = "read init.defaultBranch from Git's configuration"
    let configuration = try settings.configurationOutsideRepositories()
    var buffer = unsafe git_buf()
    let status = unsafe git_config_get_string_buf(&buffer, configuration.pointer, "init.defaultBranch")
    defer { unsafe git_buf_dispose(&buffer) }
    let name = unsafe status == 0 ? String(cString: buffer.ptr) : "main"
    guard let branch = BranchName(name) else { throw GitError(.invalid, operation, "\(name) is no branch name") }
    return branch
  }
}
