import CLibgit2
import Files

extension Repository {
  /// The local branches and the commits they point to, loose and packed. Symbolic references are followed and those
  /// that lead nowhere left out; the commits themselves are not read.
  public func localBranches() throws(GitError) -> [BranchName: ObjectID] {
    var branches: [BranchName: ObjectID] = [:]
    for (name, content) in try references(below: BranchName.prefix) {
      guard let branch = BranchName(referenceName: name) else { continue }
      switch content {
      case .direct(let commit): branches[branch] = commit
      case .symbolic: branches[branch] = try? target(of: name)
      case .broken: continue
      }
    }
    return branches
  }

  /// The commit that a branch points to; nil if there is no such branch.
  public func commit(of branch: BranchName) throws(GitError) -> ObjectID? {
    try target(of: branch.referenceName)
  }

  /// Makes a branch that does not exist yet, and says so in its reflog.
  ///
  /// What an earlier call left that was cut off is no obstacle.
  ///
  /// - Throws: `.exists` if there is such a branch, or one whose name cannot stand beside it: `001` and `001/x`.
  public func createBranch(_ branch: BranchName, at commit: ObjectID, reflogMessage: String) throws(GitError) {
    let operation = "create branch \(branch)"
    try removeBeginnings(of: branch, at: commit)
    do throws(GitError) {
      var raw = commit.raw
      _ = try unsafe Handle(operation, freeing: git_reference_free) {
        unsafe git_reference_create(&$0, pointer, branch.referenceName, &raw, 0, reflogMessage)
      }
    } catch  where error.kind != .locked {
      guard let other = try branchInTheWay(of: branch) else { throw error }
      throw GitError(.exists, operation, other == branch ? "it exists already" : "branch \(other) is in the way")
    }
    try releaseOwnLock(of: branch.referenceName, at: commit)
  }

  /// Deletes a branch if it still points to `commit`; it may be the current one.
  ///
  /// - Throws: `.notFound` if it is gone, `.conflict` if it has moved.
  public func deleteBranch(_ branch: BranchName, ifAt commit: ObjectID) throws(GitError) {
    let operation = "delete branch \(branch)"
    let reference = try unsafe Handle(operation, freeing: git_reference_free) {
      unsafe git_reference_lookup(&$0, pointer, branch.referenceName)
    }
    guard let target = unsafe git_reference_target(reference.pointer), unsafe ObjectID(target.pointee) == commit else {
      throw GitError(.conflict, operation, "it does not point to \(commit) any more")
    }
    try check(unsafe git_reference_delete(reference.pointer), operation)
    do throws(GitError) {
      try releaseLock(of: branch.referenceName, in: commonDirectory, on: commit, since: 0)
    } catch  where error.kind == .locked {
      // Somebody else has locked the name since.
    }
  }

  /// The branch that keeps another one from being made: the one of its name, or one whose name is a folder of it or has it
  /// for a folder, since Git keeps branches as files. Nil where nothing is in the way.
  public func branchInTheWay(of branch: BranchName) throws(GitError) -> BranchName? {
    let branches = try localBranches()
    if branches[branch] != nil { return branch }
    return branches.keys.sorted().first {
      $0.string.hasPrefix(branch.string + "/") || branch.string.hasPrefix($0.string + "/")
    }
  }
}
