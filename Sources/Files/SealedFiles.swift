#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory of files that are written once, beside, and moved into place: whoever reads one sees all of it or none. They
/// hold nothing that cannot be made anew, so that nothing waits for the disk. What belongs to another user is passed over.
public struct SealedFiles: Sendable {
  private let state: StateDirectory
  private let name: String

  /// The directory `name` in a state directory. It need not exist.
  public init(_ name: String, in state: StateDirectory) {
    self.state = state
    self.name = name
  }

  /// Where it is.
  public var path: AbsolutePath { state.path.appending(component: name) }

  /// What the name of a file ends with that is being written.
  private static let unfinished = ".new"

  /// The names of the files that are in place, ordered; none where the directory is missing or cannot be read.
  public func names() -> [String] {
    guard (try? directory()) != nil else { return [] }
    return ((try? FileSystem.list(path)) ?? []).filter {
      $0.kind == .file && !$0.name.hasSuffix(SealedFiles.unfinished)
    }.map(\.name)
  }

  /// Whether the directory is there.
  public var exists: Bool { ((try? directory()) ?? nil) != nil }

  /// Opens a file; nil where it is gone, is no regular file, or belongs to somebody else.
  public func open(_ name: String) -> SealedFile? {
    guard let directory = try? directory() else { return nil }
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = uninterrupted { unsafe openat(directory.descriptor, name, flags) }
    return descriptor < 0 ? nil : SealedFile(descriptor)
  }

  /// Begins a file. The directory is made where it is missing. What processes that were killed have left is cleared away.
  ///
  /// - Throws: `FileError`, `TransactionError.leadsOutside`.
  public func begin(_ name: String) throws -> UnsealedFile {
    let writer = FileWriter()
    try state.hide(writer)
    let home = try state.make(writer)
    try writer.makeDirectory(self.name, in: home, state.sharing)
    guard let directory = try home.directory(self.name) else { throw FileError.gone("create", path) }
    removeLeftovers(in: directory, writer)
    return try UnsealedFile(name, unfinished: name + SealedFiles.unfinished, in: directory)
  }

  /// Removes files of this user; they may be gone already.
  public func remove(_ names: [String]) {
    guard let directory = try? directory() else { return }
    for name in names {
      guard let status = try? directory.status(of: name), User.current.contains(status.owner) else { continue }
      try? FileWriter().remove(name, in: directory)
    }
  }

  private func directory() throws -> OpenDirectory? { try state.open()?.directory(name) }

  /// Removes what nobody has written to for an hour.
  private func removeLeftovers(in directory: OpenDirectory, _ writer: FileWriter) {
    for entry in (try? FileSystem.list(path)) ?? [] where entry.name.hasSuffix(SealedFiles.unfinished) {
      guard let status = try? directory.status(of: entry.name) else { continue }
      if status.stamp.modified < FileSystem.now - 3_600_000_000_000 { try? writer.remove(entry.name, in: directory) }
    }
  }
}

/// A file that is in place and open: nobody changes it, and it can be read even where somebody removes it.
public final class SealedFile: Sendable {
  private let descriptor: Int32
  /// Length in bytes.
  public let size: Int

  fileprivate init?(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    let isOwn =
      unsafe fstat(descriptor, &status) == 0 && FileKind(mode: status.st_mode) == .file
      && User.current.contains(status.st_uid)
    size = Int(status.st_size)
    if !isOwn { return nil }
  }

  deinit { close(descriptor) }

  /// `count` bytes from `offset` on; nil where there are fewer, or they cannot be read.
  public func read(_ count: Int, at offset: Int) -> [UInt8]? { bytes(count, at: offset, of: descriptor) }
}

/// A file that is being written. It is gone with this object unless it has been sealed.
public final class UnsealedFile {
  private let directory: OpenDirectory
  private let descriptor: Int32
  private let name: String
  private let unfinished: String
  private var isSealed = false
  /// How much the clock of the file system was ahead when the file was made, in nanoseconds.
  public let clockSkew: Int64

  fileprivate init(_ name: String, unfinished: String, in directory: OpenDirectory) throws(FileError) {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    descriptor = uninterrupted { unsafe openat(directory.descriptor, unfinished, flags, 0o600) }
    let path = directory.path.appending(component: unfinished)
    guard descriptor >= 0 else { throw .last("create", path) }
    self.directory = directory
    self.name = name
    self.unfinished = unfinished
    var status = stat()
    clockSkew = unsafe fstat(descriptor, &status) == 0 ? StatData(status).modified - FileSystem.now : .min / 4
  }

  deinit {
    close(descriptor)
    if !isSealed { try? FileWriter().remove(unfinished, in: directory) }
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes[...], to: descriptor, directory.path.appending(component: unfinished))
  }

  /// `count` bytes from `offset` on; nil where there are fewer, or they cannot be read.
  public func read(_ count: Int, at offset: Int) -> [UInt8]? { bytes(count, at: offset, of: descriptor) }

  /// Moves the file into place.
  public func seal() throws(FileError) {
    try FileWriter().move(unfinished, name, in: directory)
    isSealed = true
  }
}

private func bytes(_ count: Int, at offset: Int, of descriptor: Int32) -> [UInt8]? {
  var length = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    while length < count {
      let got = unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + length }, count - length, off_t(offset + length))
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      length += got
    }
    initialized = length
  }
  return length == count ? bytes : nil
}
