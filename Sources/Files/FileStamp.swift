#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells whether a file is still the one that was read: size, modification time and inode.
public struct FileStamp: Hashable, Sendable, Codable {
  /// Length in bytes.
  public let size: Int64
  /// Modification time in nanoseconds since 1970.
  public let modified: Int64
  /// The inode's number.
  public let inode: UInt64
  /// The permission bits.
  public let permissions: UInt32

  init(_ status: stat) {
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = StatData.nanoseconds(time)
    inode = UInt64(status.st_ino)
    permissions = UInt32(status.st_mode) & 0o7777
  }
}
