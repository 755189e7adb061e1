import Files
import Git
import Survey
import TestSupport
import Testing

@testable import Trace

/// A repository with source files, and the workspace in it.
struct TraceSandbox {
  let git: GitSandbox

  init() throws { git = try GitSandbox() }

  /// Writes files with some text each, and adds them to the index.
  init(_ paths: [String]) throws {
    try self.init(Dictionary(uniqueKeysWithValues: paths.map { ($0, "text\n") }))
  }

  init(_ files: [String: String]) throws {
    git = try GitSandbox()
    for (path, text) in files { try git.write(text, to: path) }
    try git.git("add", "--all")
  }

  /// The workspace as a command that starts now finds it.
  func workspace(at folder: String = "", variables: [String: String] = [:]) throws -> Workspace {
    let root = folder.isEmpty ? git.path : git.path.appending(component: folder)
    return try Workspace(
      root: root, workingDirectory: root, variables: git.variables.merging(variables) { $1 }, rules: [])
  }

  func tracked(at folder: String = "") throws -> TrackedFiles { TrackedFiles(of: try workspace(at: folder)) }
}

extension TrackedFiles {
  /// The paths of all files.
  var paths: [String] { (0..<count).map { path($0)?.string ?? "?" } }
}

/// A path that a test takes for granted.
func relative(_ path: String) throws -> RelativePath { try #require(RelativePath(path)) }
