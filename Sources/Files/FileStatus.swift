#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system knows of a file beside its stamp.
struct FileStatus {
  let kind: FileKind
  let stamp: FileStamp
  /// The user that it belongs to.
  let owner: UInt32
  /// How many names it has.
  let names: Int

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    stamp = FileStamp(status)
    owner = status.st_uid
    names = Int(status.st_nlink)
  }
}
