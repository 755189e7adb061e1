import Files
import Foundation
import TestSupport
import Testing

/// What only the built program can show of the scripts.
@Suite struct ScriptBinaryTests {
  private static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "speckit").path(percentEncoded: false)

  private static let isBuilt = FileManager.default.isExecutableFile(atPath: program)

  @Test(.enabled(if: isBuilt, "the program is not built"))
  func `sixteen at once get sixteen numbers`() async throws {
    let workspace = try Workspace.ofSpecKit()
    let (root, variables) = (workspace.root, workspace.sandbox.variables)
    let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for number in 1...16 {
        group.addTask {
          try Program.run(
            Self.program, ["--lock-timeout", "60", "compat", "create-new-feature", "--json", "Thing number\(number)"],
            in: root, variables: variables)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.status == 0 }, "\(results.map(\.errors))")
    let branches = try workspace.git("branch", "--list", "--format=%(refname:short)", "0*").split(separator: "\n")
    #expect(branches.map { Int($0.prefix(3)) } == Array(1...16))
    for branch in branches { #expect(workspace.exists("specs/\(branch)/spec.md")) }
    try workspace.git("fsck", "--strict")
  }
}
