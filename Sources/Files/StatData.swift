#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What Git's index keeps of a file to tell whether it has changed: size, times and inode. See git-update-index(1).
public struct StatData: Hashable, Sendable {
  /// Length in bytes.
  public let size: Int64
  /// When its bytes were changed, in nanoseconds since 1970.
  public let modified: Int64
  /// When its bytes, name or permissions were changed, in nanoseconds since 1970. No program can set it.
  public let changed: Int64
  /// The inode's number.
  public let inode: UInt64

  /// Describes a file.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = StatData.nanoseconds(modified)
    self.changed = StatData.nanoseconds(changed)
    inode = UInt64(status.st_ino)
  }

  /// Whether a file that was read at `time` with this data holds the same bytes for as long as it has this data. A change
  /// right after that could leave the same times: Git calls such an entry racily clean.
  public func isSettled(at time: Int64) -> Bool { settling < time }

  /// The last moment at which it was not settled yet, in nanoseconds since 1970.
  public var settling: Int64 {
    let isCoarse = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0
    let (time, overflows) = max(modified, changed).addingReportingOverflow(isCoarse ? 2_000_000_000 : 20_000_000)
    return overflows ? .max : time
  }

  /// Times that are too far away wrap around: nobody reads them but to see whether they are the same.
  static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
}

extension FileSystem {
  /// What stands at `path` and Git's data of it, a symbolic link as such; nil if nothing does.
  public static func statData(of path: AbsolutePath) throws(FileError) -> (kind: FileKind, data: StatData)? {
    try status(of: path).map { (FileKind(mode: $0.st_mode), StatData($0)) }
  }

  /// The time that the system gives to files that are changed now, in nanoseconds since 1970.
  public static var now: Int64 {
    var time = timespec()
    #if canImport(Darwin)
      unsafe clock_gettime(CLOCK_REALTIME, &time)
    #else
      unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    #endif
    return StatData.nanoseconds(time)
  }
}
