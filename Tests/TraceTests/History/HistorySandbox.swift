import Files
import Git
import Names
import Survey
import TestSupport
import Testing
import Trace
import WorkspaceModel

extension GitSandbox {
  /// The workspace in a folder; in the repository itself where none is given.
  func workspace(at root: AbsolutePath? = nil, cache: String = "off") throws -> Workspace {
    let variables = variables.merging(["SPECKIT_CACHE": cache]) { $1 }
    return try Workspace(root: root ?? path, workingDirectory: root ?? path, variables: variables, rules: [])
  }

  /// The history of the repository, or of another one.
  func history(
    at root: AbsolutePath? = nil, branches: HistoryBranches = .numbered, cache: String = "off"
  ) throws -> TraceHistory {
    let workspace = try workspace(at: root, cache: cache)
    let history = try #require(try TraceHistory(of: workspace, branches: branches))
    workspace.keepFacts()
    return history
  }

  /// Makes a commit of a file that nobody made before, or of some change of it.
  func commit(_ message: String, changing path: String = "file") throws {
    let text = (try? text(of: path)) ?? ""
    try write(text + message + "\n", to: path)
    try commitAll(message)
  }

  /// A place beside the working tree.
  func neighbour(_ name: String) -> AbsolutePath { directory.path.appending(component: name) }
}

extension TraceHistory {
  /// The subjects of the commits that name something, the newest first.
  var subjects: [String] { commits.map(\.subject) }

  /// A commit by its subject.
  func commit(_ subject: String) throws -> TracedCommit {
    try #require((0..<count).map { self[$0] }.first { $0.subject == subject }, "\(subject)")
  }
}

/// A feature of the flat layout.
func feature(_ name: String) throws -> FeatureLocation {
  try FeatureLocation(layout: .flat, epic: nil, directory: relative("specs/\(name)"))
}
