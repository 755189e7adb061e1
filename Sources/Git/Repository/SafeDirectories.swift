import Files

extension GitSettings {
  /// Whether `safe.directory` allows a repository that belongs to someone else. libgit2 1.5 knows neither `*` nor files of
  /// other names. See git-config(1).
  ///
  /// Only within `Library.use`.
  func trusts(_ directory: AbsolutePath) throws(GitError) -> Bool {
    let real = (try? FileSystem.realPath(directory)) ?? directory
    var isTrusted = false
    for value in try protectedValues("safe.directory").map({ $0 ?? "" }) {
      if value.isEmpty { isTrusted = false } else if isName(value, of: real) { isTrusted = true }
    }
    return isTrusted
  }

  private func isName(_ value: String, of directory: AbsolutePath) -> Bool {
    if value == "*" { return true }
    let isPrefix = value.hasSuffix("/*")
    let text = isPrefix ? String(value.dropLast(2)) : value
    let expanded = text.hasPrefix("~/") ? (self.value("HOME") ?? "") + text.dropFirst() : text
    guard let path = AbsolutePath(expanded) else { return false }
    let named = (try? FileSystem.realPath(path)) ?? path
    return isPrefix ? directory.isInside(named) : directory == named
  }
}
