import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the Git directory that is replaced as Git does it: by another that is written beside it, whose name is the lock.
enum ReplacedFile {
  /// The lock of a file.
  static func lock(of path: AbsolutePath) -> AbsolutePath { path.parent.appending(component: path.name + ".lock") }

  /// Puts `bytes` in the place of a file, whose permissions stay.
  ///
  /// - Throws: `.locked` while somebody else holds the lock.
  static func replace(_ path: AbsolutePath, by bytes: [UInt8]) throws(GitError) {
    let operation = "write \(path)"
    let lock = lock(of: path)
    var status = stat()
    let mode = unsafe stat(path.string, &status) == 0 ? status.st_mode & 0o7777 : 0o666
    let descriptor = unsafe open(lock.string, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw GitError(.locked, operation, "\(lock) is there") }
      throw GitError(.other, operation, unsafe String(cString: strerror(errno)))
    }
    let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, isWritten, unsafe rename(lock.string, path.string) == 0 else {
      let failure = isWritten ? errno : reason
      _ = unsafe unlink(lock.string)
      throw GitError(.other, operation, unsafe String(cString: strerror(failure)))
    }
  }

  /// Writes `bytes` at the end of a file, if there is one.
  static func append(_ bytes: [UInt8], to path: AbsolutePath) throws(GitError) {
    let descriptor = unsafe open(path.string, O_WRONLY | O_APPEND | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return }
    guard descriptor >= 0 else { throw GitError(.other, "write \(path)", unsafe String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else {
      throw GitError(.other, "write \(path)", unsafe String(cString: strerror(errno)))
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
