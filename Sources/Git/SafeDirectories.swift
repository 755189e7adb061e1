import CLibgit2
import Files

extension GitSettings {
  /// Whether `safe.directory` allows a repository that belongs to someone else: in the configuration outside repositories,
  /// or in `GIT_CONFIG_COUNT` and its like. libgit2 1.5 knows neither `*` nor files of other names. See git-config(1).
  ///
  /// Only within `Library.use`.
  func trusts(_ directory: AbsolutePath) throws(GitError) -> Bool {
    let real = (try? FileSystem.realPath(directory)) ?? directory
    var isTrusted = false
    for value in try safeDirectories() {
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

  /// The values, those of the system first.
  private func safeDirectories() throws(GitError) -> [String] {
    let key = "safe.directory"
    let operation = "read \(key) from Git's configuration"
    let configuration = try unsafe Handle(operation, freeing: git_config_free) { unsafe git_config_open_default(&$0) }
    for file in configurationFiles.others { try unsafe file.add(to: configuration.pointer, of: nil) }
    let iterator = try unsafe Handle(operation, freeing: git_config_iterator_free) { made in
      unsafe git_config_multivar_iterator_new(&made, configuration.pointer, key, nil)
    }
    var values: [(level: Int32, text: String)] = []
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      let status = unsafe git_config_next(&entry, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, operation)
      if let found = unsafe entry?.pointee {
        unsafe values.append((found.level.rawValue, found.value.map { unsafe String(cString: $0) } ?? ""))
      }
    }
    return values.sorted { $0.level < $1.level }.map(\.text) + configurationVariables(key)
  }

  /// The values that `GIT_CONFIG_KEY_0`, `GIT_CONFIG_VALUE_0` and those after them give to a key. See git(1).
  private func configurationVariables(_ key: String) -> [String] {
    guard let count = value("GIT_CONFIG_COUNT").flatMap({ Int($0) }), count > 0 else { return [] }
    return (0..<min(count, variables.count)).compactMap { number in
      value("GIT_CONFIG_KEY_\(number)")?.lowercased() == key ? variables["GIT_CONFIG_VALUE_\(number)"] : nil
    }
  }
}
