#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of the Git directory that people and `git` write too, such as the configuration. It is replaced as Git replaces it:
/// in one step, under the lock `NAME.lock`.
public struct LockedFile {
  private let name: String
  private let state: StateDirectory
  private let writer = FileWriter()

  /// The file `name` in a directory; neither need exist.
  public init(_ name: String, in state: StateDirectory) {
    self.name = name
    self.state = state
  }

  /// What stands there; nil where nothing does.
  ///
  /// - Throws: `FileError`, also for what is no regular file, `TransactionError` for a link on the way.
  public func read() throws -> [UInt8]? { try state.open()?.read(name) }

  /// Puts `bytes` there, nothing for nil, if what stands there has the digest `original`; says whether it did. A file that
  /// is replaced keeps its permissions.
  ///
  /// - Throws: as `read()`; with `EEXIST` where another process holds the lock.
  public func replace(_ original: ContentDigest?, by bytes: [UInt8]?, isExecutable: Bool) throws -> Bool {
    let directory = try state.make(writer)
    let lock = name + ".lock"
    try writer.create(
      lock, in: directory, bytes ?? [], permissions: directory.status(of: name)?.stamp.permissions,
      isExecutable: isExecutable, sharing: state.sharing)
    do {
      guard try directory.read(name).map(ContentDigest.init) == original else {
        try writer.remove(lock, in: directory)
        return false
      }
      if bytes == nil { try writer.remove(name, in: directory) }
      if bytes != nil { try writer.move(lock, name, in: directory) } else { try writer.remove(lock, in: directory) }
    } catch {
      try? writer.remove(lock, in: directory)
      throw error
    }
    try writer.synchronise(directory)
    return true
  }
}
