import Foundation
import TestSupport

/// A program that runs until this value goes.
///
/// It gets no file of the tests but the three streams: what Foundation notices the end of other programs by would stay
/// open in it for as long as it runs.
final class Daemon {
  private let process: ChildProcess

  /// Starts `command`, a path and its arguments. `variables` are its whole environment.
  init(_ command: [String], variables: [String: String] = ["PATH": "/usr/bin:/bin"]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
    for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    process = try ChildProcess(command, variables: variables, &actions)
  }

  deinit {
    process.kill()
    process.wait()
  }
}
