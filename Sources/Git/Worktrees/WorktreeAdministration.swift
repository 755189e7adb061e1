import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The directory `worktrees/NAME` that Git keeps of a linked worktree. See gitrepository-layout(5).
///
/// Another process may be at work on it: `git worktree add` writes its files one after the other, and `git worktree remove`
/// deletes them in any order. So each may be missing, and that is no damage.
struct WorktreeAdministration {
  let directory: AbsolutePath
  /// The `.git` file of the worktree, which `gitdir` names.
  let link: AbsolutePath

  /// Reads what tells that there is a worktree; nil where any of it is missing.
  init?(_ directory: AbsolutePath) {
    guard let content = regularFile(directory.appending(component: "gitdir")),
      regularFile(directory.appending(component: "commondir")) != nil,
      let end = content.lastIndex(where: { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }),
      let link = AbsolutePath(String(decoding: content[...end], as: UTF8.self), relativeTo: directory)
    else { return nil }
    self.directory = directory
    self.link = link
  }

  /// The top of the worktree.
  var top: AbsolutePath { link.name == ".git" ? link.parent : link }

  /// Whether `git worktree lock` protects the worktree, or `git worktree add` is still at work on it.
  var isLocked: Bool { unsafe access(directory.appending(component: "locked").string, F_OK) == 0 }

  /// Whether the worktree is not there any more, or was emptied.
  ///
  /// Source: `should_prune_worktree` in Git's worktree.c.
  var isGone: Bool {
    var status = stat()
    return unsafe lstat(link.string, &status) != 0
  }

  /// What its HEAD says: the full name of a branch, or a commit; nil if it is missing.
  var head: ReferenceContent? {
    switch FileOnDisk(directory.appending(component: "HEAD")) {
    case .file(let content): ReferenceContent(content[...])
    case .symbolicLink(let target): ReferenceContent(("ref: ".utf8 + target)[...])
    case .missing: nil
    case .directory, .other: .broken
    }
  }
}
