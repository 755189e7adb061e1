import CProgram
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A `git` at work. Both of its streams are read while it is waited for, so that it never waits for us.
struct GitChild {
  private let process: pid_t
  private let output: ReadEnd
  private let errors: ReadEnd

  /// Starts a program with its arguments; `variables` are its whole environment.
  init(
    _ words: [String], in directory: AbsolutePath, _ variables: [String: String], _ operation: String
  ) throws(GitError) {
    let first = try Pipe(operation)
    let second = try Pipe(operation)
    let (outputs, remarks) = (first.writeEnd, second.writeEnd)
    let entries = variables.map { "\($0)=\($1)" }
    process = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(entries) { environment in
        unsafe speckit_start(words[0], arguments, environment, directory.string, outputs, remarks)
      }
    }
    let code = errno
    output = ReadEnd(first.takeReadEnd(), keeping: .first(64 << 20))
    errors = ReadEnd(second.takeReadEnd(), keeping: .last(64 << 10))
    if process < 0 { throw GitError(notStarting: code, operation) }
  }

  /// Waits for its end. Whoever still holds a stream then, as a daemon that keeps passwords may, is not waited for.
  ///
  /// - Throws: `.program` where it has not ended after `patience`; it and all that it started are stopped then.
  func answer(within patience: Duration, _ operation: String) throws(GitError) -> GitAnswer {
    let deadline = ContinuousClock.now + patience
    var isLate = false
    while speckit_has_ended(process) == 0 {
      if !isLate, deadline < .now {
        isLate = true
        stop()
      } else {
        wait(for: 20)
      }
    }
    output.read()
    errors.read()
    let status = speckit_take_leave(process)
    if isLate {
      throw GitError(.program, operation, "git has not ended within \(patience.components.seconds) s")
    }
    if output.isCut { throw GitError(.program, operation, "git does not stop talking") }
    return GitAnswer(
      status: (0...255).contains(status) ? status : nil, output: output.text, remarks: errors.text)
  }

  /// Asks it, and what it started, to stop; and does not ask any more after two seconds.
  private func stop() {
    kill(-process, SIGTERM)
    let deadline = ContinuousClock.now + .seconds(2)
    while speckit_has_ended(process) == 0, .now < deadline { wait(for: 20) }
    kill(-process, SIGKILL)
  }

  /// Takes in what it says for some milliseconds.
  private func wait(for milliseconds: Int32) {
    // A descriptor that is negative is none.
    var streams = [
      pollfd(fd: output.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let isAlone = output.descriptor < 0 && errors.descriptor < 0
    guard unsafe poll(&streams, nfds_t(streams.count), isAlone ? 1 : milliseconds) > 0 else { return }
    output.read()
    errors.read()
  }
}

/// The end of a pipe that is read here.
private final class ReadEnd {
  /// Which bytes are kept of more than that many.
  enum Part {
    case first(Int)
    case last(Int)
  }

  /// Negative once everything was read.
  private(set) var descriptor: Int32
  /// Whether there was more than is kept.
  private(set) var isCut = false
  private var bytes: [UInt8] = []
  private let part: Part

  init(_ descriptor: Int32, keeping part: Part) {
    self.descriptor = descriptor
    self.part = part
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads what is there.
  func read() {
    var block = [UInt8](repeating: 0, count: 65_536)
    while descriptor >= 0 {
      let count = unsafe systemRead(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return }
      guard count > 0 else {
        close(descriptor)
        descriptor = -1
        return
      }
      keep(block.prefix(count))
    }
  }

  private func keep(_ more: ArraySlice<UInt8>) {
    switch part {
    case .first(let most):
      isCut = isCut || bytes.count + more.count > most
      bytes += more.prefix(most - bytes.count)
    case .last(let most):
      bytes += more
      if bytes.count > 2 * most { bytes.removeFirst(bytes.count - most) }
    }
  }
}

/// The system call, under a name that `ReadEnd.read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

/// Two descriptors of which one gives what is written into the other.
private struct Pipe: ~Copyable {
  private let readEnd: Int32
  let writeEnd: Int32

  init(_ operation: String) throws(GitError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw GitError(notStarting: errno, operation)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Closes the other end and hands this one over.
  consuming func takeReadEnd() -> Int32 { readEnd }

  deinit { close(writeEnd) }
}

/// Runs `body` with an array of C strings that ends with a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe copies.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
}

extension GitError {
  fileprivate init(notStarting code: Int32, _ operation: String) {
    self.init(.program, operation, "git does not start: \(unsafe String(cString: strerror(code)))")
  }
}
