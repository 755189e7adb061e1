import Files

extension Session {
  /// What was being done when a command was interrupted, while nobody is at work; nil if nothing was.
  ///
  /// - Throws: `FileError`, `GitError`.
  public func interruptedCommand() throws -> String? {
    if let state = try likelyStateDirectory(), try !JournalName.isInterrupted(in: state) { return nil }
    let state = try stateDirectory()
    guard try JournalName.isInterrupted(in: state) else { return nil }
    do {
      let lock = try Lock(at: state.appending(component: "lock"), timeout: .zero)
      defer { withExtendedLifetime(lock) {} }
      return try interruptedUnderLock()
    } catch is Lock.Held {
      return nil
    }
  }

  /// Where the journal stands if the repository is laid out as usual, found without opening it: a reader should not pay
  /// for libgit2 to learn that nothing is there. Nil where only opening the repository can tell.
  private func likelyStateDirectory() throws -> AbsolutePath? {
    guard variables["GIT_DIR"] == nil, let top = try WorkspaceLocator.gitTop(above: root) else { return nil }
    let git = top.appending(component: ".git")
    if try FileSystem.kind(of: git) == .directory { return git.appending(component: "speckit") }
    guard let link = try firstLine(of: git), link.hasPrefix("gitdir: "),
      let directory = AbsolutePath(String(link.dropFirst(8)), relativeTo: top)
    else { return nil }
    let common = try firstLine(of: directory.appending(component: "commondir")) ?? "."
    return AbsolutePath(common, relativeTo: directory)?.appending(component: "speckit")
  }

  private func firstLine(of path: AbsolutePath) throws -> String? {
    guard try FileSystem.kind(of: path) == .file, let contents = try FileSystem.read(path, limit: 4096) else {
      return nil
    }
    return String(decoding: contents.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
