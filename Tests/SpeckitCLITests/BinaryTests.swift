import Files
import Foundation
import TestSupport
import Testing

/// What only the built program can show: permissions of other users, and several processes at once.
@Suite(.enabled(if: BuiltProgram.exists, "the program is not built"))
struct BinaryTests {
  @Test(.enabled(if: Workspace.canBeStopped, "the superuser may write anywhere"))
  func `a folder that may not be written to is a failure that changes nothing`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.giveToNobody()
    try workspace.setMode("555", of: Workspace.epic + "/features")
    let before = try workspace.snapshot()
    let result = try workspace.runProgram(["new-feature", "Sign out"], asNobody: true)
    result.expectFailure(5, naming: "F-USER-002", "ermission denied", hint: Workspace.epic)
    #expect(differences(before, try workspace.snapshot()) == [])
    let list = try workspace.runProgram(["list"], asNobody: true)
    #expect(list.status == 0, "\(list)")
  }

  @Test(.enabled(if: BuiltProgram.canBecomeNobody, "somebody else is needed"))
  func `a repository of somebody else is refused with Git's own remedy`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let result = try workspace.runProgram(["new-feature", "Sign out"], asNobody: true)
    result.expectFailure(5, naming: "own", hint: "safe.directory")
  }

  @Test func `several processes at once hand out different numbers and IDs`() async throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let (root, variables) = (workspace.root, workspace.sandbox.variables)
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...5 {
        group.addTask {
          try Program.run(
            BuiltProgram.path, ["new-feature", "Thing \(number)", "--no-switch", "--lock-timeout", "60"], in: root,
            variables: variables
          ).status
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(statuses == [0, 0, 0, 0, 0])
    let features = try workspace.succeed("list", "--json").json()["features"].array
    #expect(features.map { $0["number"].integer } == [1, 2, 3, 4, 5, 6])
    #expect(features.map { $0["id"].string } == (1...6).map { "F-USER-00\($0)" })
    try workspace.succeed("sync", "--check")
    try workspace.git("fsck", "--strict")
  }

  @Test func `output into a pipe that nobody reads any more is no crash`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let result = try Program.run(
      "/bin/sh", ["-c", "\(BuiltProgram.path) help | head -n 1; echo \"$?\""], in: workspace.root,
      variables: workspace.sandbox.variables)
    #expect(result.errors == "")
  }

  private func shell(_ script: String, in workspace: Workspace) throws -> CommandResult {
    let result = try Program.run(
      "/bin/sh", ["-c", "speckit=\(BuiltProgram.path); \(script)"], in: workspace.root,
      variables: workspace.sandbox.variables)
    return CommandResult(arguments: [script], status: result.status, output: result.output, errors: result.errors)
  }

  @Test func `arguments that are no UTF-8 are arguments`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let show = try shell("\"$speckit\" show \"$(printf 'x\\377')\"", in: workspace)
    show.expectFailure(3, naming: "x\u{FFFD}")
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser may mount"))
  func `the arguments are seen where there is no /proc`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let jail = "unshare --mount sh -c 'mount -t tmpfs none /proc && exec \"$@\"' sh \"$speckit\""
    guard try shell("unshare --mount true", in: workspace).status == 0 else { return }
    try shell("\(jail) no-such-command", in: workspace).expectFailure(2, naming: "no-such-command")
    #expect(try shell("\(jail) --version", in: workspace).output.hasPrefix("speckit "))
  }

  @Test func `a directory that was deleted under the program is no other directory`() throws {
    let workspace = try Workspace(git: false)
    let gone = "mkdir gone && cd gone && rmdir ../gone && \"$speckit\""
    try shell("\(gone) init", in: workspace).expectFailure(3, naming: "the current directory", hint: "-C")
    #expect(try workspace.snapshot() == ["repository": "directory", "home": "directory"])
    #expect(try shell("\(gone) -C '\(workspace.root)' init", in: workspace).status == 0)
  }
}
