import Files

/// The name under which a commit is pushed, since libgit2 pushes nothing but references: a file in the Git directory as
/// `FETCH_HEAD` is one, which stands as long as this value.
struct PushSource: ~Copyable {
  /// The name for a refspec.
  static let name = "SPECKIT_PUSH"

  private let file: ScratchFile

  /// Gives `commit` the name.
  init(_ commit: ObjectID, in gitDirectory: AbsolutePath) throws(GitError) {
    do throws(FileError) {
      file = try ScratchFile(at: gitDirectory.appending(component: PushSource.name), Array("\(commit)\n".utf8))
    } catch {
      throw GitError(.other, "name what is pushed", error.description)
    }
  }
}
