import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file that is held open, whatever becomes of its name.
final class OpenFile {
  let path: AbsolutePath
  private var descriptor: Int32

  private init(path: AbsolutePath, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { end() }

  /// Closes it before its time, and lets whoever waits go on.
  func end() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// What a file is opened for.
  enum Purpose {
    case reading, appending

    fileprivate var flags: Int32 { self == .reading ? O_RDONLY : O_RDWR | O_APPEND }
  }

  /// Opens `name` in `directory`; nil if nothing stands there. No link is followed, and nothing else is opened.
  static func open(_ name: String, in directory: OpenDirectory, _ purpose: Purpose) throws(FileError) -> OpenFile? {
    let path = directory.path.appending(component: name)
    let flags = purpose.flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = openedFile { unsafe openat(directory.descriptor, name, flags) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("read", path)
    }
    let file = OpenFile(path: path, descriptor: descriptor)
    guard try file.status().kind == .file else { throw FileError(operation: "read", path: path, code: EINVAL) }
    return file
  }

  /// What is known of it.
  func status() throws(FileError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("examine", path) }
    return FileStatus(status)
  }

  /// All of it, from the beginning.
  func read() throws(FileError) -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last("read", path) }
    return try FileSystem.readAll(descriptor, path, expecting: Int(try status().stamp.size), limit: .max)
  }

  /// Writes `bytes` behind all that it holds, on disk when this returns. It is open for appending.
  func append(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    try writeAll(bytes, to: descriptor, path)
    try synchronise()
  }

  /// Replaces all that it holds. It is open for appending.
  func rewrite(_ bytes: [UInt8]) throws(FileError) {
    guard uninterrupted({ ftruncate(descriptor, 0) }) == 0 else { throw .last("write", path) }
    try writeAll(bytes[...], to: descriptor, path)
  }

  /// Makes what it holds durable.
  func synchronise() throws(FileError) {
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .last("write", path) }
  }

  /// Makes whoever opens the file wait until it is closed here; says whether the system can do that here. It cannot where
  /// another process has the file open.
  func keepOthersOut() -> Bool { speckit_keep_others_out(descriptor) == 0 }

  /// Whether somebody has the file open for writing; nil where the system does not tell.
  var hasWriter: Bool? {
    if speckit_expect_no_writer(descriptor) == 0 { return false }
    return errno == EAGAIN ? true : nil
  }
}
