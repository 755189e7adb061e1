public import Files

/// What Git takes from the environment: where its configuration stands, and which repository is meant.
public struct GitSettings: Sendable {
  /// The environment variables.
  let variables: [String: String]
  /// What relative paths in the variables are relative to; nil for the directory where the search for a repository
  /// starts.
  let workingDirectory: AbsolutePath?

  /// Settings from environment variables. Relative paths in them are resolved against `workingDirectory`.
  public init(variables: [String: String], workingDirectory: AbsolutePath? = nil) {
    self.variables = variables
    self.workingDirectory = workingDirectory
  }

  /// The variables that say which repository is meant, and which parts of it.
  static let nameRepository: Set = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  ]

  /// The same settings without what says which repository, working tree and index are meant.
  public var forPlacesElsewhere: GitSettings {
    GitSettings(
      variables: variables.filter { !GitSettings.nameRepository.contains($0.key) }, workingDirectory: workingDirectory)
  }

  /// The value of a variable; nil if it is not set or empty.
  func value(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether a variable holds one of Git's words for true.
  func isTrue(_ name: String) -> Bool {
    ["1", "true", "yes", "on"].contains(value(name)?.lowercased() ?? "")
  }

  /// The path that a variable holds; nil if it is not set.
  func path(_ name: String, from start: AbsolutePath) -> AbsolutePath? {
    value(name).flatMap { AbsolutePath($0, relativeTo: workingDirectory ?? start) }
  }

  /// Where the configuration files outside the repository are.
  var configurationFiles: ConfigurationFiles { ConfigurationFiles(self) }
}
