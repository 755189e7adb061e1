import CLibgit2

extension Repository {
  /// The branch that a remote calls its default one, as `git clone` or `git remote set-head` noted it; nil where neither did.
  public func defaultBranch(ofRemote remote: String) throws(GitError) -> String? {
    let prefix = "refs/remotes/\(remote)/"
    do throws(GitError) {
      let reference = try unsafe Handle("read \(prefix)HEAD", freeing: git_reference_free) {
        unsafe git_reference_lookup(&$0, pointer, prefix + "HEAD")
      }
      guard let target = unsafe git_reference_symbolic_target(reference.pointer),
        let name = unsafe String(validatingCString: target), name.hasPrefix(prefix)
      else { return nil }
      return String(name.dropFirst(prefix.count))
    } catch {
      guard error.kind == .notFound || error.kind == .invalid else { throw error }
      return nil
    }
  }

  /// The commit that a fetched branch points to; nil where there is no such branch.
  public func commit(ofBranch name: String, fetchedFrom remote: String) throws(GitError) -> ObjectID? {
    try target(of: "refs/remotes/\(remote)/\(name)")
  }
}
