import CLibgit2
import Synchronization

/// The process-wide state of libgit2: started on first use, with search paths that suit whoever uses it.
enum Library {
  /// Extensions that change nothing for libgit2; without this it refuses repositories that have them.
  private static let harmlessExtensions: [StaticString] = [
    "worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees",
  ]

  /// How many bytes of objects libgit2 keeps in memory.
  private static let mostCachedBytes = 8 << 20

  /// How many bytes of a pack libgit2 maps at once, and of all packs.
  private static let (windowBytes, mostMappedBytes) = (4 << 20, 64 << 20)

  private static let started: Int32 = {
    let status = git_libgit2_init()
    guard status >= 0 else { return status }
    // The journal goes once a step is done, so what the step did must be on disk by then.
    let synchronised = speckit_git_synchronise(1)
    guard synchronised >= 0 else { return synchronised }
    // What a walk through all history reads is hardly ever read again.
    let limited = speckit_git_limit_cache(mostCachedBytes)
    guard limited >= 0 else { return limited }
    let mapped = speckit_git_limit_windows(windowBytes, mostMappedBytes)
    guard mapped >= 0 else { return mapped }
    var names = unsafe harmlessExtensions.map { name -> UnsafePointer<CChar>? in
      unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
    return unsafe speckit_git_set_extensions(&names, names.count)
  }()

  private static let current = Mutex<ConfigurationFiles?>(nil)

  /// Starts libgit2 if nothing has yet, for what needs no configuration.
  static func start() throws(GitError) { try check(started, "start libgit2") }

  /// Runs `body` while libgit2 looks for configuration where `files` says.
  ///
  /// The search paths belong to the process, so only one thread at a time gets in here. A repository reads its
  /// configuration once, when it is opened.
  static func use(_ files: ConfigurationFiles, _ body: () throws(GitError) -> Void) throws(GitError) {
    try start()
    try current.withLock { current throws(GitError) in
      if current != files {
        current = nil
        try setSearchPaths(files)
        current = files
      }
      try body()
    }
  }

  /// Runs `body` while libgit2 does not ask who owns a repository, for one that `safe.directory` allows. Only within `use`.
  static func withoutOwnerValidation(_ body: () throws(GitError) -> Void) throws(GitError) {
    try check(speckit_git_validate_owner(0), "trust a repository")
    defer { _ = speckit_git_validate_owner(1) }
    try body()
  }

  private static func setSearchPaths(_ files: ConfigurationFiles) throws(GitError) {
    let operation = "set the search paths of Git's configuration"
    func set(_ level: git_config_level_t, _ path: String?) throws(GitError) {
      try check(unsafe speckit_git_set_search_path(level.rawValue, path), operation)
    }
    try set(GIT_CONFIG_LEVEL_SYSTEM, files.system)
    try set(GIT_CONFIG_LEVEL_XDG, files.xdg)
    try set(GIT_CONFIG_LEVEL_GLOBAL, files.global)
  }
}
