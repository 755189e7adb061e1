import Files

/// The name under which a commit is pushed, since libgit2 pushes nothing but references: a file in the Git directory as
/// `FETCH_HEAD` is one, which stands as long as this value.
struct PushSource: ~Copyable {
  /// The name for a refspec.
  static let name = "SPECKIT_PUSH"

  private let directory: StateDirectory

  /// Gives `commit` the name.
  init(_ commit: ObjectID, in gitDirectory: AbsolutePath) throws(GitError) {
    directory = StateDirectory(home: gitDirectory, name: .empty)
    do {
      try ScratchFile.write(PushSource.name, in: directory, Array("\(commit)\n".utf8))
    } catch {
      throw GitError(.other, "name what is pushed", "\(error)")
    }
  }

  deinit { try? ScratchFile.remove(PushSource.name, in: directory) }
}
