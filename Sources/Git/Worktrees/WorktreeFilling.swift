import CLibgit2
import Files

extension Repository {
  /// Checks out HEAD in the linked worktree that was just made at `path`, with the configuration that counts there.
  func fillWorktree(
    _ administration: AbsolutePath, at path: AbsolutePath, _ operation: String
  ) throws(GitError) {
    try copyWorktreeConfiguration(to: administration, operation)
    let worktree = try openWorktree(at: path)
    guard let commit = try worktree.head().commit else { return }
    guard let path = try worktree.runCheckout(of: commit, from: nil, [GIT_CHECKOUT_SAFE]).first else { return }
    throw GitError(.conflict, operation, "somebody has made \(path) there meanwhile")
  }

  /// Opens the repository as the linked worktree at `path` sees it, whatever the environment says of another.
  func openWorktree(at path: AbsolutePath) throws(GitError) -> Repository {
    var worktree: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
      worktree = try Repository.open(path, flags: flags, settings: settings.forPlacesElsewhere, start: path)
    }
    guard let worktree else { throw GitError(.notFound, "open the worktree \(path)", "there is none") }
    return worktree
  }

  /// Hands on the configuration that is this worktree's own, but for what says where its files are.
  ///
  /// Source: `copy_filtered_worktree_config` in Git's builtin/worktree.c.
  private func copyWorktreeConfiguration(
    to administration: AbsolutePath, _ operation: String
  ) throws(GitError) {
    let name = "config.worktree"
    guard try isSet("extensions.worktreeConfig"), let bytes = regularFile(gitDirectory.appending(component: name))
    else { return }
    let copy = administration.appending(component: name)
    do {
      try ScratchFile.write(name, in: StateDirectory(home: administration, name: .empty), bytes)
    } catch {
      throw GitError(.other, operation, "cannot write \(copy): \(error)")
    }
    let configuration = try unsafe Handle(operation, freeing: git_config_free) {
      unsafe git_config_open_ondisk(&$0, copy.string)
    }
    for key in ["core.worktree", "core.bare"] {
      let status = unsafe git_config_delete_entry(configuration.pointer, key)
      if status != GIT_ENOTFOUND.rawValue { try check(status, operation) }
    }
  }
}
