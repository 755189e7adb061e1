import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The hook by which this repository may refuse what is pushed to it, so that only `git` may push; nil if it has none.
  /// See githooks(5).
  func refusingHook() throws(GitError) -> String? {
    let configured = try configuration("core.hooksPath").flatMap { AbsolutePath($0, relativeTo: commonDirectory) }
    let directory = configured ?? commonDirectory.appending(component: "hooks")
    return ["pre-receive", "update", "reference-transaction"].first { hook in
      unsafe access(directory.appending(component: hook).string, X_OK) == 0
    }
  }
}
