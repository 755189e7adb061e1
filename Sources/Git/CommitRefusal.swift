import CLibgit2
public import Files

/// Why a commit must be left to the `git` program.
public enum CommitRefusal: Hashable, Sendable {
  /// `commit.gpgSign` asks for a signature.
  case signing
  /// The content of a file goes through the program that `filter.<driver>` configures.
  case filter(path: RelativePath, driver: String)
  /// The file has another encoding than its content in the repository, by its `working-tree-encoding`.
  case encoding(path: RelativePath, encoding: String)
  /// libgit2 cannot read the index, for the reason given.
  case indexFormat(String)
  /// A merge, rebase or the like is under way, of which Git makes no partial commits.
  case operationInProgress(String)
  /// A merge left this path unresolved.
  case unmerged(path: RelativePath)
  /// A name or an address is not configured, nor in the environment: `user.name` or `user.email`.
  case unknownIdentity(key: String)
}

extension Repository {
  /// Why committing `paths` must be left to `git`; nil if it need not.
  ///
  /// - Throws: `.locked` while another process has the index locked.
  public func commitRefusal(paths: [RelativePath]) throws(GitError) -> CommitRefusal? {
    if let format = try unreadableIndexFormat() { return .indexFormat(format) }
    if let operation = operationInProgress, operation != "bisect" { return .operationInProgress(operation) }
    if let path = try firstUnmergedPath() { return .unmerged(path: path) }
    if let key = try missingIdentity() { return .unknownIdentity(key: key) }
    if try isSet("commit.gpgSign") { return .signing }
    return try conversion(of: paths)
  }

  private func firstUnmergedPath() throws(GitError) -> RelativePath? {
    let index = try readIndex()
    try refuseLocked(index, "commit")
    return try unmergedPaths(in: index).first
  }

  private func conversion(of paths: [RelativePath]) throws(GitError) -> CommitRefusal? {
    switch try firstConverted(paths) {
    case (let path, .filter(let driver))?: .filter(path: path, driver: driver)
    case (let path, .encoding(let encoding))?: .encoding(path: path, encoding: encoding)
    case nil: nil
    }
  }
}
