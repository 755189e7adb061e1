import CFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory that is held open, so that the system need not go the whole way to what stands below it each time.
public final class HeldDirectory: Sendable {
  private let path: AbsolutePath
  /// Negative where the directory cannot be opened; whole paths are asked for then.
  private let descriptor: Int32
  /// Whether it counts among those of which there may only be some.
  private let isSpare: Bool

  /// How many more may be held that one can do without, since a process may only have so many files open.
  private static let spare = Atomic(64)

  /// Holds the directory at `path`, links on the way to it followed.
  public convenience init(_ path: AbsolutePath) { self.init(path, isSpare: false) }

  /// Holds a directory as long as there are few that one can do without; nil where there are many.
  public convenience init?(ifFew path: AbsolutePath) {
    if HeldDirectory.spare.wrappingSubtract(1, ordering: .relaxed).newValue < 0 {
      HeldDirectory.spare.wrappingAdd(1, ordering: .relaxed)
      return nil
    }
    self.init(path, isSpare: true)
  }

  private init(_ path: AbsolutePath, isSpare: Bool) {
    self.path = path
    self.isSpare = isSpare
    descriptor = uninterrupted { unsafe speckit_hold_directory(path.string) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if isSpare { HeldDirectory.spare.wrappingAdd(1, ordering: .relaxed) }
  }

  /// What stands at a path below it and Git's data of it, a symbolic link as such; nil if nothing does.
  public func statData(of path: RelativePath) throws(FileError) -> (kind: FileKind, data: StatData)? {
    try path.isEmpty ? FileSystem.statData(of: self.path) : statData(below: path.string)
  }

  /// The same for a path as text, which is known to be one.
  public func statData(below path: String) throws(FileError) -> (kind: FileKind, data: StatData)? {
    if descriptor < 0 { return try FileSystem.statData(of: absolute(path)) }
    var status = stat()
    let result = unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW)
    if result == 0 { return (FileKind(mode: status.st_mode), StatData(status)) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("examine", absolute(path))
  }

  /// Reads a regular file below it into a buffer, which grows where it is too small; the data that the system has of the file
  /// once it was read. Nil where nothing stands there, or a link or anything else, or a file of more than `limit` bytes.
  public func read(
    below path: String, into buffer: inout [UInt8], limit: Int
  ) throws(FileError) -> (count: Int, data: StatData)? {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = openedFile {
      descriptor < 0 ? unsafe open(absolute(path).string, flags) : unsafe openat(descriptor, path, flags)
    }
    guard file >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(errno) { return nil }
      throw .last("read", absolute(path))
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .last("read", absolute(path)) }
    guard FileKind(mode: status.st_mode) == .file, status.st_size <= limit else { return nil }
    var count = 0
    while true {
      if count == buffer.count { buffer += [UInt8](repeating: 0, count: max(buffer.count, 4096)) }
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe systemRead(file, bytes.baseAddress.map { unsafe $0 + count }, bytes.count - count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .last("read", absolute(path)) }
      count += got
      if count > limit { return nil }
      // A file that grew meanwhile is read to its end.
      if got == 0 || count < buffer.count && count == Int(status.st_size) { break }
    }
    guard unsafe fstat(file, &status) == 0 else { throw .last("read", absolute(path)) }
    return (count, StatData(status))
  }

  private func absolute(_ path: String) -> AbsolutePath { RelativePath(path).map(self.path.appending) ?? self.path }
}

/// The system call, under a name that the method does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
