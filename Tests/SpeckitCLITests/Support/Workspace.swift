import Files
import Foundation
import SpeckitCLI
import TestSupport
import Testing

/// A directory, in Git or not, in which commands are run in-process as people run them in a terminal.
final class Workspace {
  let sandbox: GitSandbox
  /// Where commands run.
  var directory: AbsolutePath
  /// Whether that has been deleted behind their back.
  var isDirectoryGone = false
  /// What commands see of the environment.
  var variables: [String: String]
  /// The clock: 2026-11-21T10:00:00Z.
  var now: Int64 = 1_795_255_200
  var isTerminal = (output: false, errors: false)

  /// Makes an empty repository on `main`, or with `git: false` an empty directory outside Git.
  init(git: Bool = true) throws {
    sandbox = try GitSandbox(initialise: git)
    directory = sandbox.path
    variables = Workspace.variables
    if git {
      try? FileManager.default.removeItem(atPath: sandbox.path.string + "/.git/hooks")
      try sandbox.git("config", "user.name", "Ada Lovelace")
      try sandbox.git("config", "user.email", "ada@example.org")
    }
  }

  /// Makes a copy of another workspace, in a place of its own.
  init(copying other: Workspace) throws {
    sandbox = try GitSandbox(initialise: false)
    directory = sandbox.path
    variables = Workspace.variables
    try FileManager.default.removeItem(atPath: sandbox.path.string)
    try FileManager.default.copyItem(atPath: other.root.string, toPath: sandbox.path.string)
  }

  /// libgit2's search paths belong to the process, so every command sees the same configuration files: none.
  private static let variables = [
    "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CEILING_DIRECTORIES": FileManager.default.temporaryDirectory.path(percentEncoded: false),
  ]

  /// The top of the working tree.
  var root: AbsolutePath { sandbox.path }

  /// Runs a command line.
  func run(_ arguments: String...) -> CommandResult { run(arguments) }

  /// Runs a command line.
  func run(_ arguments: [String]) -> CommandResult {
    var output = ""
    var errors = ""
    let environment = Environment(
      variables: variables, workingDirectory: isDirectoryGone ? nil : directory, now: now, loginName: "ada",
      processIdentifier: ProcessInfo.processInfo.processIdentifier, isTerminal: isTerminal,
      writeOutput: { output += $0 }, writeErrors: { errors += $0 })
    let status = SpeckitCLI.run(arguments, in: environment)
    return CommandResult(arguments: arguments, status: status, output: output, errors: errors)
  }

  /// Runs a command line that must succeed.
  @discardableResult
  func succeed(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> CommandResult {
    let result = run(arguments)
    try #require(result.status == 0, "\(result)", sourceLocation: sourceLocation)
    return result
  }

  /// Runs `git`, which must succeed, and returns what it printed.
  @discardableResult
  func git(_ arguments: String..., in place: AbsolutePath? = nil) throws -> String { try git(arguments, in: place) }

  /// Runs `git`, which must succeed, and returns what it printed.
  @discardableResult
  func git(_ arguments: [String], in place: AbsolutePath? = nil) throws -> String {
    let result = try Program.run("/usr/bin/git", arguments, in: place ?? root, variables: sandbox.variables)
    try #require(result.status == 0, "git \(arguments): \(result.errors)")
    return result.output.trimmingCharacters(in: .newlines)
  }

  func commitAll() throws { try sandbox.commitAll() }

  func text(_ path: String) throws -> String { try sandbox.text(of: path) }

  func write(_ text: String, to path: String) throws { try sandbox.write(text, to: path) }

  func exists(_ path: String) -> Bool { sandbox.directory.exists("repository/" + path) }

  /// Changes a file by replacing one text, which must stand in it.
  func replace(
    _ old: String, by new: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try text(path)
    try #require(text.contains(old), "\(path) lacks \(old)", sourceLocation: sourceLocation)
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Every file, directory and link below the sandbox with its content, Git's included. The lock's own file, which
  /// says nothing, is left out, and so is what is kept of documents.
  func snapshot() throws -> [String: String] {
    let top = sandbox.directory.path.string
    var entries: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      if path.hasSuffix("/speckit/lock") || path.hasSuffix("/speckit") || path.hasSuffix(".state/lock") { continue }
      if path.contains("/speckit/facts") || path.contains(".state/facts") { continue }
      let attributes = try FileManager.default.attributesOfItem(atPath: top + "/" + path)
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: entries[path] = try Data(contentsOf: URL(filePath: top + "/" + path)).base64EncodedString()
      case .typeSymbolicLink:
        entries[path] = try FileManager.default.destinationOfSymbolicLink(atPath: top + "/" + path)
      default: entries[path] = "directory"
      }
    }
    return entries
  }
}

/// The paths in which two snapshots differ.
func differences(_ before: [String: String], _ after: [String: String]) -> [String] {
  Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
}
