import Files
import Foundation
import TestSupport
import Testing

/// One of two people: a clone with a name of its own, and what is done there with `git` and the program.
final class Person {
  let root: AbsolutePath
  let diary: Diary
  private var variables: [String: String]

  /// Clones what stands at `url`.
  init(_ name: String, cloning url: String, into root: AbsolutePath, _ sandbox: GitSandbox, _ diary: Diary) throws {
    self.root = root
    self.diary = diary
    variables = sandbox.variables
    for role in ["AUTHOR", "COMMITTER"] { variables["GIT_\(role)_NAME"] = name }
    variables["GIT_EDITOR"] = "true"
    // Hooks and drivers call the program by its name.
    variables["PATH"] = BuiltProgram.folder + ":" + (sandbox.variables["PATH"] ?? "")
    try sandbox.git("clone", "--quiet", url, root.string, in: sandbox.directory.path)
    try git("config", "user.name", name)
    try git("config", "user.email", "somebody@example.org")
  }

  /// Runs `git`, which may fail.
  func tryGit(_ arguments: [String]) throws -> Program.Result {
    try Program.run("/usr/bin/git", arguments, in: root, variables: variables)
  }

  /// Runs `git`.
  @discardableResult
  func git(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let result = try tryGit(arguments)
    try #require(
      result.status == 0, "git \(arguments): \(result.output)\(result.errors)", sourceLocation: sourceLocation)
    return result.output.trimmingCharacters(in: .newlines)
  }

  /// Runs the program, which may fail.
  func trySpeckit(_ arguments: [String]) throws -> Program.Result {
    let moment = String(diary.nextMoment())
    for name in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] { variables[name] = moment + " +0000" }
    variables["SOURCE_DATE_EPOCH"] = moment
    return try Program.run(BuiltProgram.path, arguments, in: root, variables: variables)
  }

  /// Runs the program.
  @discardableResult
  func speckit(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try speckit(arguments, sourceLocation: sourceLocation)
  }

  @discardableResult
  func speckit(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let result = try trySpeckit(arguments)
    try #require(
      result.status == 0, "speckit \(arguments): \(result.output)\(result.errors)", sourceLocation: sourceLocation)
    return result.output
  }

  /// The members of what the program answers in JSON, whatever its exit code.
  func answer(_ arguments: String...) throws -> [String: Any] {
    let output = try trySpeckit(arguments + ["--json"]).output
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)")
  }

  /// The branch that is checked out.
  func branch() throws -> String { try git("symbolic-ref", "--short", "HEAD") }

  /// Commits everything, if anything has changed.
  func commit(_ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try git("add", "--all")
    if try tryGit(["diff", "--cached", "--quiet"]).status == 0 { return }
    try git("commit", "--quiet", "--message", message, sourceLocation: sourceLocation)
  }

  /// Goes to the main branch as the remote has it.
  func followMain() throws {
    try git("fetch", "--quiet")
    try git("switch", "--quiet", "main")
    try git("merge", "--quiet", "--ff-only", "origin/main")
  }

  /// Merges a finished piece of work into the main branch, and pushes both.
  func deliver(_ branch: String) throws {
    try followMain()
    try merge(branch)
    try git("push", "--quiet", "--set-upstream", "origin", "main", branch)
  }
}
