import Files
import Foundation
import TestSupport
import Testing

/// A repository made by `git` in which the built program is run, as people and agents run it.
final class RealWorkspace: Sendable {
  let sandbox: GitSandbox

  /// The first epic of `withFeatures`.
  static let epic = "plans/services/user-service/EPIC-USER-001-user-onboarding"

  /// Makes an empty repository on `main`; with `git: false` an empty directory outside Git.
  init(git: Bool = true) throws { sandbox = try GitSandbox(initialise: git) }

  /// A repository with an epic, and features of these titles on branches of their own, committed on `main`.
  static func withFeatures(_ titles: String...) throws -> RealWorkspace {
    let workspace = try RealWorkspace()
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    for title in titles { try workspace.succeed("new-feature", title, "--no-switch") }
    try workspace.sandbox.commitAll("Plan")
    return workspace
  }

  /// The top of the working tree.
  var root: AbsolutePath { sandbox.path }

  /// Runs the program.
  func run(_ arguments: [String], in directory: AbsolutePath? = nil, under wrapper: [String] = []) throws
    -> Program.Result
  {
    let command = wrapper + [BuiltProgram.path] + arguments
    return try Program.run(
      command[0], Array(command.dropFirst()), in: directory ?? root, variables: sandbox.variables)
  }

  /// Runs the program, which must succeed, and returns what it printed.
  @discardableResult
  func succeed(
    _ arguments: String..., in directory: AbsolutePath? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let result = try run(arguments, in: directory)
    try #require(result.status == 0, "speckit \(arguments): \(result.errors)", sourceLocation: sourceLocation)
    return result.output
  }
}
