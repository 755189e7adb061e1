public import Files
import Foundation

/// Runs other programs: the `git` that libgit2 is held against, and the built binary in end-to-end tests.
public enum Program {
  /// What a program left behind.
  public struct Result: Sendable {
    /// The exit status, or the signal that ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// Thrown by the calls that expect success.
  public struct Failure: Error, CustomStringConvertible {
    /// The command line.
    public let command: String
    /// What it left behind.
    public let result: Result

    /// The command, its status and its complaint.
    public var description: String { "\(command) ended with \(result.status): \(result.errors)" }
  }

  /// Runs `executable` to its end, reading both streams while it runs. `variables` are its whole environment.
  public static func run(
    _ executable: String, _ arguments: [String], in directory: AbsolutePath, variables: [String: String] = [:],
    input: String = ""
  ) throws -> Result {
    let (standardInput, output, errors) = (try Capture(Data(input.utf8)), try Capture(), try Capture())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, standardInput.path, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors.path, O_WRONLY, 0)
    let inDirectory = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", directory.string]
    let process = try ChildProcess(inDirectory + [executable] + arguments, variables: variables, &actions)
    return Result(status: process.wait(), output: output.text(), errors: errors.text())
  }

  /// A file that gives or takes a stream, so that no pipe can fill up and stop the program.
  private final class Capture {
    let path = FileManager.default.temporaryDirectory.appending(path: "speckit-test-stream-\(UUID().uuidString)")
      .path(percentEncoded: false)

    init(_ content: Data = Data()) throws { try content.write(to: URL(filePath: path)) }

    deinit { unlink(path) }

    func text() -> String { String(decoding: (try? Data(contentsOf: URL(filePath: path))) ?? Data(), as: UTF8.self) }
  }
}
