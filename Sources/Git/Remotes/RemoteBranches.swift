import CLibgit2

/// A branch of another repository, as the last fetch saw it.
public struct RemoteBranch: Hashable, Sendable {
  /// The name of the remote, such as `origin`.
  public let remote: String
  /// The name of the branch there, without the remote's: `001-let-customers-sign`.
  public let name: String
  /// The commit it points to.
  public let target: ObjectID

  /// A branch called `name` of `remote`.
  public init(remote: String, name: String, target: ObjectID) {
    self.remote = remote
    self.name = name
    self.target = target
  }
}

extension Repository {
  /// The remote-tracking branches, in the order of their references' names. Symbolic ones such as `origin/HEAD` are left
  /// out.
  public func remoteTrackingBranches() throws(GitError) -> [RemoteBranch] {
    let prefix = "refs/remotes/"
    let remotes = try remoteNames().sorted { $0.utf8.count > $1.utf8.count }
    var branches: [RemoteBranch] = []
    for (reference, content) in try references(below: prefix).sorted(by: { $0.key < $1.key }) {
      guard case .direct(let target) = content else { continue }
      let name = reference.dropFirst(prefix.count)
      let configured = remotes.first { name.hasPrefix($0 + "/") }
      guard let remote = configured ?? name.firstIndex(of: "/").map({ String(name[..<$0]) }) else { continue }
      branches.append(RemoteBranch(remote: remote, name: String(name.dropFirst(remote.count + 1)), target: target))
    }
    return branches
  }

  /// The names of the configured remotes.
  public func remoteNames() throws(GitError) -> [String] {
    var list = unsafe git_strarray()
    try check(unsafe git_remote_list(&list, pointer), "list the remotes")
    return unsafe strings(taking: &list)
  }
}
