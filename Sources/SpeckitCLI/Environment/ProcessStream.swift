#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A stream that this process writes to.
final class ProcessStream {
  /// Why writing failed, in the system's words; nil while it has not. A reader that has gone away is no failure.
  private(set) var failure: String?
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Standard output and standard error.
  ///
  /// One that was closed is opened on nothing, as Git does, lest a file that is opened later get its number and what is
  /// meant for people be written into it. It can only be read, so that writing to it fails.
  static func standard() -> (output: ProcessStream, errors: ProcessStream) {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    return (ProcessStream(descriptor: 1), ProcessStream(descriptor: 2))
  }

  /// Writes all of `bytes`, unless writing has failed before.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, failure == nil {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno != EPIPE { failure = unsafe String(cString: strerror(errno)) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// The system call, under a name that `ProcessStream.write` does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
