import CLibgit2
public import Files

extension Repository {
  /// Removes the locks that a process may have left behind that was killed while it made `branch` at `commit`, or deleted
  /// it again. See `LeftLock` for `moment` and for what is thrown.
  public func releaseLocks(of branch: BranchName, at commit: ObjectID, since moment: Int64) throws(GitError) {
    try releaseLock(of: branch.referenceName, in: commonDirectory, on: commit, since: moment)
    let packed = regularFile(commonDirectory.appending(component: "packed-refs")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard packed?.contains(" \(branch.referenceName)\n") == true else { return }
    try lock(commonDirectory.appending(component: "packed-refs.lock")).release(since: moment) { content in
      "# pack-refs".utf8.starts(with: content.prefix(11))
    }
  }

  /// Removes the lock that a process may have left behind that was killed while it moved HEAD to one of `heads`.
  public func releaseLocks(ofHeadMovingTo heads: [Head], since moment: Int64) throws(GitError) {
    let contents = heads.compactMap { head in
      head.branch.map { "ref: \($0.referenceName)\n" } ?? head.commit.map { "\($0)\n" }
    }
    try lock(gitDirectory.appending(component: "HEAD.lock")).release(since: moment) { found in
      contents.contains { $0.utf8.starts(with: found) }
    }
  }

  /// Removes the lock that a process may have left behind that was killed while it moved the index from one commit to
  /// another, or back.
  public func releaseLocks(
    ofCheckoutTo commit: ObjectID, from baseline: ObjectID?, since moment: Int64
  ) throws(GitError) {
    try releaseIndexLock(since: moment) { () throws(GitError) in
      var expected: [String: [ObjectID]] = [:]
      for difference in try differences(fromCommit: baseline, toCommit: commit) {
        expected[difference.path.string] = [difference.old, difference.new].compactMap { $0?.id }
      }
      return { path, staged in expected[path].map { ids in staged.map(ids.contains) ?? true } ?? false }
    }
  }

  /// Removes the locks that a process may have left behind that was killed while it committed `paths`, or took that back.
  public func releaseLocks(ofCommitting paths: [RelativePath], since moment: Int64) throws(GitError) {
    let committed = Set(paths.map(\.string))
    try releaseIndexLock(since: moment) { { path, _ in committed.contains(path) } }
    let head = try head()
    if let branch = head.branch {
      try releaseLock(of: branch.referenceName, in: commonDirectory, on: head.commit, since: moment)
    } else {
      try releaseLock(of: "HEAD", in: gitDirectory, on: head.commit, since: moment)
    }
  }

  /// Removes the lock that a process may have left behind that was killed while it put one of `contents` in a file of the
  /// common Git directory, or removed it.
  public func releaseLock(
    ofFile file: RelativePath, holding contents: [[UInt8]], since moment: Int64
  ) throws(GitError) {
    let path = commonDirectory.appending(file.parent).appending(component: file.name + ".lock")
    try lock(path).release(since: moment) { found in contents.contains { $0.starts(with: found) } }
  }

  /// Releases `index.lock` if it holds the beginning of an index, or one that differs from the index only in what
  /// `expected` says of a path and of what is staged there, nil for nothing.
  private func releaseIndexLock(
    since moment: Int64, expected: () throws(GitError) -> (String, ObjectID?) -> Bool
  ) throws(GitError) {
    let path = gitDirectory.appending(component: "index.lock")
    try lock(path).release(since: moment) { content throws(GitError) in
      guard "DIRC".utf8.starts(with: content.prefix(4)) else { return false }
      guard
        let locked = try? unsafe Handle(
          "read \(path)", freeing: git_index_free, { unsafe git_index_open(&$0, path.string) }),
        unsafe git_index_read(locked.pointer, 1) == 0
      else { return true }
      let (now, next) = try (entries(of: readIndex()), entries(of: locked))
      let isExpected = try expected()
      return Set(now.keys).union(next.keys).allSatisfy { now[$0] == next[$0] || isExpected($0, next[$0]) }
    }
  }

  /// What an index holds at each path; of a path that is not merged, the last stage.
  private func entries(of index: borrowing Handle) -> [String: ObjectID] {
    var entries: [String: ObjectID] = [:]
    for position in unsafe 0..<git_index_entrycount(index.pointer) {
      guard let entry = unsafe git_index_get_byindex(index.pointer, position)?.pointee else { continue }
      unsafe entries[String(cString: entry.path)] = ObjectID(entry.id)
    }
    return entries
  }
}
