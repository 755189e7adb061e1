import CLibgit2

extension Repository {
  /// Notes where a branch of a remote stands, as `git push` does: in the reference that the remote's refspecs map it to.
  /// One that is none of `refs/remotes/`, as in a mirror, is not the remote's alone and stays as it is.
  public func trackPushed(_ branch: BranchName, of remote: Remote, at commit: ObjectID) throws(GitError) {
    let operation = "note where \(branch) of \(remote.name) stands"
    let configured = try unsafe Handle(operation, freeing: git_remote_free) {
      unsafe git_remote_lookup(&$0, pointer, remote.name)
    }
    for index in unsafe 0..<git_remote_refspec_count(configured.pointer) {
      guard let refspec = unsafe git_remote_get_refspec(configured.pointer, index),
        unsafe git_refspec_direction(refspec) == GIT_DIRECTION_FETCH,
        unsafe git_refspec_src_matches(refspec, branch.referenceName) == 1
      else { continue }
      var name = unsafe git_buf()
      defer { unsafe git_buf_dispose(&name) }
      try check(unsafe git_refspec_transform(&name, refspec, branch.referenceName), operation)
      guard let start = unsafe name.ptr, unsafe String(cString: start).hasPrefix("refs/remotes/") else { continue }
      var raw = commit.raw
      _ = try unsafe Handle(operation, freeing: git_reference_free) {
        unsafe git_reference_create(&$0, pointer, name.ptr, &raw, 1, "update by push")
      }
    }
  }
}
