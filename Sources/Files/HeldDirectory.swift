import CFiles

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

  /// Holds the directory at `path`, links on the way to it followed.
  public init(_ path: AbsolutePath) {
    self.path = path
    descriptor = uninterrupted { unsafe speckit_hold_directory(path.string) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What stands at a path below it and Git's data of it, a symbolic link as such; nil if nothing does.
  public func statData(of path: RelativePath) throws(FileError) -> (kind: FileKind, data: StatData)? {
    if descriptor < 0 || path.isEmpty { return try FileSystem.statData(of: self.path.appending(path)) }
    var status = stat()
    let result = unsafe fstatat(descriptor, path.string, &status, AT_SYMLINK_NOFOLLOW)
    return try found(result, status, path)
  }

  private func found(
    _ result: Int32, _ status: stat, _ path: RelativePath
  ) throws(FileError) -> (kind: FileKind, data: StatData)? {
    if result == 0 { return (FileKind(mode: status.st_mode), StatData(status)) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("examine", self.path.appending(path))
  }
}
