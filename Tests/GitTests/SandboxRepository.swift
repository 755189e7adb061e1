import Files
import Git
import TestSupport
import Testing

extension GitSandbox {
  /// What libgit2 is told about the environment: the same that `git` sees.
  var settings: GitSettings { GitSettings(variables: variables) }

  /// The repository as this module opens it, in the working tree or in `directory`.
  func repository(in directory: AbsolutePath? = nil) throws -> Repository {
    try #require(try Repository.discover(from: directory ?? path, settings: settings))
  }

  /// A path beside the working tree.
  func beside(_ name: String) -> AbsolutePath { directory.path.appending(component: name) }

  /// The commit that `git` finds for a revision.
  func commit(_ revision: String = "HEAD") throws -> ObjectID {
    try #require(ObjectID(hex: try git("rev-parse", "--verify", "\(revision)^{commit}")))
  }
}

/// A branch name that a test takes for granted.
func branch(_ name: String) throws -> BranchName { try #require(BranchName(name)) }

/// A path that a test takes for granted.
func relative(_ path: String) throws -> RelativePath { try #require(RelativePath(path)) }

/// The kind of the error that `body` throws; nil if it throws none.
func kind<Result>(of body: () throws(GitError) -> Result) -> GitError.Kind? {
  do throws(GitError) {
    _ = try body()
    return nil
  } catch {
    return error.kind
  }
}
