public import Files

extension Repository {
  /// The name of the linked worktree that this repository was opened in; nil in the main one.
  public var worktreeName: String? { isLinkedWorktree ? gitDirectory.name : nil }

  /// The top of the main working tree, symbolic links resolved; nil where there is none.
  public func mainTop() throws(GitError) -> AbsolutePath? {
    let top = isLinkedWorktree ? try worktrees().first { $0.name == nil }?.path : workingDirectory
    return top.flatMap { try? FileSystem.realPath($0) }
  }

  /// The top of the linked worktree called `name`, symbolic links resolved; nil where it is gone, or belongs to another
  /// repository by now: after a copy the administration of both leads to one directory, which leads back to one alone.
  public func linkedTop(named name: String) -> AbsolutePath? {
    let administration = commonDirectory.appending(component: "worktrees").appending(component: name)
    guard let link = firstLine(of: administration.appending(component: "gitdir")),
      let file = AbsolutePath(link, relativeTo: administration),
      let back = firstLine(of: file), back.hasPrefix("gitdir: "),
      let named = AbsolutePath(String(back.dropFirst(8)), relativeTo: file.parent),
      let real = try? FileSystem.realPath(named), real == (try? FileSystem.realPath(administration))
    else { return nil }
    return try? FileSystem.realPath(file.parent)
  }

  /// Deletes what this repository knows of a linked worktree, and leaves the directory that it names alone.
  public func forgetWorktree(named name: String) throws(GitError) {
    if linkedTop(named: name) != nil { return }
    let administration = commonDirectory.appending(component: "worktrees").appending(component: name)
    try DirectoryContents(of: administration).delete(last: administration.appending(component: "gitdir"))
  }

  private func firstLine(of path: AbsolutePath) -> String? {
    regularFile(path).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
  }
}
