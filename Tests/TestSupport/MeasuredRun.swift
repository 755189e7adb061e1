public import Files
import Foundation

/// One run of a program with what it took.
public struct MeasuredRun: Sendable {
  /// The exit status; a signal that ended it is negative.
  public let status: Int32
  /// What it wrote to standard output, at most the first megabyte.
  public let output: String
  /// What it wrote to standard error, at most the first megabyte.
  public let errors: String
  /// Processor seconds, of user and system.
  public let seconds: Double
  /// The most memory that it held at once, in bytes.
  public let peakMemory: Int

  /// Runs `executable` to its end. `variables` are its whole environment.
  ///
  /// - Parameter addressSpace: how many bytes of address space it may have; nil for any.
  public init(
    _ executable: String, _ arguments: [String], in directory: AbsolutePath, variables: [String: String],
    addressSpace: Int? = nil
  ) throws {
    let folder = try TemporaryDirectory()
    let (output, errors) = (folder.path.appending(component: "output"), folder.path.appending(component: "errors"))
    let limit = addressSpace.map { "ulimit -v \($0 / 1024); " } ?? ""
    let script = "cd \"$1\" && shift && \(limit)exec \"$@\""
    let usage = try MeasuredRun.wait(
      for: ["/bin/sh", "-c", script, "sh", directory.string, executable] + arguments,
      variables: variables, output: output.string, errors: errors.string)
    status = usage.status
    self.output = MeasuredRun.text(output)
    self.errors = MeasuredRun.text(errors)
    seconds = usage.seconds
    peakMemory = usage.peakMemory
  }

  private static func text(_ path: AbsolutePath) -> String {
    guard let handle = FileHandle(forReadingAtPath: path.string) else { return "" }
    return String(decoding: (try? handle.read(upToCount: 1 << 20)) ?? Data(), as: UTF8.self)
  }

  private static func wait(
    for command: [String], variables: [String: String], output: String, errors: String
  ) throws -> (status: Int32, seconds: Double, peakMemory: Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var arguments = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    let seconds = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }.reduce(0, +)
    return (signal == 0 ? (status >> 8) & 0xff : -signal, seconds, usage.ru_maxrss * 1024)
  }
}
