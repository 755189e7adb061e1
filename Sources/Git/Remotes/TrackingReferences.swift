import CLibgit2

extension Repository {
  /// Notes where a branch of a remote stands, as `git push` does: in the reference that the remote's refspecs map it to.
  /// One that is none of `refs/remotes/`, as in a mirror, is not the remote's alone and stays as it is.
  public func trackPushed(_ branch: BranchName, of remote: String, at commit: ObjectID) throws(GitError) {
    for name in try trackingReferences(of: branch, at: remote) {
      var raw = commit.raw
      _ = try unsafe Handle("move \(name)", freeing: git_reference_free) {
        unsafe git_reference_create(&$0, pointer, name, &raw, 1, "update by push")
      }
      try releaseOwnLock(of: name, at: commit)
    }
  }

  /// Goes on with `trackPushed` where a process was killed in the middle of it. See `LeftLock` for `moment` and for what is
  /// thrown.
  public func trackPushed(
    _ branch: BranchName, of remote: String, at commit: ObjectID, since moment: Int64
  ) throws(GitError) {
    for name in try trackingReferences(of: branch, at: remote) {
      try releaseLock(of: name, in: commonDirectory, on: commit, since: moment)
    }
    try trackPushed(branch, of: remote, at: commit)
  }

  /// The references of `refs/remotes/` to which the refspecs of a remote map a branch.
  func trackingReferences(of branch: BranchName, at remote: String) throws(GitError) -> [String] {
    let operation = "find where \(branch) of \(remote) is tracked"
    var names: [String] = []
    let configured = try unsafe Handle(operation, freeing: git_remote_free) {
      unsafe git_remote_lookup(&$0, pointer, remote)
    }
    for index in unsafe 0..<git_remote_refspec_count(configured.pointer) {
      guard let refspec = unsafe git_remote_get_refspec(configured.pointer, index),
        unsafe git_refspec_direction(refspec) == GIT_DIRECTION_FETCH,
        unsafe git_refspec_src_matches(refspec, branch.referenceName) == 1
      else { continue }
      var name = unsafe git_buf()
      defer { unsafe git_buf_dispose(&name) }
      try check(unsafe git_refspec_transform(&name, refspec, branch.referenceName), operation)
      guard let start = unsafe name.ptr else { continue }
      let reference = unsafe String(cString: start)
      if reference.hasPrefix("refs/remotes/") { names.append(reference) }
    }
    return names
  }
}
