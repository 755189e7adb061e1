import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Whether `branch` is there, `createBranch` made it at `commit`, and it is nowhere but there or further on. Where Git
  /// keeps no log of branches, the place tells.
  ///
  /// - Throws: where the branch or its commits cannot be read.
  public func isMade(_ branch: BranchName, at commit: ObjectID, reflogMessage: String) throws(GitError) -> Bool {
    guard let tip = try self.commit(of: branch) else { return false }
    if tip != commit, try !isDescendant(tip, of: commit) { return false }
    guard let log = regularFile(log(of: branch)) else { return true }
    let line = log.prefix { $0 != UInt8(ascii: "\n") }
    return isBeginning(line, at: commit) && String(decoding: line, as: UTF8.self).hasSuffix("\t" + reflogMessage)
  }

  /// Removes what is left of a branch that was to be made at `commit` and never was: libgit2 writes its log, and the
  /// folders of its name, before the branch itself.
  ///
  /// - Throws: where the log cannot be removed.
  public func removeBeginnings(of branch: BranchName, at commit: ObjectID) throws(GitError) {
    guard try self.commit(of: branch) == nil else { return }
    let log = log(of: branch)
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

  private func log(of branch: BranchName) -> AbsolutePath {
    commonDirectory.appending(component: "logs/\(branch.referenceName)")
  }

  /// Whether a log holds at most one line, that of a branch that began at `commit`.
  private func isFirstLine(_ content: [UInt8], at commit: ObjectID) -> Bool {
    isBeginning(content[...], at: commit) && !content.dropLast().contains(UInt8(ascii: "\n"))
  }

  /// Whether a line of a log, or the beginning of one, is that of a branch that began at `commit`.
  private func isBeginning(_ line: ArraySlice<UInt8>, at commit: ObjectID) -> Bool {
    let beginning = Array("\(String(repeating: "0", count: 40)) \(commit) ".utf8)
    return line.starts(with: beginning) || beginning.starts(with: line)
  }
}
