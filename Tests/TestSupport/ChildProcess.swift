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
    // The thread that starts it may hold signals back.
    var (attributes, none) = (posix_spawnattr_t(), sigset_t())
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let code = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    identifier = process
  }

  /// Kills it.
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
