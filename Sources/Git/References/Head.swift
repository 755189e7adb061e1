import CLibgit2

/// What HEAD stands for.
public enum Head: Hashable, Sendable, Codable {
  /// A branch and the commit it points to.
  case branch(BranchName, ObjectID)
  /// A branch that has no commit yet.
  case unborn(BranchName)
  /// A commit without a branch.
  case detached(ObjectID)

  /// The branch, if HEAD is on one, born or not.
  public var branch: BranchName? {
    switch self {
    case .branch(let name, _), .unborn(let name): name
    case .detached: nil
    }
  }

  /// The commit, if there is one.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let commit), .detached(let commit): commit
    case .unborn: nil
    }
  }
}

extension Repository {
  /// Reads HEAD.
  ///
  /// - Throws: `.corrupt` if HEAD, or the branch it names, cannot be read.
  public func head() throws(GitError) -> Head {
    let operation = "read HEAD"
    let reference: Handle
    do throws(GitError) {
      reference = try unsafe Handle(operation, freeing: git_reference_free) {
        unsafe git_reference_lookup(&$0, pointer, "HEAD")
      }
    } catch {
      throw GitError(.corrupt, operation, error.message)
    }
    guard let target = unsafe git_reference_symbolic_target(reference.pointer) else {
      guard let commit = unsafe git_reference_target(reference.pointer) else {
        throw GitError(.corrupt, operation, "it names neither a branch nor a commit")
      }
      return .detached(unsafe ObjectID(commit.pointee))
    }
    let branch = unsafe String(validatingCString: target).flatMap(BranchName.init(referenceName:))
    var commit = git_oid()
    switch unsafe git_error_code(git_reference_name_to_id(&commit, pointer, target)) {
    case GIT_OK:
      return branch.map { .branch($0, ObjectID(commit)) } ?? .detached(ObjectID(commit))
    case GIT_ENOTFOUND:
      guard let branch else { throw GitError(.corrupt, operation, "it names something that is no branch") }
      return .unborn(branch)
    case let code:
      throw GitError(.corrupt, operation, GitError(status: code.rawValue, operation: operation).message)
    }
  }

  /// Makes `branch` the current branch without touching the index or any file; the branch need not exist yet.
  ///
  /// Git's usual line "checkout: moving from … to …" goes to HEAD's reflog.
  ///
  /// - Throws: if another worktree has the branch checked out, or HEAD is locked.
  public func setHead(to branch: BranchName) throws(GitError) {
    try check(unsafe git_repository_set_head(pointer, branch.referenceName), "switch to branch \(branch)")
  }

  /// Puts HEAD back to where it was; branches themselves are left alone.
  public func restoreHead(_ head: Head) throws(GitError) {
    switch head {
    case .branch(let branch, _), .unborn(let branch):
      try setHead(to: branch)
    case .detached(let commit):
      var raw = commit.raw
      try check(unsafe git_repository_set_head_detached(pointer, &raw), "detach HEAD at \(commit)")
    }
  }
}
