import Files

/// The name under which a commit is pushed, since libgit2 pushes nothing but references: a file in the Git directory as
/// `FETCH_HEAD` is one, which stands as long as this value.
struct PushSource: ~Copyable {
  /// The name for a refspec.
  static let name = "SPECKIT_PUSH"

  private let path: AbsolutePath

  /// Gives `commit` the name.
  init(_ commit: ObjectID, in gitDirectory: AbsolutePath) throws(GitError) {
    path = gitDirectory.appending(component: PushSource.name)
    do throws(FileError) {
      try ScratchFile.write(path, Array("\(commit)\n".utf8))
    } catch {
      throw GitError(.other, "name what is pushed", error.description)
    }
  }

  deinit { try? ScratchFile.remove(path) }
}
