extension GitSettings {
  /// What the environment says of Git's configuration, the last of one name being what counts: first `GIT_CONFIG_COUNT` and
  /// its like, then `GIT_CONFIG_PARAMETERS`, in which `git -c` hands on what it was given. See git(1), git-config(1).
  ///
  /// Source: `git_config_from_parameters` in Git's config.c.
  ///
  /// - Throws: `.invalid` where `git` would not run.
  func configurationEntries() throws(GitError) -> [ConfigurationEntry] {
    try countedEntries() + parameterEntries()
  }

  private func countedEntries() throws(GitError) -> [ConfigurationEntry] {
    guard let text = value("GIT_CONFIG_COUNT") else { return [] }
    guard let count = Int32(trimmed(text)), count >= 0 else { throw invalid("GIT_CONFIG_COUNT is no number: \(text)") }
    var entries: [ConfigurationEntry] = []
    for number in 0..<count {
      let (keyName, valueName) = ("GIT_CONFIG_KEY_\(number)", "GIT_CONFIG_VALUE_\(number)")
      guard let key = variables[keyName] else { throw invalid("\(keyName) is missing") }
      guard let value = variables[valueName] else { throw invalid("\(valueName) is missing") }
      entries.append(try entry(key, value, from: keyName))
    }
    return entries
  }

  private func parameterEntries() throws(GitError) -> [ConfigurationEntry] {
    let name = "GIT_CONFIG_PARAMETERS"
    var words = QuotedWords(variables[name] ?? "")
    var entries: [ConfigurationEntry] = []
    while !words.rest.isEmpty {
      guard let (key, value) = parameter(&words), words.isAtEndOfWord else {
        throw invalid("\(name) is not quoted as Git quotes it")
      }
      entries.append(try entry(key, value, from: name))
      words.skipSpaces()
    }
    return entries
  }

  /// Reads `'key'='value'`, or `'key=value'` as older Gits write it; nil if neither stands there.
  private func parameter(_ words: inout QuotedWords) -> (key: String, value: String?)? {
    guard let word = words.next() else { return nil }
    if words.isAtEndOfWord {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (trimmed(parts[0]), parts.count == 2 ? parts[1] : nil)
    }
    guard words.skip("=") else { return nil }
    return words.isAtEndOfWord ? (word, nil) : words.next().map { (word, $0) }
  }

  private func entry(_ key: String, _ value: String?, from variable: String) throws(GitError) -> ConfigurationEntry {
    if let entry = ConfigurationEntry(key: key, value: value) { return entry }
    throw invalid("\(variable) holds \"\(key)\", which is no name such as user.name")
  }

  private func trimmed(_ text: String) -> String {
    String(String(text.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
  }

  private func invalid(_ message: String) -> GitError { GitError(.invalid, "read Git's configuration", message) }
}
