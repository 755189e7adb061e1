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
      throw GitError(.exists, operation, "branch \(branch) is checked out in \(holder.path)")
    }
    guard !hasWorktree(named: name), unsafe access(path.string, F_OK) != 0 else {
      throw GitError(.exists, operation, "it exists already")
    }
    let reference = try unsafe Handle(operation, freeing: git_reference_free) {
      unsafe git_reference_lookup(&$0, pointer, branch.referenceName)
    }
    var options = unsafe git_worktree_add_options()
    let version = UInt32(GIT_WORKTREE_ADD_OPTIONS_VERSION)
    try check(unsafe git_worktree_add_options_init(&options, version), operation)
    unsafe options.ref = reference.pointer
    // libgit2 would check out with what it finds of the configuration by itself, which is not all.
    let nothing = [GIT_CHECKOUT_NONE, GIT_CHECKOUT_DONT_UPDATE_INDEX, GIT_CHECKOUT_DONT_WRITE_INDEX]
    unsafe options.checkout_options.checkout_strategy = nothing.reduce(0) { $0 | $1.rawValue }
    try makeDirectories(path.parent)
    do throws(GitError) {
      _ = try unsafe Handle(operation, freeing: git_worktree_free) {
        unsafe git_worktree_add(&$0, pointer, name, path.string, &options)
      }
      try fillWorktree(administration(of: name), at: path, operation)
      // libgit2 passes over it where it cannot remove its own locks; nobody else knows of the worktree yet.
      for lock in ["HEAD.lock", "index.lock"] {
        let path = administration(of: name).appending(component: lock)
        guard unsafe unlink(path.string) != 0, errno != ENOENT else { continue }
        throw GitError(.other, operation, "cannot remove \(path): \(unsafe String(cString: strerror(errno)))")
      }
    } catch {
      try? removeWorktree(named: name, at: path, holding: commit(of: branch))
      throw error
    }
  }

  /// Deletes the worktree that `addWorktree` made, or began to make, with the files of `commit` in it; nil where there is
  /// no telling what was checked out. What is half deleted is no obstacle.
  ///
  /// - Parameter home: where the common Git directory was when the worktree was made, if it has been moved since.
  /// - Throws: `.conflict` if the worktree of that name is somewhere else, or somebody has put something into it.
  public func removeWorktree(
    named name: String, at path: AbsolutePath, holding commit: ObjectID?, madeFrom home: AbsolutePath? = nil
  ) throws(GitError) {
    let operation = "remove the worktree \(path)"
    let path = (try? FileSystem.realPath(path.parent))?.appending(component: path.name) ?? path
    let link = path.appending(component: ".git")
    guard Repository.isWorktreeName(name), !isLink(path),
      !hasWorktree(named: name) || plainAdministration(of: name) != nil
    else {
      throw GitError(.conflict, operation, "it is reached through a symbolic link")
    }
    let administration = administration(of: name)
    if home == nil, let content = regularFile(administration.appending(component: "gitdir")) {
      guard "\(link)\n".utf8.starts(with: content) else {
        throw GitError(.conflict, operation, "the worktree \(name) is somewhere else")
      }
    }
    // libgit2 ends the path with a slash, Git does not; either may have been written by half.
    let former = home?.appending(component: "worktrees").appending(component: name) ?? administration
    let links = ["gitdir: \(former)/\n", "gitdir: \(former)\n"]
    if let content = regularFile(link), links.contains(where: { $0.utf8.starts(with: content) }) {
      let tree = try DirectoryContents(of: path)
      if let foreign = try firstForeign(tree.files.filter { $0 != link }, in: path, at: commit) {
        throw GitError(.conflict, operation, "\(foreign) is not as it was checked out")
      }
      try tree.delete(last: link)
    } else {
      try delete(path)
    }
    try DirectoryContents(of: administration).delete(last: administration.appending(component: "gitdir"))
  }

  /// The first file below `top` that is neither what `commit` has there nor the beginning of it; nil if there is none.
  private func firstForeign(
    _ files: [AbsolutePath], in top: AbsolutePath, at commit: ObjectID?
  ) throws(GitError) -> AbsolutePath? {
    let expected =
      try commit.map { commit throws(GitError) in try differences(fromCommit: nil, toCommit: commit) } ?? []
    // What is checked out there followed the configuration and the attributes there, which may be half gone.
    var changed = try foreignPaths(expected, in: top)
    if !changed.isEmpty, let worktree = try? openWorktree(at: top) {
      changed.formIntersection(try worktree.foreignPaths(expected, in: top))
    }
    if let path = changed.min() { return top.appending(path) }
    let known = Set(expected.map { top.appending($0.path) })
    return files.first { !known.contains($0) }
  }

  private func foreignPaths(_ expected: [TreeDifference], in top: AbsolutePath) throws(GitError) -> Set<RelativePath> {
    Set(zip(expected, try pathStates(expected, top: top)).filter { $0.1 == .foreign }.map(\.0.path))
  }

  /// Whether Git keeps a linked worktree of this name, even if its directory is gone.
  public func hasWorktree(named name: String) -> Bool { unsafe access(administration(of: name).string, F_OK) == 0 }

  private func administration(of name: String) -> AbsolutePath {
    commonDirectory.appending(component: "worktrees").appending(component: name)
  }

  private func isLink(_ path: AbsolutePath) -> Bool { (try? FileSystem.kind(of: path)) == .symbolicLink }

  private func makeDirectories(_ path: AbsolutePath) throws(GitError) {
    if unsafe access(path.string, F_OK) == 0 { return }
    var missing = [path]
    while let parent = missing.last?.parent, unsafe access(parent.string, F_OK) != 0 { missing.append(parent) }
    for directory in missing.reversed() where unsafe mkdir(directory.string, 0o777) != 0 && errno != EEXIST {
      throw GitError(.other, "make the directory \(directory)", unsafe String(cString: strerror(errno)))
    }
  }

  /// Deletes a directory if it is there and empty.
  private func delete(_ path: AbsolutePath) throws(GitError) {
    guard unsafe rmdir(path.string) != 0, ![ENOENT, ENOTEMPTY, ENOTDIR, EEXIST].contains(errno) else { return }
    throw GitError(.other, "remove \(path)", unsafe String(cString: strerror(errno)))
  }
}
