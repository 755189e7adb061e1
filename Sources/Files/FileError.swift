#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call on a file failed.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: `read`, `create`, `rename`.
  public let operation: String
  /// The file or directory that it was tried on.
  public let path: AbsolutePath
  /// The `errno` that the system call left behind.
  public let code: Int32

  /// The size of a file that is too large to be read, and of the largest that is read, in bytes; nil for other failures.
  public private(set) var excess: (size: Int64, limit: Int64)?

  /// Describes a failure; `code` is the value of `errno` right after the call.
  public init(operation: String, path: AbsolutePath, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The failure of the system call that was made last on this thread.
  static func last(_ operation: String, _ path: AbsolutePath) -> FileError {
    FileError(operation: operation, path: path, code: errno)
  }

  /// What was to be written to is not there any more.
  static func gone(_ operation: String, _ path: AbsolutePath) -> FileError {
    FileError(operation: operation, path: path, code: ENOENT)
  }

  /// A symbolic link leads to nothing, or out of the tree that is read.
  static func leadsNowhere(_ link: AbsolutePath) -> FileError {
    FileError(operation: "follow", path: link, code: ENOENT)
  }

  /// A file holds more than is read of any.
  public static func tooLarge(_ path: AbsolutePath, size: Int64, limit: Int64) -> FileError {
    var error = FileError(operation: "read", path: path, code: EFBIG)
    error.excess = (size, limit)
    return error
  }

  /// What Git has not fetched yet in a partial clone stands in no file.
  public static func notFetched(_ path: AbsolutePath) -> FileError {
    FileError(operation: "fetch", path: path, code: ENOENT)
  }

  /// The system's own words for `code`, such as `Permission denied`.
  public var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// Whether the system refused for want of permission or because the file system is read-only.
  public var isPermissionDenied: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// Whether something stands at a path at which nothing should.
  public var isInTheWay: Bool { code == EEXIST }

  /// Whether a directory, pipe or device stands where a regular file was to be read.
  public var isNoRegularFile: Bool { operation == "read" && (code == EISDIR || code == EINVAL) }

  /// Whether a symbolic link leads to nothing, or out of the tree that was to be read.
  public var isLinkToNowhere: Bool { operation == "follow" }

  /// Whether only Git could fetch what was to be read.
  public var isNotFetched: Bool { operation == "fetch" }

  /// One line for people.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
