import CLibgit2
public import Files

/// What `core.hooksPath` says. See git-config(1).
public struct HooksPath: Hashable, Sendable {
  /// The value.
  public let value: String
  /// The directory that it names; nil for one in another user's home, or beside Git's programs.
  public let directory: AbsolutePath?
  /// Whether this repository sets it, or one of its worktrees; else it holds for all that the user or the system has.
  public let isOwn: Bool
}

extension Repository {
  /// `core.hooksPath`; nil where it is not set, and the hooks are those of the common Git directory. A relative path is one
  /// from the top of the working tree.
  public func hooksPath() throws(GitError) -> HooksPath? {
    let operation = "read core.hooksPath from Git's configuration"
    let configuration = try unsafe Handle(operation, freeing: git_config_free) {
      unsafe git_repository_config(&$0, pointer)
    }
    let entries = try unsafe walkConfiguration(operation) { made in
      unsafe git_config_multivar_iterator_new(&made, configuration.pointer, "core.hookspath", nil)
    }
    guard let last = entries.max(by: { $0.level < $1.level }) else { return nil }
    let counting = entries.last { $0.level == last.level } ?? last
    let value = counting.value ?? ""
    return HooksPath(
      value: value, directory: directory(ofHooks: value),
      isOwn: counting.level >= Int32(GIT_CONFIG_LEVEL_LOCAL.rawValue))
  }

  private func directory(ofHooks value: String) -> AbsolutePath? {
    if value.hasPrefix("~/") { return settings.value("HOME").flatMap { AbsolutePath($0 + value.dropFirst()) } }
    if value.hasPrefix("~") || value.hasPrefix("%(prefix)/") { return nil }
    return AbsolutePath(value, relativeTo: workingDirectory ?? gitDirectory)
  }
}
