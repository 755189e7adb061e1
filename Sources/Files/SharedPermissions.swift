#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a repository that several users share wants of the files that are made, whatever the process's mask: `core.sharedRepository`. See
/// git-config(1).
public enum SharedPermissions: Hashable, Sendable {
  /// The group may write too: `group`, `true`.
  case group
  /// And everybody may read: `all`, `world`, `everybody`.
  case all
  /// Just these permission bits, such as `0o640`.
  case exactly(UInt32)

  /// The permissions of a file that has `mode`. Who may execute it stays as it is.
  func of(_ mode: UInt32) -> UInt32 {
    switch self {
    case .group: mode | 0o660
    case .all: mode | 0o664
    case .exactly(let bits): mode & ~0o666 | bits & 0o666
    }
  }

  /// The permissions of a directory that has `mode`: whoever may read it may enter it, and what is made in it belongs to
  /// its group.
  func ofDirectory(_ mode: UInt32) -> UInt32 {
    let mode = of(mode)
    return mode | (mode & 0o444) >> 2 | 0o2000
  }

  /// The permissions of an open file.
  func ofFile(_ descriptor: Int32, _ path: AbsolutePath) throws(FileError) -> UInt32 {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("examine", path) }
    return of(UInt32(status.st_mode) & 0o7777)
  }
}
