import CLibgit2
import Files

extension Repository {
  /// Moves a branch that still points to `old`, and says so in its reflog. Files and index are left alone, so it is for a
  /// branch that no working tree has checked out.
  ///
  /// - Throws: `.conflict` if the branch has moved meanwhile, `.locked` while another process moves it.
  public func moveBranch(
    _ branch: BranchName, from old: ObjectID, to new: ObjectID, reflogMessage: String
  ) throws(GitError) {
    var (oldRaw, newRaw) = (old.raw, new.raw)
    _ = try unsafe Handle("move branch \(branch)", freeing: git_reference_free) {
      unsafe git_reference_create_matching(&$0, pointer, branch.referenceName, &newRaw, 1, &oldRaw, reflogMessage)
    }
    try releaseLock(of: branch, movingBetween: [old, new], since: 0)
  }

  /// The commits to which a branch was moved since it was made, as its reflog tells; none where Git keeps no log.
  public func formerTips(of branch: BranchName) -> Set<ObjectID> {
    let log = regularFile(commonDirectory.appending(component: "logs/\(branch.referenceName)")) ?? []
    let lines = log.split(separator: UInt8(ascii: "\n")).dropFirst()
    return Set(lines.compactMap { ObjectID(hexDigits: $0.dropFirst(41).prefix(40)) })
  }

  /// The message of the newest line in the reflog of a branch; nil where Git keeps none of it.
  public func newestReflogMessage(of branch: BranchName) -> String? {
    regularFile(commonDirectory.appending(component: "logs/\(branch.referenceName)")).flatMap { log in
      let line = log.split(separator: UInt8(ascii: "\n")).last
      return line?.firstIndex(of: UInt8(ascii: "\t")).map { tab in
        String(decoding: line?[(tab + 1)...] ?? [], as: UTF8.self)
      }
    }
  }

  /// Removes the lock that a process may have left behind that was killed while it moved a branch to one of `commits`. See
  /// `LeftLock` for `moment` and for what is thrown.
  public func releaseLock(
    of branch: BranchName, movingBetween commits: [ObjectID], since moment: Int64
  ) throws(GitError) {
    let contents = commits.map { "\($0)\n" }
    try lock(commonDirectory.appending(component: "\(branch.referenceName).lock")).release(since: moment) { found in
      contents.contains { $0.utf8.starts(with: found) }
    }
  }
}
