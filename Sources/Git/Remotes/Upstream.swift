import CLibgit2
import Files

/// What a branch follows: `branch.<name>.remote`, `.merge` and `.rebase` of git-config(1).
public struct Upstream: Hashable, Sendable, Codable {
  /// The remote.
  public let remote: String
  /// The full name of the branch there, such as `refs/heads/001-pay`.
  public let reference: String
  /// Whether `git pull` rebases instead of merging.
  public let rebases: Bool

  /// The branch of that name on a remote.
  public init(remote: String, branch: BranchName, rebases: Bool = false) {
    self.remote = remote
    reference = branch.referenceName
    self.rebases = rebases
  }

  /// Whether it is a certain branch that was fetched.
  public func isOne(_ fetched: RemoteBranch) -> Bool {
    remote == fetched.remote && reference == BranchName.prefix + fetched.name
  }

  /// What it is in the configuration: the last parts of the names, and the values.
  fileprivate var entries: [(key: String, value: String)] {
    [("remote", remote), ("merge", reference)] + (rebases ? [("rebase", "true")] : [])
  }
}

extension Repository {
  /// What a branch that is made from a fetched one follows by `branch.autoSetupMerge` and `branch.autoSetupRebase`; nil where
  /// it is to follow nothing.
  public func upstream(ofBranchFrom fetched: FetchedBranch) throws(GitError) -> Upstream? {
    let key = "branch.autoSetupMerge"
    switch try configuration(key)?.lowercased() {
    case nil, "always", "simple": break
    case "inherit": return nil  // A fetched branch follows nothing itself.
    case _?: if try !isSet(key) { return nil }
    }
    return Upstream(remote: fetched.remote, branch: fetched.branch, rebases: try rebasesFollowers())
  }

  /// The branch of a remote that a branch follows; nil where it follows none.
  public func upstream(of branch: BranchName) throws(GitError) -> Upstream? {
    guard let remote = try configuration("branch.\(branch).remote"), remote != ".",
      let followed = try configuration("branch.\(branch).merge").flatMap({ BranchName(referenceName: $0) })
    else { return nil }
    return Upstream(remote: remote, branch: followed)
  }

  /// What a branch follows once it is pushed, as with `git push --set-upstream`.
  public func upstream(ofPushed branch: BranchName, to remote: String) throws(GitError) -> Upstream {
    Upstream(remote: remote, branch: branch, rebases: try rebasesFollowers())
  }

  private func rebasesFollowers() throws(GitError) -> Bool {
    try ["always", "remote"].contains(configuration("branch.autoSetupRebase")?.lowercased())
  }

  /// Notes in the repository's configuration what a branch follows.
  ///
  /// - Throws: `.locked` while another process writes the configuration.
  public func setUpstream(_ upstream: Upstream, of branch: BranchName) throws(GitError) {
    let operation = "note what branch \(branch) follows"
    let configuration = try ownConfiguration(operation)
    try keepingPermissionsOfConfiguration { () throws(GitError) in
      for (key, value) in upstream.entries {
        try check(unsafe git_config_set_string(configuration.pointer, "branch.\(branch).\(key)", value), operation)
      }
    }
  }

  /// Whether a branch follows this.
  public func follows(_ branch: BranchName, _ upstream: Upstream) throws(GitError) -> Bool {
    for (key, value) in upstream.entries where try configuration("branch.\(branch).\(key)") != value { return false }
    return true
  }

  /// Takes what `setUpstream` noted out of the configuration again; what others have noted stays.
  public func unsetUpstream(_ upstream: Upstream, of branch: BranchName) throws(GitError) {
    let operation = "forget what branch \(branch) follows"
    let configuration = try ownConfiguration(operation)
    for (key, value) in upstream.entries.reversed() {
      let name = "branch.\(branch).\(key)"
      guard try self.configuration(name) == value else { continue }
      let status = try keepingPermissionsOfConfiguration { unsafe git_config_delete_entry(configuration.pointer, name) }
      if status != GIT_ENOTFOUND.rawValue { try check(status, operation) }
    }
  }

  /// Removes the lock that a process may have left behind that was killed while it noted what a branch follows, or took that
  /// back: libgit2 writes the whole configuration anew beside it. See `LeftLock` for `moment` and for what is thrown.
  public func releaseLocks(ofFollowing upstream: Upstream, by branch: BranchName, since moment: Int64) throws(GitError)
  {
    let path = commonDirectory.appending(component: "config")
    let ours = upstream.entries.map { "\t\($0.key) = \($0.value)" } + ["[branch \"\(branch)\"]"]
    let lines = { (text: [UInt8]) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) }
    let known = Set(lines(regularFile(path) ?? []) + ours.map { ArraySlice($0.utf8) })
    try lock(commonDirectory.appending(component: "config.lock")).release(since: moment) { content in
      let found = lines(content)
      return found.dropLast().allSatisfy(known.contains)
        && (found.last.map { last in known.contains { $0.starts(with: last) } } ?? true)
    }
  }

  /// The configuration that this repository alone has, without what the user, the system or the environment adds.
  private func ownConfiguration(_ operation: String) throws(GitError) -> Handle {
    let whole = try unsafe Handle(operation, freeing: git_config_free) {
      unsafe git_repository_config(&$0, pointer)
    }
    return try unsafe Handle(operation, freeing: git_config_free) {
      unsafe git_config_open_level(&$0, whole.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
  }
}
