public import Files

extension Repository {
  /// The name of the linked worktree that this repository was opened in; nil in the main one.
  public var worktreeName: String? { isLinkedWorktree ? gitDirectory.name : nil }

  /// The top of the main working tree, symbolic links resolved; nil where there is none.
  public func mainTop() throws(GitError) -> AbsolutePath? {
    let top = isLinkedWorktree ? try worktrees().first { $0.name == nil }?.path : workingDirectory
    return top.flatMap { try? FileSystem.realPath($0) }
  }

  /// Whether this can be the name of a linked worktree, as Git gives it: one component of a path.
  public static func isWorktreeName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 < 0x20 }
  }

  /// The top of the linked worktree called `name`, symbolic links resolved; nil where it is gone, or belongs to another
  /// repository by now: after a copy the administration of both leads to one directory, which leads back to one alone.
  public func linkedTop(named name: String) -> AbsolutePath? {
    guard let file = recordedLink(of: name), let administration = plainAdministration(of: name),
      let real = backLink(of: file).flatMap({ try? FileSystem.realPath($0) }),
      real == (try? FileSystem.realPath(administration))
    else { return nil }
    return try? FileSystem.realPath(file.parent)
  }

  /// Where the linked worktree called `name` was, if Git still knows it but cannot find it: its directory was moved by hand
  /// or deleted, or leads back to a repository that is not there any more. Nil where Git finds it, or knows of none.
  ///
  /// Source: git-worktree(1), `repair` and `prune`.
  public func lostWorktree(named name: String) -> AbsolutePath? {
    guard let file = recordedLink(of: name) else { return nil }
    if let back = backLink(of: file), (try? FileSystem.kind(of: back)) != nil { return nil }
    return file.parent
  }

  /// The first of `places` that holds the linked worktree called `name` as this repository made it when it was at `home`,
  /// where nothing is any more; symbolic links resolved, nil for none.
  public func formerTop(named name: String, of home: AbsolutePath, at places: [AbsolutePath]) -> AbsolutePath? {
    let former = home.appending(component: "worktrees").appending(component: name)
    let found = places.first { backLink(of: $0.appending(component: ".git")) == former }
    return found.flatMap { try? FileSystem.realPath($0) }
  }

  /// The top of the linked worktree called `name` as it was noted down when it was made or moved; nil where that is not
  /// known.
  public func recordedTop(named name: String) -> AbsolutePath? { recordedLink(of: name)?.parent }

  /// Deletes what this repository knows of a linked worktree, and leaves the directory that it names alone.
  public func forgetWorktree(named name: String) throws(GitError) {
    guard linkedTop(named: name) == nil, let administration = plainAdministration(of: name) else { return }
    try DirectoryContents(of: administration).delete(last: administration.appending(component: "gitdir"))
  }

  /// The directory that Git keeps of a linked worktree; nil where there is none, or a symbolic link leads to it.
  func plainAdministration(of name: String) -> AbsolutePath? {
    let place = commonDirectory.appending(component: "worktrees")
    let directory = place.appending(component: name)
    guard Repository.isWorktreeName(name),
      [place, directory].allSatisfy({ (try? FileSystem.kind(of: $0)) == .directory })
    else { return nil }
    return directory
  }

  /// The `.git` file that the administration of a linked worktree names.
  private func recordedLink(of name: String) -> AbsolutePath? {
    guard let administration = plainAdministration(of: name),
      let link = firstLine(of: administration.appending(component: "gitdir"))
    else { return nil }
    return AbsolutePath(link, relativeTo: administration)
  }

  /// What a `.git` file of a linked worktree leads to.
  private func backLink(of file: AbsolutePath) -> AbsolutePath? {
    guard let back = firstLine(of: file), back.hasPrefix("gitdir: ") else { return nil }
    return AbsolutePath(String(back.dropFirst(8)), relativeTo: file.parent)
  }

  private func firstLine(of path: AbsolutePath) -> String? {
    regularFile(path).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
  }
}
