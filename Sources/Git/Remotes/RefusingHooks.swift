import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The hook by which this repository may refuse what is pushed to it; nil if it has none. See githooks(5).
  func refusingHook() throws(GitError) -> PushRefusal? {
    var directory: AbsolutePath? = commonDirectory.appending(component: "hooks")
    if let configured = try configuration("core.hooksPath") {
      directory = hooksPath(configured)
      if directory == nil { return .hooksPath(configured) }
    }
    return ["pre-receive", "update", "reference-transaction"].first { hook in
      directory.map { unsafe access($0.appending(component: hook).string, X_OK) == 0 } ?? false
    }.map { .hook($0) }
  }

  /// The directory that a value of `core.hooksPath` names; nil for one in another user's home, or beside Git's programs.
  private func hooksPath(_ value: String) -> AbsolutePath? {
    if value.hasPrefix("~/") {
      return settings.value("HOME").flatMap { AbsolutePath($0 + value.dropFirst()) }
    }
    if value.hasPrefix("~") || value.hasPrefix("%(prefix)/") { return nil }
    return AbsolutePath(value, relativeTo: commonDirectory)
  }
}
