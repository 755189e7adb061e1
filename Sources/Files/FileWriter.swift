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
      guard unsafe mkdir(path.string, 0o777) == 0 || errno == EEXIST else { throw .last("create", path) }
    }
    return missing.reversed()
  }

  /// Creates a new file with `bytes`, on disk when this returns. Anything that stands at `path` is an error.
  ///
  /// Its permissions are `permissions`, else what the process's mask leaves of those of a file, or of a program.
  func create(
    _ path: AbsolutePath, _ bytes: [UInt8], permissions: UInt32? = nil, isExecutable: Bool = false
  ) throws(FileError) {
    try willChange()
    let mode: mode_t = isExecutable ? 0o777 : 0o666
    let descriptor = unsafe open(path.string, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last("create", path) }
    defer { close(descriptor) }
    try willChange()
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last("write", path) }
      written += count
    }
    if let permissions, fchmod(descriptor, mode_t(permissions)) != 0 { throw .last("write", path) }
    guard fsync(descriptor) == 0 else { throw .last("write", path) }
  }

  /// Gives the file at `path` a second name; a copy where the file system has no hard links.
  func keep(_ path: AbsolutePath, as second: AbsolutePath) throws(FileError) {
    try willChange()
    if unsafe link(path.string, second.string) == 0 { return }
    guard errno == EPERM || errno == ENOTSUP || errno == EMLINK else { throw .last("keep", path) }
    guard let contents = try FileSystem.read(path) else {
      throw FileError(operation: "keep", path: path, code: ENOENT)
    }
    try create(second, contents.bytes, permissions: contents.stamp?.permissions)
  }

  /// Moves a file onto another name, replacing what is there in one step.
  func move(_ path: AbsolutePath, to target: AbsolutePath) throws(FileError) {
    try willChange()
    guard unsafe rename(path.string, target.string) == 0 else { throw .last("replace", target) }
  }

  /// Removes a file; it may be gone already.
  func remove(_ path: AbsolutePath) throws(FileError) {
    try willChange()
    guard unsafe unlink(path.string) == 0 || errno == ENOENT || errno == ENOTDIR else { throw .last("remove", path) }
  }

  /// Removes a directory if it is empty; it may be gone already.
  func removeIfEmpty(_ directory: AbsolutePath) throws(FileError) {
    try willChange()
    guard unsafe rmdir(directory.string) != 0 else { return }
    let harmless = [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR]
    guard harmless.contains(errno) else { throw .last("remove", directory) }
  }

  /// Makes the names in `directory` durable.
  func synchronise(_ directory: AbsolutePath) throws(FileError) {
    let descriptor = unsafe open(directory.string, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .last("synchronise", directory)
    }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a directory and say EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last("synchronise", directory) }
  }
}
