import Files
import Foundation
import TestSupport

/// Processes of the built program that run at once.
final class Crowd {
  private var processes:
    [(process: Process, arguments: [String], files: (output: AbsolutePath, errors: AbsolutePath))] = []
  private let directory: TemporaryDirectory
  private let start = ContinuousClock.now

  /// What one of them left behind.
  struct Outcome {
    let arguments: [String]
    /// The exit status; nil where a signal ended it.
    let status: Int32?
    let output: String
    let errors: String
  }

  init() throws { directory = try TemporaryDirectory() }

  /// Starts one more, which may wait five minutes for the lock.
  func start(
    _ arguments: [String], in place: AbsolutePath, variables: [String: String], lockTimeout: Int = 300
  ) throws {
    let name = String(processes.count)
    let output = try directory.write("", to: name + ".output")
    let errors = try directory.write("", to: name + ".errors")
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = ["--lock-timeout", String(lockTimeout)] + arguments
    process.currentDirectoryURL = URL(filePath: place.string)
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output.string)
    process.standardError = FileHandle(forWritingAtPath: errors.string)
    try process.run()
    processes.append((process, arguments, (output, errors)))
  }

  /// Kills some of them, each after a while of its own, up to `longest` microseconds; returns how many were still alive.
  func kill(_ victims: [Int], within longest: UInt32, using generator: inout SeededGenerator) -> Int {
    victims.count { victim in
      usleep(UInt32.random(in: 0...longest, using: &generator))
      let isAlive = processes[victim].process.isRunning
      if isAlive { Foundation.kill(processes[victim].process.processIdentifier, SIGKILL) }
      return isAlive
    }
  }

  /// Waits for all of them.
  func wait() throws -> [Outcome] {
    try processes.map { process, arguments, files in
      process.waitUntilExit()
      let text = { (file: AbsolutePath) in
        String(decoding: try Data(contentsOf: URL(filePath: file.string)), as: UTF8.self)
      }
      return Outcome(
        arguments: arguments, status: process.terminationReason == .exit ? process.terminationStatus : nil,
        output: try text(files.output), errors: try text(files.errors))
    }
  }

  /// The seconds since the first was started.
  var seconds: String { String(format: "%.1f", (ContinuousClock.now - start) / .seconds(1)) }
}
