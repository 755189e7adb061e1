import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Removes what is left of a branch that was to be made at `commit` and never was: libgit2 writes its log, and the
  /// folders of its name, before the branch itself.
  ///
  /// - Throws: where the log cannot be removed.
  public func removeBeginnings(of branch: BranchName, at commit: ObjectID) throws(GitError) {
    guard try self.commit(of: branch) == nil else { return }
    let log = commonDirectory.appending(component: "logs/\(branch.referenceName)")
    if let content = regularFile(log), isFirstLine(content, at: commit), unsafe unlink(log.string) != 0, errno != ENOENT
    {
      throw GitError(.other, "remove \(log)", unsafe String(cString: strerror(errno)))
    }
    for place in ["logs/", ""] {
      var folder = commonDirectory.appending(component: place + branch.referenceName).parent
      let top = commonDirectory.appending(component: place + "refs/heads")
      while folder != top, unsafe rmdir(folder.string) == 0 || errno == ENOENT { folder = folder.parent }
    }
  }

  /// Whether a log holds at most one line, that of a branch that began at `commit`.
  private func isFirstLine(_ content: [UInt8], at commit: ObjectID) -> Bool {
    let beginning = Array("\(String(repeating: "0", count: 40)) \(commit) ".utf8)
    let isBegun = content.starts(with: beginning) || beginning.starts(with: content)
    return isBegun && !content.dropLast().contains(UInt8(ascii: "\n"))
  }
}
