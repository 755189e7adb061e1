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
  /// Whatever bears a name that is not UTF-8: no path leads to it. A listing tells the name with what is wrong in it
  /// replaced.
  case misnamed(isDirectory: Bool)

  /// Whether no path leads to it.
  public var isMisnamed: Bool { if case .misnamed = self { true } else { false } }

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

  /// At most the first `limit` bytes of a regular file; nil if nothing stands there. One of more than `largest` bytes is an
  /// error, and is not read.
  public static func read(
    _ path: AbsolutePath, limit: Int, largest: Int64 = .max
  ) throws(FileError) -> FileContents? {
    let descriptor = openedFile { unsafe open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
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
    try refuse(path, of: Int64(status.st_size), above: largest)
    let bytes = try readAll(descriptor, path, expecting: min(Int(status.st_size), limit), limit: limit)
    return FileContents(bytes: bytes, stamp: FileStamp(status))
  }

  /// Refuses a file that is larger than `largest`.
  static func refuse(_ path: AbsolutePath, of size: Int64, above largest: Int64) throws(FileError) {
    if size > largest { throw .tooLarge(path, size: size, limit: largest) }
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public static func list(_ directory: AbsolutePath) throws(FileError) -> [(name: String, kind: FileKind)] {
    var opened = unsafe opendir(directory.string)
    while unsafe opened == nil, errno == EINTR { unsafe opened = opendir(directory.string) }
    guard let stream = unsafe opened else {
      if isAbsence(errno) { return [] }
      throw .last("list", directory)
    }
    defer { unsafe closedir(stream) }
    var entries: [(name: String, kind: FileKind)] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let (name, isUTF8) = unsafe name(of: entry)
      if name != ".", name != "..", let kind = try unsafe kind(of: entry, in: dirfd(stream), directory, name) {
        entries.append((name, isUTF8 ? kind : .misnamed(isDirectory: kind == .directory)))
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

  static func status(of path: AbsolutePath) throws(FileError) -> stat? {
    var status = stat()
    guard unsafe lstat(path.string, &status) == 0 else {
      if isAbsence(errno) { return nil }
      throw .last("examine", path)
    }
    return status
  }

  /// The name of an entry, and whether it is UTF-8; what is not is replaced.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (name: String, isUTF8: Bool) {
    unsafe withName(of: entry) { bytes in
      unsafe String(validatingCString: bytes).map { ($0, true) } ?? (unsafe String(cString: bytes), false)
    }
  }

  /// The kind of an entry; nil where it is gone. One of which the directory does not say it is looked at by its bytes,
  /// since a name that is not UTF-8 makes no path.
  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, in descriptor: Int32, _ directory: AbsolutePath, _ name: String
  ) throws(FileError) -> FileKind? {
    switch unsafe Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .directory
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    var status = stat()
    let result = unsafe withName(of: entry) { unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
    if result == 0 { return FileKind(mode: status.st_mode) }
    if isAbsence(errno) { return nil }
    throw .last("examine", directory.appending(component: name))
  }

  private static func withName<Result>(
    of entry: UnsafeMutablePointer<dirent>, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe body($0) }
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

extension FileSystem {
  /// Hands the bytes of a regular file over piece by piece, and an empty piece at its end; false where nothing stands there.
  ///
  /// - Throws: `FileError`, and what `body` throws.
  public static func readPieces(
    of path: AbsolutePath, _ body: (_ piece: ArraySlice<UInt8>, _ isLast: Bool) throws -> Void
  ) throws -> Bool {
    let descriptor = openedFile { unsafe open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      if isAbsence(errno) { return false }
      throw FileError.last("read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError.last("read", path) }
    guard FileKind(mode: status.st_mode) == .file else {
      throw FileError(
        operation: "read", path: path, code: FileKind(mode: status.st_mode) == .directory ? EISDIR : EINVAL)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe buffer.withUnsafeMutableBufferPointer { unsafe systemRead(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileError.last("read", path) }
      try body(buffer[..<got], got == 0)
      if got == 0 { return true }
    }
  }
}

/// The system call, under a name that `FileSystem.read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
