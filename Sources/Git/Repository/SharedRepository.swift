public import Files
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// What `core.sharedRepository` wants of the files in the Git directory; nil where the process's mask decides. See
  /// git-config(1).
  public func sharedPermissions() throws(GitError) -> SharedPermissions? {
    guard let value = try configuration("core.sharedRepository") else { return nil }
    return SharedPermissions(sharedRepository: value)
  }

  /// Runs `body`, which lets libgit2 write, with a mask under which its files come out as `core.sharedRepository` wants
  /// them: libgit2 minds that only where it makes a repository.
  public func sharing<Result>(_ body: () throws -> Result) throws -> Result {
    guard let permissions = try sharedPermissions() else { return try body() }
    return try Mask.current.withLock { _ in
      let own = umask(0)
      _ = umask(permissions.mask(own))
      defer { _ = umask(own) }
      return try body()
    }
  }
}

extension Repository {
  /// Runs `body`, which lets libgit2 write the repository's configuration anew, so that nobody may read it then who could
  /// not before: it may hold passwords, and libgit2 gives it the permissions of any new file. Git keeps those that it has.
  /// Where the repository is shared, `sharing` says who may read it.
  func keepingPermissionsOfConfiguration<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var status = stat()
    let path = commonDirectory.appending(component: "config").string
    guard try sharedPermissions() == nil, unsafe stat(path, &status) == 0 else { return try body() }
    return try Mask.current.withLock { _ throws(GitError) in
      let own = umask(0o777 & ~status.st_mode)
      defer { _ = umask(own) }
      return try body()
    }
  }
}

/// The mask belongs to the process, so only one thread at a time changes it.
private enum Mask { static let current = Mutex<Void>(()) }

extension SharedPermissions {
  /// Nil for the values that leave it to the process's mask, and for those that are none.
  init?(sharedRepository value: String) {
    switch value.lowercased() {
    case "group", "true", "yes", "on", "1", "": self = .group
    case "all", "world", "everybody", "2": self = .all
    default:
      guard value.hasPrefix("0"), let bits = UInt32(value, radix: 8), bits & 0o600 == 0o600 else { return nil }
      self = .exactly(bits & 0o666)
    }
  }

  /// The mask that takes nothing of this away.
  fileprivate func mask(_ own: mode_t) -> mode_t {
    switch self {
    case .group: own & ~0o070
    case .all: own & ~0o075
    case .exactly(let bits): 0o777 & ~mode_t(bits | (bits & 0o444) >> 2)
    }
  }
}
