import CLibgit2
public import Files

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

  /// The `file` URL of a remote on this machine; nil for any other.
  ///
  /// - Parameter directory: what a relative path is relative to, the top of the working tree.
  public func localURL(relativeTo directory: AbsolutePath) -> String? {
    if url.hasPrefix("file://") { return url }
    // Git's own rule: what has a colon before the first slash is a host, as in `host:path` and `https://…`.
    guard !url.isEmpty, url.first(where: { $0 == ":" || $0 == "/" }) != ":" else { return nil }
    return AbsolutePath(url, relativeTo: directory).map { "file://" + Remote.encoded($0) }
  }

  private static func encoded(_ path: AbsolutePath) -> String {
    path.string.utf8.map { byte in
      let isPlain = byte == UInt8(ascii: "/") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte.isLetter
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
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

  /// The branches that a remote on this machine has right now, without fetching or writing anything; nil for a remote
  /// elsewhere, which is not asked.
  ///
  /// - Throws: `GitError` if there is no repository that can be read.
  public func currentBranches(of remote: Remote) throws(GitError) -> [String]? {
    guard let url = remote.localURL(relativeTo: workingDirectory ?? gitDirectory) else { return nil }
    let operation = "list the branches of \(remote.name)"
    var names: [String] = []
    // Opening the other repository asks the configuration whose repositories are safe.
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      let connection = try unsafe Handle(operation, freeing: git_remote_free) { made in
        unsafe git_remote_create_detached(&made, url)
      }
      try check(unsafe git_remote_connect(connection.pointer, GIT_DIRECTION_FETCH, nil, nil, nil), operation)
      names = try referenceNames(offeredBy: connection, operation)
    }
    return names.compactMap { $0.hasPrefix(BranchName.prefix) ? String($0.dropFirst(BranchName.prefix.count)) : nil }
  }

  private func referenceNames(
    offeredBy connection: borrowing Handle, _ operation: String
  ) throws(GitError) -> [String] {
    var heads: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
    var count = 0
    try check(unsafe git_remote_ls(&heads, &count, connection.pointer), operation)
    return unsafe UnsafeBufferPointer(start: heads, count: count).compactMap { head in
      unsafe head?.pointee.name.map { unsafe String(cString: $0) }
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
