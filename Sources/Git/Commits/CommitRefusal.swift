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
  /// A path lies in a submodule, or in another repository that is nested in this one and has commits of its own.
  case nested(path: RelativePath, repository: RelativePath)
  /// A path lies beyond a symbolic link, where Git tracks nothing.
  case beyondLink(path: RelativePath, link: RelativePath)
  /// `.gitignore` or its like excludes a path that is not tracked.
  case ignored(path: RelativePath)
  /// The index says that nobody looks at changes of a path: `skip-worktree` or `assume-unchanged`. See
  /// git-update-index(1).
  case unwatched(path: RelativePath, flag: String)
  /// A name or an address is not configured, nor in the environment: `user.name` or `user.email`.
  case unknownIdentity(key: String)
  /// A variable that says who commits, such as `GIT_AUTHOR_NAME`, is set and says nothing.
  case emptyIdentity(variable: String)
  /// By this entry of the configuration other settings count on the branch of the commit than on the one that is checked out.
  case otherSettings(entry: String)
}

extension Repository {
  /// Why committing `paths` here must be left to `git`; nil if it need not. What is checked out then is `parent`, nil for
  /// what is checked out now; `branch` is what is checked out then, nil for the branch of now.
  ///
  /// - Throws: `.locked` while another process has the index locked.
  public func commitRefusal(
    paths: [RelativePath], on parent: ObjectID? = nil, of branch: BranchName? = nil
  ) throws(GitError) -> CommitRefusal? {
    if let refusal = try refusalOfAnyCommit(on: branch) { return refusal }
    let index = try readIndex()
    for path in paths {
      if let refusal = try reasonToLeaveOut(path, index: index) { return refusal }
    }
    return try refusal(ofCommitting: paths, on: parent)
  }

  /// Why committing `paths` in a worktree that is to be made of `parent` must be left to `git`; nil if it need not.
  ///
  /// - Throws: `.locked` while another process has the index locked.
  public func commitRefusal(
    paths: [RelativePath], inNewWorktreeOf parent: ObjectID, of branch: BranchName? = nil
  ) throws(GitError) -> CommitRefusal? {
    if let refusal = try refusalOfAnyCommit(on: branch) { return refusal }
    let tree = try rootTree(of: parent)
    for path in paths where try isIgnored(path) {
      if try entry(at: path, inTree: tree) == nil { return .ignored(path: path) }
    }
    return try refusal(ofCommitting: paths, on: parent)
  }

  private func refusalOfAnyCommit(on branch: BranchName?) throws(GitError) -> CommitRefusal? {
    if let format = try unreadableIndexFormat() { return .indexFormat(format) }
    if let operation = operationInProgress, operation != "bisect" { return .operationInProgress(operation) }
    if let path = try firstUnmergedPath() { return .unmerged(path: path) }
    if let branch, let entry = try includeChanged(by: branch) { return .otherSettings(entry: entry) }
    if let variable = emptyIdentityVariable() { return .emptyIdentity(variable: variable) }
    if let key = try missingIdentity() { return .unknownIdentity(key: key) }
    return try isSet("commit.gpgSign") ? .signing : nil
  }

  private func refusal(ofCommitting paths: [RelativePath], on parent: ObjectID?) throws(GitError) -> CommitRefusal? {
    if let parent {
      let tree = try rootTree(of: parent)
      for path in paths {
        if let refusal = try reasonToLeaveOut(path, tree: tree) { return refusal }
      }
    }
    switch try firstConverted(paths, in: parent) {
    case (let path, .filter(let driver))?: return .filter(path: path, driver: driver)
    case (let path, .encoding(let encoding))?: return .encoding(path: path, encoding: encoding)
    case nil: return nil
    }
  }

  private func firstUnmergedPath() throws(GitError) -> RelativePath? {
    let index = try readIndex()
    try refuseLocked(index, "commit")
    return try unmergedPaths(in: index).first
  }
}
