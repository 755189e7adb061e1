import Foundation

/// A program that runs until this value goes.
///
/// It gets no file of the tests but the three streams: what Foundation notices the end of other programs by would stay
/// open in it for as long as it runs.
final class Daemon {
  private let process: pid_t

  /// Starts `command`, a path and its arguments. `variables` are its whole environment.
  init(_ command: [String], variables: [String: String] = ["PATH": "/usr/bin:/bin"]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
    for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var arguments = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    self.process = process
  }

  deinit {
    // Other signals may be blocked in it, as they are in the thread that started it.
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }
}
