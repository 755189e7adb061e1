import CLibgit2

/// A remote of the configuration.
public struct Remote: Hashable, Sendable {
  /// Its name, such as `origin`.
  public let name: String
  /// Where it is fetched from, with `url.<base>.insteadOf` applied.
  public let url: String
  /// Where it is pushed to: `pushurl`, else `url` with `url.<base>.pushInsteadOf` applied.
  public let pushURL: String

  /// A remote called `name` at `url`, pushed to there unless `pushURL` says otherwise.
  public init(name: String, url: String, pushURL: String? = nil) {
    self.name = name
    self.url = url
    self.pushURL = pushURL ?? url
  }
}

extension Repository {
  /// The remotes that have a URL, in the order of the configuration.
  public func remotes() throws(GitError) -> [Remote] {
    var remotes: [Remote] = []
    for name in try remoteNames() {
      let remote = try unsafe Handle("read the remote \(name)", freeing: git_remote_free) {
        unsafe git_remote_lookup(&$0, pointer, name)
      }
      guard let url = unsafe git_remote_url(remote.pointer) else { continue }
      let pushURL = unsafe git_remote_pushurl(remote.pointer).map { unsafe String(cString: $0) }
      unsafe remotes.append(Remote(name: name, url: String(cString: url), pushURL: pushURL))
    }
    return remotes
  }

  /// Where a URL of a remote leads to.
  func address(_ url: String) -> RemoteAddress? {
    RemoteAddress(url, relativeTo: workingDirectory ?? gitDirectory)
  }

  /// The branches that a remote on this machine has right now, without fetching or writing anything; nil for a remote
  /// elsewhere, which is not asked.
  ///
  /// - Throws: `GitError` if there is no repository that can be read.
  public func currentBranches(of remote: Remote) throws(GitError) -> [String]? {
    guard case .local(let path) = address(remote.url) else { return nil }
    let theirs = try LocalReferenceHost.open(path, settings, "list the branches of \(remote.name)")
    return try theirs.referenceNames(below: BranchName.prefix).map { String($0.dropFirst(BranchName.prefix.count)) }
  }
}
