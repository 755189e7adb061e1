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

  private static let name = "lock"

  /// Takes the lock in `state`, which is made where it is missing, waiting up to `timeout` for whoever holds it.
  ///
  /// - Throws: `Held` when the time is up, `TransactionError` and `FileError` when the file cannot be opened or written.
  public init(in state: StateDirectory, timeout: Duration) throws {
    let path = state.path.appending(component: Lock.name)
    let descriptor = try Lock.open(in: state.make(), path, state.sharing)
    let start = ContinuousClock.now
    while uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      let code = errno
      guard code == EWOULDBLOCK else {
        close(descriptor)
        throw FileError(operation: "lock", path: path, code: code)
      }
      guard start.duration(to: .now) < timeout else {
        close(descriptor)
        throw Held(processIdentifier: (try? Lock.holder(in: state)) ?? 0, path: path)
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

  /// The process that wrote itself down as the holder, if there is such a process; 0 if there is none. It may have been
  /// killed since and have left its number to another, or live in a container that counts processes by itself.
  public static func holder(in state: StateDirectory) throws -> Int32 {
    guard let contents = try state.open()?.read(name),
      let process = Int32(String(decoding: contents.prefix { $0 != 10 }, as: UTF8.self)), process > 0,
      kill(process, 0) == 0 || errno == EPERM
    else { return 0 }
    return process
  }

  private static func open(
    in directory: OpenDirectory, _ path: AbsolutePath, _ sharing: SharedPermissions?
  ) throws(FileError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = uninterrupted { unsafe openat(directory.descriptor, name, flags, 0o644) }
    guard descriptor >= 0 else { throw .last("lock", path) }
    // Whoever has not made the file need not share it.
    if let permissions = try? sharing?.ofFile(descriptor, path) { _ = fchmod(descriptor, mode_t(permissions)) }
    return descriptor
  }

  /// Writes this process down as the holder. Only for the message that others print, so a failure does no harm.
  private func signDown() {
    ftruncate(descriptor, 0)
    let text = Array("\(getpid())\n".utf8)
    _ = unsafe pwrite(descriptor, text, text.count, 0)
  }
}
