public import Files
import Foundation

/// One run of a program with what it took.
public struct MeasuredRun: Sendable {
  /// The exit status; 128 and the signal where one ended it.
  public let status: Int32
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String
  /// Processor seconds, of user and system.
  public let seconds: Double
  /// The most memory that it held at once, in bytes.
  public let peakMemory: Int

  /// Runs `executable` to its end. `variables` are its whole environment.
  ///
  /// The kernel counts to a program the memory of the one that starts it. So time(1) does that, which is small.
  ///
  /// - Parameter addressSpace: how many bytes of address space it may have; nil for any.
  public init(
    _ executable: String, _ arguments: [String], in directory: AbsolutePath, variables: [String: String],
    addressSpace: Int? = nil
  ) throws {
    let folder = try TemporaryDirectory()
    let limit = addressSpace.map { "ulimit -v \($0 / 1024); " } ?? ""
    let command = ["/bin/sh", "-c", limit + "exec \"$@\"", "sh", executable] + arguments
    let usage = folder.path.appending(component: "usage").string
    let result = try Program.run(
      "/usr/bin/time", ["--quiet", "--output=\(usage)", "--format=%U %S %M"] + command, in: directory,
      variables: variables)
    let figures = try folder.text(of: "usage").split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 3 else {
      throw Program.Failure(command: command.joined(separator: " "), result: result)
    }
    status = result.status
    output = result.output
    errors = result.errors
    seconds = figures[0] + figures[1]
    peakMemory = Int(figures[2]) * 1024
  }
}
