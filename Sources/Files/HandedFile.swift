#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Puts bytes into a file that another program made for its answer and reads once this one has ended, as Git does with a
  /// merge driver. It must be there already, and no link.
  public static func answer(_ bytes: [UInt8], in path: AbsolutePath) throws(FileError) {
    let descriptor = uninterrupted { unsafe open(path.string, O_WRONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else { throw .last("write", path) }
    defer { close(descriptor) }
    try writeAll(bytes[...], to: descriptor, path)
    guard uninterrupted({ ftruncate(descriptor, off_t(bytes.count)) }) == 0 else { throw .last("write", path) }
  }
}
