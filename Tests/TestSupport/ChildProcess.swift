public import Foundation

/// A process that was started, without Foundation's `Process`, which would take ten times as long to notice the end.
public struct ChildProcess {
  private let identifier: pid_t

  /// Starts `command`, a path and its arguments. `variables` are its whole environment, `actions` give it its files.
  public init(
    _ command: [String], variables: [String: String], _ actions: inout posix_spawn_file_actions_t
  ) throws {
    var arguments = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    identifier = process
  }

  /// Kills it. Other signals may be blocked in it, as they are in the thread that started it.
  public func kill() { _ = Foundation.kill(identifier, SIGKILL) }

  /// Waits for its end: its exit code, or the signal that ended it.
  @discardableResult
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : signal
  }
}
