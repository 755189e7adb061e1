import Files

extension GitSettings {
  /// Refuses a bare repository that was found on the way up, where `safe.bareRepository` wants such a one named: a project
  /// may hold one whose configuration somebody else has written. See git-config(1).
  ///
  /// Only within `Library.use`.
  ///
  /// - Throws: `.foundBare`; `.invalid` for a value that Git does not know.
  func refuseFoundBare(_ directory: AbsolutePath) throws(GitError) {
    let key = "safe.bareRepository"
    let operation = "open the repository"
    var mustBeNamed = false
    for value in try protectedValues(key) {
      guard let value, ["all", "explicit"].contains(value) else {
        throw GitError(.invalid, operation, "\(key) is neither all nor explicit: \(value ?? "it has no value")")
      }
      mustBeNamed = value == "explicit"
    }
    guard mustBeNamed, !isPartOfWhole(directory) else { return }
    throw GitError(.foundBare, operation, "\(directory) is bare, and \(key) wants it to be named", path: directory)
  }

  /// Whether this is the Git directory of a working tree, or of one of its worktrees or submodules.
  ///
  /// Source: `is_implicit_bare_repo` in Git's setup.c.
  private func isPartOfWhole(_ directory: AbsolutePath) -> Bool {
    directory.name == ".git" || ["/.git/worktrees/", "/.git/modules/"].contains { directory.string.contains($0) }
  }
}
