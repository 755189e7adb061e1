import CLibgit2

extension GitSettings {
  /// The configuration outside repositories: of the system, of the user, and of the environment. Only within `Library.use`.
  func configurationOutsideRepositories() throws(GitError) -> Handle {
    let configuration = try unsafe Handle("read Git's configuration", freeing: git_config_free) { made in
      unsafe git_config_open_default(&made)
    }
    for file in configurationFiles.others { try unsafe file.add(to: configuration.pointer, of: nil) }
    try unsafe addVariables(to: configuration.pointer, of: nil)
    return configuration
  }

  /// The values of a variable that no repository may set, those of the system first; nil for one that is only named. Only
  /// within `Library.use`. See git-config(1), "Protected configuration".
  func protectedValues(_ key: String) throws(GitError) -> [String?] {
    let configuration = try configurationOutsideRepositories()
    let entries = try unsafe walkConfiguration("read \(key) from Git's configuration") { made in
      unsafe git_config_multivar_iterator_new(&made, configuration.pointer, key, nil)
    }
    return entries.sorted { $0.level < $1.level }.map(\.value)
  }

  /// Adds to a configuration what the environment says, in front of every file.
  func addVariables(to configuration: OpaquePointer, of repository: OpaquePointer?) throws(GitError) {
    try unsafe add(configurationEntries(), to: configuration, of: repository)
  }

  /// Adds entries to a configuration, in front of every file; those that were added so before are replaced.
  func add(
    _ entries: [ConfigurationEntry], to configuration: OpaquePointer, of repository: OpaquePointer?
  ) throws(GitError) {
    let operation = "read Git's configuration"
    if entries.isEmpty { return }
    guard let memory = unsafe speckit_memory_new(entries.count) else { throw GitError(.other, operation, "no memory") }
    for (index, entry) in entries.enumerated()
    where unsafe !speckit_memory_put(memory, index, entry.name, entry.value) {
      unsafe speckit_memory_free(memory)
      throw GitError(.other, operation, "no memory")
    }
    // The highest level that has a name is that of `config.worktree`.
    let level = git_config_level_t(GIT_CONFIG_LEVEL_APP.rawValue + 1)
    let status = unsafe git_config_add_backend(configuration, memory, level, repository, 1)
    if status < 0 { unsafe speckit_memory_free(memory) }
    try check(status, operation)
  }
}
