import CLibgit2
public import Files

/// What Git, that is libgit2, refused or could not do.
public struct GitError: Error, Hashable, CustomStringConvertible {
  /// The kinds of failure that callers tell apart.
  public enum Kind: Sendable {
    /// A reference, object or file is not there.
    case notFound
    /// Something of that name is there already.
    case exists
    /// Local changes, an unmerged index or a reference that moved are in the way.
    case conflict
    /// Another process holds a lock file.
    case locked
    /// The request itself makes no sense to Git.
    case invalid
    /// The repository uses a format that libgit2 cannot read.
    case unsupported
    /// The repository belongs to someone else and `safe.directory` does not allow it.
    case ownership
    /// The repository is bare and nobody named it, and `safe.bareRepository` does not allow that.
    case foundBare
    /// The repository is damaged.
    case corrupt
    /// A host does not let this user in.
    case authentication
    /// A host shows a key that is not known, or not the one that is known.
    case untrustedHost
    /// A host, or the repository there, is not reached.
    case unreachable
    /// The `git` program was asked, and failed.
    case program
    /// HEAD names a branch that has no commit yet.
    case unborn
    /// What is pushed to the repository is in quarantine, so that no reference may change.
    case quarantine
    /// Anything else, mostly failed system calls.
    case other
  }

  /// The kind of failure.
  public let kind: Kind
  /// What was tried, to be read after "cannot": `open the repository`.
  public let operation: String
  /// The status that libgit2 returned, a `git_error_code`.
  public let code: Int32
  /// The part of libgit2 that failed, a `git_error_t`.
  public let category: Int32
  /// What was wrong, in libgit2's words or in ours.
  public let message: String
  /// The directory that a remedy has to name; nil where none has to.
  public let path: AbsolutePath?

  /// What was tried and what was wrong, in one line.
  public var description: String { "cannot \(operation): \(message)" }

  /// An error that this module found out by itself.
  init(_ kind: Kind, _ operation: String, _ message: String, path: AbsolutePath? = nil) {
    self.kind = kind
    self.operation = operation
    self.code = GIT_ERROR.rawValue
    self.category = Int32(GIT_ERROR_NONE.rawValue)
    self.message = message
    self.path = path
  }

  /// A message without the colon or full stop that some of libgit2's end with.
  static func clause(_ message: String) -> String {
    String(message.reversed().drop { " :.".contains($0) }.reversed())
  }

  /// What a message means that libgit2 writes for `EACCES`: `failed open - 'PATH' is locked: Permission denied`. Nil for
  /// one that tells of a lock.
  ///
  /// Source: `git_fs_path_set_error` in libgit2's fs_path.c.
  static func denial(_ message: String) -> String? {
    guard message.hasPrefix("failed "), let start = message.firstRange(of: " - '"),
      let end = message.firstRange(of: "' is locked"), start.upperBound <= end.lowerBound
    else { return nil }
    let action = message.dropFirst("failed ".count).prefix(upTo: start.lowerBound)
    return "cannot \(action) \(message[start.upperBound..<end.lowerBound])\(message[end.upperBound...])"
  }

  /// The error that libgit2 has just reported on this thread with `status`.
  init(status: Int32, operation: String) {
    let last = unsafe git_error_last()
    let message = unsafe last.flatMap { unsafe $0.pointee.message }.map { unsafe String(cString: $0) }
    self.operation = operation
    self.code = status
    self.category = unsafe last?.pointee.klass ?? Int32(GIT_ERROR_NONE.rawValue)
    let clause = message.map(GitError.clause) ?? "libgit2 gave status \(status) without a reason"
    let denial = status == GIT_ELOCKED.rawValue ? GitError.denial(clause) : nil
    self.message = denial ?? clause
    self.kind = denial == nil ? Kind(status: status, message: clause) : .other
    self.path = nil
    git_error_clear()
  }
}

extension GitError.Kind {
  /// libgit2 has codes for most kinds; formats that it cannot read and damage are known by their message only.
  fileprivate init(status: Int32, message: String) {
    switch git_error_code(status) {
    // libgit2 1.5 reports a missing `safe.directory` where it means that the owner is someone else.
    case GIT_ENOTFOUND: self = message.contains("safe.directory") ? .ownership : .notFound
    case GIT_EEXISTS: self = .exists
    case GIT_ECONFLICT, GIT_EUNMERGED, GIT_EMODIFIED, GIT_EUNCOMMITTED, GIT_EMERGECONFLICT, GIT_EINDEXDIRTY:
      self = .conflict
    case GIT_ELOCKED: self = .locked
    case GIT_EINVALIDSPEC, GIT_EINVALID, GIT_EAMBIGUOUS, GIT_EBAREREPO, GIT_EPEEL, GIT_EDIRECTORY: self = .invalid
    case GIT_EAUTH: self = .authentication
    case GIT_ECERTIFICATE: self = .untrustedHost
    case GIT_EOWNER: self = .ownership
    case GIT_EUNBORNBRANCH: self = .unborn
    case GIT_EMISMATCH: self = .corrupt
    default:
      if message.hasPrefix("unsupported ") {
        self = .unsupported
      } else {
        self = message.lowercased().contains("corrupt") ? .corrupt : .other
      }
    }
  }
}

/// The one funnel for the status of a libgit2 call: throws if it is negative. `operation` reads well after "cannot".
func check(_ status: Int32, _ operation: @autoclosure () -> String) throws(GitError) {
  if status < 0 { throw GitError(status: status, operation: operation()) }
}
