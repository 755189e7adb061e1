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
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: directory.string)
    process.environment = variables
    let output = try Capture()
    let errors = try Capture()
    process.standardOutput = output.handle
    process.standardError = errors.handle
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: output.text(), errors: errors.text())
  }

  /// A file that takes a stream, so that no pipe can fill up and stop the program.
  private final class Capture {
    let url = FileManager.default.temporaryDirectory.appending(path: "speckit-test-output-\(UUID().uuidString)")
    let handle: FileHandle

    init() throws {
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func text() -> String { String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self) }
  }
}
