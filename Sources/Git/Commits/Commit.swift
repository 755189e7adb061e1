import CLibgit2
public import Files

extension Repository {
  /// Commits `paths` as they stand in the working tree, and nothing else, like `git commit --only`: other staged
  /// changes stay staged. A path that does not exist is deleted by the commit. No hook is run.
  ///
  /// Author and committer are those of the environment and the configuration; `time` counts unless the environment
  /// sets a date. First ask `commitRefusal(paths:)`.
  ///
  /// - Throws: `.conflict` if HEAD is not `head` any more, `.invalid` if nothing has changed or no name is configured.
  ///   HEAD and the index are then as before.
  @discardableResult
  public func commit(
    paths: [RelativePath], message: String, on head: Head, at time: CommitTime
  ) throws(GitError) -> ObjectID {
    let operation = "commit"
    guard try self.head() == head else { throw GitError(.conflict, operation, "HEAD has moved meanwhile") }
    let author = try identity(.author, at: time)
    let committer = try identity(.committer, at: time)
    let index = try readIndex()
    let before = try self.index(holding: nil, operation)
    try copyEntries(paths, from: index, to: before)
    let commit: ObjectID
    do throws(GitError) {
      try stage(paths, in: index)
      let tree = try tree(with: paths, from: index, over: head.commit)
      commit = try write(tree: tree, message: message, parent: head.commit, by: author, committer)
      try check(unsafe git_index_write(index.pointer), "write the index")
    } catch {
      _ = unsafe git_index_read(index.pointer, 1)
      throw error
    }
    do throws(GitError) {
      try move(head, to: commit, message: message)
    } catch {
      try copyEntries(paths, from: before, to: index)
      try check(unsafe git_index_write(index.pointer), "put back the index")
      throw error
    }
    return commit
  }

  private func stage(_ paths: [RelativePath], in index: borrowing Handle) throws(GitError) {
    for path in paths {
      var status = unsafe git_index_add_bypath(index.pointer, path.string)
      if status == GIT_ENOTFOUND.rawValue { status = unsafe git_index_remove_bypath(index.pointer, path.string) }
      try check(status, "stage \(path)")
    }
  }

  /// Writes the tree of `parent` with the entries that `index` has at `paths`.
  private func tree(
    with paths: [RelativePath], from index: borrowing Handle, over parent: ObjectID?
  ) throws(GitError) -> ObjectID {
    let operation = "write a tree"
    let next = try self.index(holding: parent, operation)
    try copyEntries(paths, from: index, to: next)
    var tree = git_oid()
    try check(unsafe git_index_write_tree_to(&tree, next.pointer, pointer), operation)
    if let parent, try rootTree(of: parent) == ObjectID(tree) {
      throw GitError(.invalid, "commit", "nothing has changed")
    }
    return ObjectID(tree)
  }

  /// Writes a commit that nothing refers to yet.
  func write(
    tree id: ObjectID, message: String, parent: ObjectID?, by author: Identity, _ committer: Identity
  ) throws(GitError) -> ObjectID {
    let tree = try lookUp(tree: id)
    guard let parent else { return try unsafe write(tree.pointer, message, parents: [], author, committer) }
    let parentCommit = try lookUp(commit: parent)
    return try unsafe write(tree.pointer, message, parents: [parentCommit.pointer], author, committer)
  }

  private func write(
    _ tree: OpaquePointer, _ message: String, parents: [OpaquePointer?], _ author: Identity, _ committer: Identity
  ) throws(GitError) -> ObjectID {
    var parents = unsafe parents
    let text = message.hasSuffix("\n") ? message : message + "\n"
    var commit = git_oid()
    try unsafe author.withSignature { author throws(GitError) in
      try unsafe committer.withSignature { committer throws(GitError) in
        let status = unsafe git_commit_create(
          &commit, pointer, nil, author, committer, nil, text, tree, parents.count, &parents)
        try check(status, "write a commit")
      }
    }
    return ObjectID(commit)
  }

  /// Moves the branch, or a detached HEAD, to a new commit if it has not moved meanwhile.
  private func move(_ head: Head, to commit: ObjectID, message: String) throws(GitError) {
    let subject = message.split(separator: "\n").first ?? ""
    let name = head.branch?.referenceName ?? "HEAD"
    var new = commit.raw
    if let old = head.commit {
      var old = old.raw
      _ = try unsafe Handle("move \(name)", freeing: git_reference_free) {
        unsafe git_reference_create_matching(&$0, pointer, name, &new, 1, &old, "commit: \(subject)")
      }
    } else {
      _ = try unsafe Handle("create \(name)", freeing: git_reference_free) {
        unsafe git_reference_create(&$0, pointer, name, &new, 0, "commit (initial): \(subject)")
      }
    }
  }
}
