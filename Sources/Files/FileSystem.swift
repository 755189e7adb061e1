#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path, symbolic links not followed.
public enum FileKind: Hashable, Sendable {
  case file
  case directory
  case symbolicLink
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

/// Reading the file system. A path that does not exist is nil; every other failure is thrown.
public enum FileSystem {
  /// The kind of what stands at `path`, without following a symbolic link there; nil if nothing does.
  public static func kind(of path: AbsolutePath) throws(FileError) -> FileKind? {
    try status(of: path).map { FileKind(mode: $0.st_mode) }
  }

  /// Whether `path` is a directory or a symbolic link to one. A path that cannot be examined is none.
  public static func isDirectory(_ path: AbsolutePath) -> Bool {
    var status = stat()
    return unsafe stat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether `path` is a regular file or a symbolic link to one. A path that cannot be examined is none.
  public static func isFile(_ path: AbsolutePath) -> Bool {
    var status = stat()
    return unsafe stat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The stamp of the file at `path`; nil if nothing stands there.
  public static func stamp(of path: AbsolutePath) throws(FileError) -> FileStamp? {
    try status(of: path).map(FileStamp.init)
  }

  /// The user that `path` belongs to, a symbolic link as such; nil if nothing stands there.
  public static func owner(of path: AbsolutePath) throws(FileError) -> UInt32? { try status(of: path)?.st_uid }

  /// The whole of a regular file; nil if nothing stands there. Anything but a regular file is an error.
  public static func read(_ path: AbsolutePath) throws(FileError) -> FileContents? {
    try read(path, limit: .max)
  }

  /// At most the first `limit` bytes of a regular file; nil if nothing stands there.
  public static func read(_ path: AbsolutePath, limit: Int) throws(FileError) -> FileContents? {
    let descriptor = uninterrupted { unsafe open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      if isAbsence(errno) { return nil }
      throw .last("read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("read", path) }
    switch FileKind(mode: status.st_mode) {
    case .file: break
    case .directory: throw FileError(operation: "read", path: path, code: EISDIR)
    default: throw FileError(operation: "read", path: path, code: EINVAL)
    }
    let bytes = try readAll(descriptor, path, expecting: min(Int(status.st_size), limit), limit: limit)
    return FileContents(bytes: bytes, stamp: FileStamp(status))
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public static func list(_ directory: AbsolutePath) throws(FileError) -> [(name: String, kind: FileKind)] {
    guard let stream = unsafe opendir(directory.string) else {
      if isAbsence(errno) { return [] }
      throw .last("list", directory)
    }
    defer { unsafe closedir(stream) }
    var entries: [(name: String, kind: FileKind)] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      let type = unsafe entry.pointee.d_type
      if name != ".", name != "..", let kind = try kind(ofEntry: name, type: type, in: directory) {
        entries.append((name, kind))
      }
      errno = 0
    }
    guard errno == 0 else { throw .last("list", directory) }
    return entries.sorted { $0.name.precedesInBytes($1.name) }
  }

  /// `path` with every symbolic link resolved; nil if it does not exist.
  public static func realPath(_ path: AbsolutePath) throws(FileError) -> AbsolutePath? {
    guard let resolved = unsafe realpath(path.string, nil) else {
      if isAbsence(errno) { return nil }
      throw .last("resolve", path)
    }
    defer { unsafe free(resolved) }
    return unsafe AbsolutePath(String(cString: resolved))
  }

  /// `directory` and those above it that do not exist, innermost first.
  static func missing(_ directory: AbsolutePath) throws(FileError) -> [AbsolutePath] {
    var missing: [AbsolutePath] = []
    var path = directory
    while path != .root, try kind(of: path) == nil {
      missing.append(path)
      path = path.parent
    }
    return missing
  }

  private static func status(of path: AbsolutePath) throws(FileError) -> stat? {
    var status = stat()
    guard unsafe lstat(path.string, &status) == 0 else {
      if isAbsence(errno) { return nil }
      throw .last("examine", path)
    }
    return status
  }

  private static func kind(
    ofEntry name: String, type: UInt8, in directory: AbsolutePath
  ) throws(FileError) -> FileKind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): try kind(of: directory.appending(component: name))
    default: .other
    }
  }

  static func readAll(
    _ descriptor: Int32, _ path: AbsolutePath, expecting size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var wanted = min(size + 1, limit)
    while wanted > 0 {
      var failure: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = unsafe systemRead(descriptor, buffer.baseAddress, wanted)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw FileError(operation: "read", path: path, code: failure) }
      if chunk.isEmpty { break }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      wanted = min(1 << 20, limit - bytes.count)
    }
    return bytes
  }

  private static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }
}

/// The system call, under a name that `FileSystem.read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
