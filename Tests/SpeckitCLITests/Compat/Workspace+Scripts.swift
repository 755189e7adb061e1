import Files
import Foundation
import Survey
import TestSupport
import Testing

extension Workspace {
  /// A project of spec-kit's with its core templates and, in Git, one commit on `main`.
  static func ofSpecKit(git: Bool = true) throws -> Workspace {
    let workspace = try Workspace(git: git)
    for name in ["spec", "plan", "tasks"] {
      try workspace.write("# The \(name) of [FEATURE NAME]\n", to: ".specify/templates/\(name)-template.md")
    }
    if git { try workspace.commitAll() }
    return workspace
  }

  /// The same, set up by a release that `.specify/init-options.json` names.
  static func ofSpecKit(release: String, git: Bool = true) throws -> Workspace {
    let workspace = try ofSpecKit(git: git)
    try workspace.write("{\"speckit_version\": \"\(release)\"}\n", to: ".specify/init-options.json")
    try workspace.write("feature.json\n", to: ".specify/.gitignore")
    if git { try workspace.commitAll() }
    return workspace
  }

  /// The directory that `.specify/feature.json` names; nil where there is no such file.
  func recordedDirectory() throws -> String? {
    guard exists(".specify/feature.json") else { return nil }
    return FeatureRecord.recorded(in: Array(try text(".specify/feature.json").utf8))
  }

  /// Runs a script of spec-kit.
  func script(_ name: String, _ arguments: String...) -> CommandResult { run(["compat", name] + arguments) }

  /// Makes a feature, which must succeed.
  @discardableResult
  func create(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> CommandResult {
    let result = run(["compat", "create-new-feature"] + arguments)
    try #require(result.status == 0, "\(result)", sourceLocation: sourceLocation)
    return result
  }

  /// The name of the next branch.
  func nextBranch(_ arguments: String...) throws -> String? {
    let result = run(["compat", "create-new-feature", "--json", "--dry-run"] + arguments + ["Search orders"])
    try #require(result.status == 0, "\(result)")
    return try result.json()["BRANCH_NAME"].string
  }

  /// The branch that is checked out, by what `git` says.
  func head() throws -> String { try git("symbolic-ref", "--short", "HEAD") }

  /// Makes a symbolic link.
  func link(_ path: String, to target: String) throws {
    let place = URL(filePath: root.string).appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.path(percentEncoded: false), withDestinationPath: target)
  }

  /// Removes files and folders.
  func remove(_ paths: String...) throws {
    for path in paths { try FileManager.default.removeItem(atPath: root.string + "/" + path) }
  }

  /// Makes a bare repository beside this one that has `branches`, and returns its path.
  func makeRemote(branches: String...) throws -> String {
    let path = sandbox.directory.path.appending(component: "remote.git").string
    try git("init", "--quiet", "--bare", path)
    for branch in branches { try git("push", "--quiet", path, "HEAD:refs/heads/\(branch)") }
    return path
  }
}

extension CommandResult {
  /// Expects exit code 1 with nothing on standard output, and every part on standard error.
  func expectRefusal(_ parts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 1, "\(self)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "\(self)", sourceLocation: sourceLocation)
    for part in parts { #expect(errors.contains(part), "\(self) lacks \(part)", sourceLocation: sourceLocation) }
  }
}
