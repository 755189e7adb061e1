#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one writer's lock of a repository: `flock` on a file, so that it ends with the process that holds it.
public struct Lock: ~Copyable {
  /// Someone else held the lock for the whole time that was waited.
  public struct Held: Error, Sendable {
    /// The process that holds it, as it wrote itself down; 0 if it is not known.
    public let processIdentifier: Int32
    /// The lock's file.
    public let path: AbsolutePath
  }

  private let descriptor: Int32

  /// Takes the lock at `path`, waiting up to `timeout` for whoever holds it.
  ///
  /// - Throws: `Held` when the time is up, `FileError` when the file cannot be opened or written.
  public init(at path: AbsolutePath, timeout: Duration) throws {
    try FileWriter().makeDirectories(path.parent)
    let descriptor = uninterrupted { unsafe open(path.string, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    guard descriptor >= 0 else { throw FileError.last("lock", path) }
    let start = ContinuousClock.now
    while uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      let code = errno
      guard code == EWOULDBLOCK else {
        close(descriptor)
        throw FileError(operation: "lock", path: path, code: code)
      }
      guard start.duration(to: .now) < timeout else {
        close(descriptor)
        throw Held(processIdentifier: Lock.holder(at: path), path: path)
      }
      usleep(5_000)
    }
    self.descriptor = descriptor
    signDown()
  }

  deinit {
    ftruncate(descriptor, 0)
    // Closing alone leaves the lock to a child that another thread has just forked, until that becomes its program.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Writes this process down as the holder. Only for the message that others print, so a failure does no harm.
  private func signDown() {
    ftruncate(descriptor, 0)
    let text = Array("\(getpid())\n".utf8)
    _ = unsafe pwrite(descriptor, text, text.count, 0)
  }

  /// The process that wrote itself down, if there is such a process: it may have been killed since, or live in a container
  /// that counts processes by itself.
  private static func holder(at path: AbsolutePath) -> Int32 {
    guard let contents = try? FileSystem.read(path, limit: 32),
      let process = Int32(String(decoding: contents.bytes.prefix { $0 != 10 }, as: UTF8.self)), process > 0,
      kill(process, 0) == 0 || errno == EPERM
    else { return 0 }
    return process
  }
}
