import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Makes a linked worktree called `name` in the new directory `path` and checks out `branch` there, as
  /// `git worktree add` does. Nothing of it is left if this fails.
  ///
  /// - Throws: `.exists` if the directory or a worktree of that name exists, or another worktree holds the branch.
  public func addWorktree(
    named name: String, at path: AbsolutePath, branch: BranchName
  ) throws(GitError) {
    let operation = "add the worktree \(path)"
    if let holder = try worktreeHolding(branch) {
      throw GitError(.exists, operation, "branch \(branch) is checked out in \(holder)")
    }
    for taken in [path, administration(of: name)] where unsafe access(taken.string, F_OK) == 0 {
      throw GitError(.exists, operation, "\(taken) exists already")
    }
    let reference = try unsafe Handle(operation, freeing: git_reference_free) {
      unsafe git_reference_lookup(&$0, pointer, branch.referenceName)
    }
    var options = unsafe git_worktree_add_options()
    let version = UInt32(GIT_WORKTREE_ADD_OPTIONS_VERSION)
    try check(unsafe git_worktree_add_options_init(&options, version), operation)
    unsafe options.ref = reference.pointer
    try makeDirectories(path.parent)
    do throws(GitError) {
      _ = try unsafe Handle(operation, freeing: git_worktree_free) {
        unsafe git_worktree_add(&$0, pointer, name, path.string, &options)
      }
    } catch {
      try? removeWorktree(named: name, at: path)
      throw error
    }
  }

  /// Deletes the worktree that `addWorktree` made, or began to make, with its directory and everything in it.
  ///
  /// A directory that is not this worktree's is left alone.
  public func removeWorktree(named name: String, at path: AbsolutePath) throws(GitError) {
    let operation = "remove the worktree \(path)"
    var found: OpaquePointer?
    guard unsafe git_worktree_lookup(&found, pointer, name) == 0, let linked = unsafe found else {
      return try removeBeginnings(of: name, at: path)
    }
    defer { unsafe git_worktree_free(linked) }
    guard unsafe AbsolutePath(String(cString: git_worktree_path(linked))) == path else {
      throw GitError(.conflict, operation, "the worktree \(name) is somewhere else")
    }
    var options = git_worktree_prune_options()
    let version = UInt32(GIT_WORKTREE_PRUNE_OPTIONS_VERSION)
    try check(unsafe git_worktree_prune_options_init(&options, version), operation)
    options.flags =
      GIT_WORKTREE_PRUNE_VALID.rawValue | GIT_WORKTREE_PRUNE_LOCKED.rawValue
      | GIT_WORKTREE_PRUNE_WORKING_TREE.rawValue
    try check(unsafe git_worktree_prune(linked, &options), operation)
  }

  private func administration(of name: String) -> AbsolutePath {
    commonDirectory.appending(component: "worktrees").appending(component: name)
  }

  private func makeDirectories(_ path: AbsolutePath) throws(GitError) {
    if unsafe access(path.string, F_OK) == 0 { return }
    var missing = [path]
    while let parent = missing.last?.parent, unsafe access(parent.string, F_OK) != 0 { missing.append(parent) }
    for directory in missing.reversed() where unsafe mkdir(directory.string, 0o777) != 0 && errno != EEXIST {
      throw GitError(.other, "make the directory \(directory)", unsafe String(cString: strerror(errno)))
    }
  }

  /// Deletes what libgit2 makes before a worktree can be looked up: nothing is checked out yet.
  private func removeBeginnings(of name: String, at path: AbsolutePath) throws(GitError) {
    let administration = administration(of: name)
    let link = path.appending(component: ".git")
    if let content = regularFile(link), "gitdir: \(administration)\n".utf8.starts(with: content) {
      try delete(link)
    }
    for file in ["gitdir", "commondir", "locked", "HEAD.lock", "HEAD", "index.lock", "index", "ORIG_HEAD"] {
      try delete(administration.appending(component: file))
    }
    try delete(administration)
    try delete(path)
  }

  /// Deletes a file or an empty directory, if it is there.
  private func delete(_ path: AbsolutePath) throws(GitError) {
    guard unsafe remove(path.string) != 0, ![ENOENT, ENOTEMPTY, ENOTDIR, EEXIST].contains(errno) else { return }
    throw GitError(.other, "remove \(path)", unsafe String(cString: strerror(errno)))
  }
}
