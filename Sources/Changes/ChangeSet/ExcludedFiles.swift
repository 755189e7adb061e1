import Files

/// The files of which Git is told that they are not to be committed: `info/exclude`. See gitignore(5).
enum ExcludedFiles {
  /// Adds a pattern, unless it stands there.
  ///
  /// - Parameter directory: the common Git directory.
  static func add(_ pattern: String, inGit directory: AbsolutePath) throws {
    let info = StateDirectory(home: directory, name: RelativePath("info") ?? .empty)
    try LineFile("exclude", in: info).add(pattern, below: "# what speckit is writing")
  }
}
