#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory that is held open: what is done in it happens there, wherever its path leads by then.
final class OpenDirectory {
  /// Where it was opened, for messages.
  let path: AbsolutePath
  /// Its descriptor, valid as long as this object.
  let descriptor: Int32

  private init(path: AbsolutePath, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens the directory at `path`, links followed; nil if nothing stands there.
  static func open(_ path: AbsolutePath) throws(FileError) -> OpenDirectory? {
    let descriptor = uninterrupted { unsafe openat(AT_FDCWD, path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if descriptor >= 0 { return OpenDirectory(path: path, descriptor: descriptor) }
    if errno == ENOENT { return nil }
    throw .last("open", path)
  }

  /// Opens the directory `name` in this one; nil if nothing stands there. A symbolic link is not followed: it fails with
  /// `ENOTDIR` or `ELOOP`, as whatever else is no directory.
  func directory(_ name: String) throws(FileError) -> OpenDirectory? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = uninterrupted { unsafe openat(self.descriptor, name, flags) }
    let path = path.appending(component: name)
    if descriptor >= 0 { return OpenDirectory(path: path, descriptor: descriptor) }
    if errno == ENOENT { return nil }
    throw .last("open", path)
  }

  /// What stands at `name`; nil if nothing does. No link is followed.
  func status(of name: String) throws(FileError) -> FileStatus? {
    var status = stat()
    if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .last("examine", path.appending(component: name))
  }

  /// The whole of the regular file `name`; nil if nothing stands there. A link, or anything else that is no regular file,
  /// is an error.
  func read(_ name: String) throws(FileError) -> [UInt8]? {
    guard let file = try OpenFile.open(name, in: self, .reading) else { return nil }
    return try file.read()
  }

  /// The size and the digest of the regular file `name`; nil if nothing stands there, or something else.
  func digest(of name: String) throws(FileError) -> ContentDigest? {
    guard try status(of: name)?.kind == .file else { return nil }
    return try read(name).map(ContentDigest.init)
  }
}
