import CLibgit2
public import Files

extension Repository {
  /// Takes back the commit of `paths` that `commit(paths:message:on:at:)` made on `parent`, or began to make; nil stands
  /// for the first of all. What was not begun, or was taken back before, stays as it is; so do the files.
  ///
  /// - Throws: where HEAD or the index cannot be written.
  public func undoCommit(of paths: [RelativePath], message: String, on parent: ObjectID?) throws(GitError) {
    let head = try head()
    if let commit = head.commit, try isCommit(commit, of: paths, message: message, on: parent) {
      try move(head, from: commit, back: parent)
    }
    try unstage(paths)
  }

  /// Does the same for the branch of a linked worktree that cannot be reached.
  ///
  /// - Throws: where the branch cannot be read or written.
  public func undoCommit(
    inWorktreeNamed name: String, of paths: [RelativePath], message: String, on parent: ObjectID?
  ) throws(GitError) {
    guard let administration = plainAdministration(of: name),
      case .symbolic(let reference)? = WorktreeAdministration(administration)?.head,
      let branch = BranchName(referenceName: reference), let tip = try commit(of: branch),
      try isCommit(tip, of: paths, message: message, on: parent)
    else { return }
    try move(.branch(branch, tip), from: tip, back: parent)
  }

  /// Whether a commit stands on `parent` alone, nil for on nothing, and says `message`.
  public func isCommit(_ commit: ObjectID, saying message: String, on parent: ObjectID?) throws(GitError) -> Bool {
    guard try parents(of: commit) == [parent].compactMap({ $0 }) else { return false }
    let handle = try lookUp(commit: commit)
    let text = message.hasSuffix("\n") ? message : message + "\n"
    return unsafe git_commit_message_raw(handle.pointer).map { unsafe String(cString: $0) } == text
  }

  private func isCommit(
    _ commit: ObjectID, of paths: [RelativePath], message: String, on parent: ObjectID?
  ) throws(GitError) -> Bool {
    guard try isCommit(commit, saying: message, on: parent) else { return false }
    return Set(try differences(fromCommit: parent, toCommit: commit).map(\.path)).isSubset(of: paths)
  }

  private func move(_ head: Head, from commit: ObjectID, back parent: ObjectID?) throws(GitError) {
    let name = head.branch?.referenceName ?? "HEAD"
    guard let parent else {
      if let branch = head.branch { try deleteBranch(branch, ifAt: commit) }
      return
    }
    var (old, new) = (commit.raw, parent.raw)
    _ = try unsafe Handle("move \(name) back", freeing: git_reference_free) {
      unsafe git_reference_create_matching(&$0, pointer, name, &new, 1, &old, "reset: moving to \(parent)")
    }
  }

  /// Puts back into the index what HEAD has at those of `paths` that are staged as they stand in the working tree.
  private func unstage(_ paths: [RelativePath]) throws(GitError) {
    let operation = "put back the index"
    let index = try readIndex()
    let committed = try self.index(holding: head().commit, operation)
    let staged = paths.filter { path in
      guard let entry = unsafe git_index_get_bypath(index.pointer, path.string, 0) else { return false }
      return unsafe contentID(of: path) == ObjectID(entry.pointee.id)
    }
    if staged.isEmpty { return }
    try copyEntries(staged, from: committed, to: index)
    try check(unsafe git_index_write(index.pointer), operation)
  }

  /// What a file of the working tree would be as a blob; nil if there is none.
  func contentID(of path: RelativePath) -> ObjectID? {
    var id = git_oid()
    return unsafe git_repository_hashfile(&id, pointer, path.string, GIT_OBJECT_BLOB, nil) == 0 ? ObjectID(id) : nil
  }
}
