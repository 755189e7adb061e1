#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls that change the file system. Only this module's lock, journal and transaction use them.
struct FileWriter {
  /// Called before each change. What it throws stops the change: tests end a transaction at every point with it.
  var willChange: () throws(FileError) -> Void = {}

  /// Makes `directory` and those above it that are missing; returns the ones it made, outermost first.
  @discardableResult
  func makeDirectories(_ directory: AbsolutePath) throws(FileError) -> [AbsolutePath] {
    let missing = try FileSystem.missing(directory)
    for path in missing.reversed() {
      try willChange()
      let status = uninterrupted { unsafe mkdir(path.string, 0o777) }
      guard status == 0 || errno == EEXIST else { throw .last("create", path) }
    }
    return missing.reversed()
  }

  /// Creates a new file with `bytes`, on disk when this returns; nothing of it is left if this fails. Anything that stands
  /// at `path` is an error.
  ///
  /// Its permissions are `permissions`, else what the process's mask leaves of those of a file, or of a program.
  func create(
    _ path: AbsolutePath, _ bytes: [UInt8], permissions: UInt32? = nil, isExecutable: Bool = false
  ) throws(FileError) {
    try willChange()
    let mode: mode_t = isExecutable ? 0o777 : 0o666
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = uninterrupted { unsafe open(path.string, flags, mode) }
    guard descriptor >= 0 else { throw .last("create", path) }
    do throws(FileError) {
      try willChange()
      try fill(descriptor, path, bytes, permissions: permissions)
    } catch {
      try? remove(path)
      throw error
    }
  }

  /// Writes the whole of a file that is open, and closes it in any case.
  private func fill(
    _ descriptor: Int32, _ path: AbsolutePath, _ bytes: [UInt8], permissions: UInt32?
  ) throws(FileError) {
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last("write", path) }
      written += count
    }
    if let permissions {
      let status = uninterrupted { fchmod(descriptor, mode_t(permissions)) }
      guard status == 0 else { throw .last("write", path) }
    }
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .last("write", path) }
    isOpen = false
    // A file system on the network may say only now that there was no room. An interrupted close has closed all the same.
    guard close(descriptor) == 0 || errno == EINTR else { throw .last("write", path) }
  }

  /// Gives the file at `path` a second name; a copy where the file system has no hard links.
  func keep(_ path: AbsolutePath, as second: AbsolutePath) throws(FileError) {
    try willChange()
    if uninterrupted({ unsafe link(path.string, second.string) }) == 0 { return }
    guard [EPERM, ENOTSUP, EMLINK].contains(errno) else { throw .last("keep", path) }
    guard let contents = try FileSystem.read(path) else {
      throw FileError(operation: "keep", path: path, code: ENOENT)
    }
    try create(second, contents.bytes, permissions: contents.stamp?.permissions)
  }

  /// Moves a file onto another name, replacing what is there in one step.
  func move(_ path: AbsolutePath, to target: AbsolutePath) throws(FileError) {
    try willChange()
    guard uninterrupted({ unsafe rename(path.string, target.string) }) == 0 else { throw .last("replace", target) }
  }

  /// Removes a file; it may be gone already.
  func remove(_ path: AbsolutePath) throws(FileError) {
    try willChange()
    let status = uninterrupted { unsafe unlink(path.string) }
    guard status == 0 || errno == ENOENT || errno == ENOTDIR else { throw .last("remove", path) }
  }

  /// Removes a directory if it is empty; it may be gone already.
  func removeIfEmpty(_ directory: AbsolutePath) throws(FileError) {
    try willChange()
    guard uninterrupted({ unsafe rmdir(directory.string) }) != 0 else { return }
    let harmless = [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR]
    guard harmless.contains(errno) else { throw .last("remove", directory) }
  }

  /// Makes the names in `directory` durable.
  func synchronise(_ directory: AbsolutePath) throws(FileError) {
    let descriptor = uninterrupted { unsafe open(directory.string, O_RDONLY | O_CLOEXEC | O_DIRECTORY) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .last("synchronise", directory)
    }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a directory and say EINVAL.
    guard uninterrupted({ fsync(descriptor) }) == 0 || errno == EINVAL else { throw .last("synchronise", directory) }
  }
}
