import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a regular file; nil if there is none or it cannot be read. A symbolic link is none unless followed.
func regularFile(_ path: AbsolutePath, followingLinks: Bool = false) -> [UInt8]? {
  let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
  let descriptor = openedFile { unsafe open(path.string, flags) }
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var filled = 0
  while filled < bytes.count {
    let count = unsafe bytes[filled...].withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return nil }
    filled += count
  }
  return bytes
}
