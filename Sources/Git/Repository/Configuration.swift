import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The value of a configuration variable, such as `user.name`; nil if it is not set. The last one of many counts.
  public func configuration(_ key: String) throws(GitError) -> String? {
    let configuration = try configurationHandle()
    var buffer = unsafe git_buf()
    let status = unsafe git_config_get_string_buf(&buffer, configuration.pointer, key)
    defer { unsafe git_buf_dispose(&buffer) }
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, "read \(key) from Git's configuration")
    return unsafe buffer.ptr.map { unsafe String(cString: $0) } ?? ""
  }

  /// Whether a configuration variable is set to true.
  func isSet(_ key: String) throws(GitError) -> Bool {
    let configuration = try configurationHandle()
    var value: Int32 = 0
    let status = unsafe git_config_get_bool(&value, configuration.pointer, key)
    if status == GIT_ENOTFOUND.rawValue { return false }
    try check(status, "read \(key) from Git's configuration")
    return value != 0
  }

  /// `user.name`; nil if it is not set or not readable.
  public var userName: String? { (try? configuration("user.name")).flatMap { $0 }.flatMap { $0.isEmpty ? nil : $0 } }

  /// The names of the entries whose full name matches the regular expression `pattern`.
  func configurationNames(matching pattern: String) throws(GitError) -> [String] {
    let configuration = try configurationHandle()
    return try unsafe walkConfiguration("read Git's configuration") { made in
      unsafe git_config_iterator_glob_new(&made, configuration.pointer, pattern)
    }.map(\.name)
  }

  /// Loads the configuration files, those that libgit2 does not look for included.
  func readConfiguration() throws(GitError) {
    for file in [commonDirectory.appending(component: "config")] + settings.configurationFiles.systemFiles {
      try refuseUnreadable(file)
    }
    let configuration = try configurationHandle()
    for file in settings.configurationFiles.others {
      try unsafe file.add(to: configuration.pointer, of: pointer)
    }
    guard try isSet("extensions.worktreeConfig") else { return }
    let path = gitDirectory.appending(component: "config.worktree")
    try refuseUnreadable(path)
    // No level stands between the repository's file and the application's, which nobody else uses here.
    let file = ConfigurationFiles.Other(path: path.string, level: GIT_CONFIG_LEVEL_APP)
    try unsafe file.add(to: configuration.pointer, of: pointer)
    guard !isLinkedWorktree, let value = try self.configuration("core.worktree") else { return }
    // libgit2 1.5 leaks the path it is given where that is the working directory already.
    if let top = AbsolutePath(value, relativeTo: gitDirectory), top != workingDirectory {
      try check(unsafe git_repository_set_workdir(pointer, top.string, 0), "use core.worktree")
    }
  }

  /// Loads what the environment says of the configuration. As for Git, that is too late for the format and the place of the
  /// repository.
  func readConfigurationVariables() throws(GitError) {
    try unsafe settings.addVariables(to: configurationHandle().pointer, of: pointer)
    let others = try entriesOfUnjudgedIncludes()
    if others.isEmpty { return }
    try unsafe settings.add(settings.configurationEntries() + others, to: configurationHandle().pointer, of: pointer)
  }

  /// Refuses a file that is there and cannot be read: libgit2 passes over it, and Git does not. Of the user's own files Git
  /// passes over them too.
  ///
  /// Source: `do_git_config_sequence` in Git's config.c.
  private func refuseUnreadable(_ file: AbsolutePath) throws(GitError) {
    guard unsafe access(file.string, R_OK) != 0, errno != ENOENT, errno != ENOTDIR else { return }
    let reason = unsafe String(cString: strerror(errno))
    throw GitError(.other, "read Git's configuration", "cannot open \(file): \(reason)")
  }

  private func configurationHandle() throws(GitError) -> Handle {
    try unsafe Handle("read Git's configuration", freeing: git_config_free) {
      unsafe git_repository_config(&$0, pointer)
    }
  }
}
