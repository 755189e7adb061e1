import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls that change the file system, each in a directory that is held open. Only this module's lock, journal and
/// transaction use them.
struct FileWriter {
  /// Called before each change. What it throws stops the change: tests end a transaction at every point with it.
  var willChange: () throws(FileError) -> Void = {}
  /// Whether two names are exchanged in one step where the file system can; tests do without.
  var exchanges = true
  /// Whether a file or folder gets a free path in one step where the file system can; tests do without.
  var renamesToFree = true
  /// How long whoever has a file open for writing is waited for, in milliseconds.
  var patience = 200
  /// Whether others wait where the system can make them; tests that play the others do without.
  var keepsOthersOut = true

  /// Makes the directory `name`; it may be there already.
  func makeDirectory(_ name: String, in directory: OpenDirectory, _ sharing: SharedPermissions? = nil) throws(FileError)
  {
    try willChange()
    let status = uninterrupted { unsafe mkdirat(directory.descriptor, name, 0o777) }
    if status != 0, errno == EEXIST { return }
    guard status == 0 else { throw .last("create", directory.path.appending(component: name)) }
    guard let sharing, let mode = try directory.status(of: name)?.stamp.permissions else { return }
    _ = unsafe fchmodat(directory.descriptor, name, mode_t(sharing.ofDirectory(mode)), 0)
  }

  /// Creates a new file with `bytes`, on disk when this returns; nothing of it is left if this fails. Anything that stands
  /// at `name` is an error.
  ///
  /// Its permissions are `permissions`, else what the process's mask leaves of those of a file, or of a program.
  func create(
    _ name: String, in directory: OpenDirectory, _ bytes: [UInt8], permissions: UInt32? = nil,
    isExecutable: Bool = false, sharing: SharedPermissions? = nil
  ) throws(FileError) {
    try willChange()
    let path = directory.path.appending(component: name)
    let mode: mode_t = isExecutable ? 0o777 : 0o666
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = uninterrupted { unsafe openat(directory.descriptor, name, flags, mode) }
    guard descriptor >= 0 else { throw .last("create", path) }
    do throws(FileError) {
      try willChange()
      try fill(descriptor, path, bytes, permissions: permissions, sharing)
    } catch {
      try? remove(name, in: directory)
      throw error
    }
  }

  /// Writes the whole of a file that is open, and closes it in any case.
  private func fill(
    _ descriptor: Int32, _ path: AbsolutePath, _ bytes: [UInt8], permissions: UInt32?, _ sharing: SharedPermissions?
  ) throws(FileError) {
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    try writeAll(bytes[...], to: descriptor, path)
    let wanted: UInt32? = if let permissions { permissions } else { try sharing?.ofFile(descriptor, path) }
    if let wanted {
      let status = uninterrupted { fchmod(descriptor, mode_t(wanted)) }
      guard status == 0 else { throw .last("write", path) }
    }
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw .last("write", path) }
    isOpen = false
    // A file system on the network may say only now that there was no room. An interrupted close has closed all the same.
    guard close(descriptor) == 0 || errno == EINTR else { throw .last("write", path) }
  }

  /// Exchanges two files; says whether the file system could.
  func exchange(_ one: String, _ other: String, in directory: OpenDirectory) throws(FileError) -> Bool {
    guard exchanges else { return false }
    try willChange()
    if uninterrupted({ unsafe speckit_exchange(directory.descriptor, one, other) }) == 0 { return true }
    if FileWriter.isUnknown(errno) { return false }
    throw .last("replace", directory.path.appending(component: other))
  }

  /// Moves a file to a name that is free; says whether it was. Where the file system knows no such move, a second name is
  /// made and the first removed.
  func moveToNew(_ name: String, _ next: String, in directory: OpenDirectory) throws(FileError) -> Bool {
    try willChange()
    if uninterrupted({ unsafe speckit_move_to_new(directory.descriptor, name, directory.descriptor, next) }) == 0 {
      return true
    }
    if errno == EEXIST { return false }
    let target = directory.path.appending(component: next)
    guard FileWriter.isUnknown(errno) else { throw .last("create", target) }
    let descriptor = directory.descriptor
    guard uninterrupted({ unsafe linkat(descriptor, name, descriptor, next, 0) }) == 0 else {
      if errno == EEXIST { return false }
      guard [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(errno) else { throw .last("create", target) }
      guard try directory.status(of: next) == nil else { return false }
      try move(name, next, in: directory)
      return true
    }
    try remove(name, in: directory)
    return true
  }

  /// Gives a file or folder another path that is free; says whether it was. Where the file system knows no such move, it is
  /// looked at a moment before.
  func rename(
    _ name: String, in directory: OpenDirectory, to next: String, in other: OpenDirectory
  ) throws(FileError) -> Bool {
    try willChange()
    let (from, to) = (directory.descriptor, other.descriptor)
    let target = other.path.appending(component: next)
    if renamesToFree {
      if uninterrupted({ unsafe speckit_move_to_new(from, name, to, next) }) == 0 { return true }
      if errno == EEXIST { return false }
      guard FileWriter.isUnknown(errno) else { throw .last("rename", target) }
    }
    guard try other.status(of: next) == nil else { return false }
    guard uninterrupted({ unsafe renameat(from, name, to, next) }) == 0 else { throw .last("rename", target) }
    return true
  }

  /// Moves a file onto another name, replacing what is there in one step.
  func move(_ name: String, _ next: String, in directory: OpenDirectory) throws(FileError) {
    try willChange()
    let descriptor = directory.descriptor
    guard uninterrupted({ unsafe renameat(descriptor, name, descriptor, next) }) == 0 else {
      throw .last("replace", directory.path.appending(component: next))
    }
  }

  /// Removes a file; it may be gone already.
  func remove(_ name: String, in directory: OpenDirectory) throws(FileError) {
    try willChange()
    let status = uninterrupted { unsafe unlinkat(directory.descriptor, name, 0) }
    guard status == 0 || errno == ENOENT else { throw .last("remove", directory.path.appending(component: name)) }
  }

  /// Removes a directory if it is empty; it may be gone already.
  func removeIfEmpty(_ name: String, in directory: OpenDirectory) throws(FileError) {
    try willChange()
    guard uninterrupted({ unsafe unlinkat(directory.descriptor, name, AT_REMOVEDIR) }) != 0 else { return }
    let harmless = [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR]
    guard harmless.contains(errno) else { throw .last("remove", directory.path.appending(component: name)) }
  }

  /// Makes the names in `directory` durable.
  func synchronise(_ directory: OpenDirectory) throws(FileError) {
    // Some file systems cannot synchronise a directory and say EINVAL.
    guard uninterrupted({ fsync(directory.descriptor) }) == 0 || errno == EINVAL else {
      throw .last("synchronise", directory.path)
    }
  }

  /// Whether a system call failed since the kernel or the file system does not know it.
  private static func isUnknown(_ code: Int32) -> Bool { [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) }
}

/// Writes all of `bytes` where the descriptor stands.
func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: AbsolutePath) throws(FileError) {
  var rest = bytes
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw .last("write", path) }
    rest = rest.dropFirst(count)
  }
}
