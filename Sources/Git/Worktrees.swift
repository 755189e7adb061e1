import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The working trees: the main one first, unless the repository is bare, then the linked ones whose directories
  /// still exist.
  public func worktrees() throws(GitError) -> [Worktree] {
    var worktrees: [Worktree] = []
    if let main = try mainWorktree() { worktrees.append(main) }
    var names = unsafe git_strarray()
    try check(unsafe git_worktree_list(&names, pointer), "list the worktrees")
    for name in unsafe strings(taking: &names) {
      if let linked = try linkedWorktree(name) { worktrees.append(linked) }
    }
    return worktrees
  }

  /// The top of a working tree, this one included, that has `branch` checked out; nil if none has.
  ///
  /// - Throws: `.corrupt` if some worktree's HEAD cannot be read, so that it might be the one.
  public func worktreeHolding(_ branch: BranchName) throws(GitError) -> AbsolutePath? {
    for worktree in try worktrees() where !worktree.isPrunable {
      guard let head = worktree.head else {
        let message = "HEAD of the worktree \(worktree.path) cannot be read"
        throw GitError(.corrupt, "find who has branch \(branch) checked out", message)
      }
      if head.branch == branch { return worktree.path }
    }
    return nil
  }

  private func mainWorktree() throws(GitError) -> Worktree? {
    guard isLinkedWorktree else { return workingDirectory.map { worktree(nil, $0, head: try? head()) } }
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    var main: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      main = try Repository.open(commonDirectory, flags: flags, settings: settings, start: nil)
    }
    return main.flatMap { main in main.workingDirectory.map { worktree(nil, $0, head: try? main.head()) } }
  }

  /// Nil if the directory is gone.
  private func linkedWorktree(_ name: String) throws(GitError) -> Worktree? {
    let linked = try unsafe Handle("read the worktree \(name)", freeing: git_worktree_free) {
      unsafe git_worktree_lookup(&$0, pointer, name)
    }
    guard let path = unsafe AbsolutePath(String(cString: git_worktree_path(linked.pointer))),
      unsafe access(path.string, F_OK) == 0
    else { return nil }
    let isPrunable = unsafe git_worktree_is_prunable(linked.pointer, nil) == 1
    return worktree(name, path, head: try? head(of: linked), isPrunable: isPrunable)
  }

  private func head(of linked: borrowing Handle) throws(GitError) -> Head? {
    var repository: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      var opened: OpaquePointer?
      let status = unsafe git_repository_open_from_worktree(&opened, linked.pointer)
      try check(status, "open the worktree")
      if let opened = unsafe opened {
        repository = try unsafe Repository(owning: opened, settings: settings, start: nil)
      }
    }
    return try repository?.head()
  }

  private func worktree(_ name: String?, _ path: AbsolutePath, head: Head?, isPrunable: Bool = false) -> Worktree {
    Worktree(name: name, path: path, head: head, isPrunable: isPrunable)
  }
}
