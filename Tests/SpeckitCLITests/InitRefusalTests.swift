import Files
import Foundation
import TestSupport
import Testing

/// What `init --git` refuses leaves no repository behind, nor anything else.
@Suite struct InitRefusalTests {
  /// A directory in which `init --git` is refused.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    var arguments: [String] = []
    var variables: [String: String] = [:]
    let prepare: @Sendable (Workspace) throws -> Void
  }

  static let refusals = [
    Refusal(testDescription: "another layout", status: 4, arguments: ["--layout", "flat"]) {
      try $0.write("layout: epic\n", to: ".specify/speckit.yml")
    },
    Refusal(testDescription: "a bad configuration", status: 2) {
      try $0.write("layout: round\n", to: ".specify/speckit.yml")
    },
    Refusal(testDescription: "an unknown agent", status: 2, arguments: ["--agent", "hal"]) { _ in },
    Refusal(testDescription: "an agent's file that is a folder", status: 5, arguments: ["--agent", "claude"]) {
      try $0.write("", to: "CLAUDE.md/notes.md")
    },
    Refusal(testDescription: "an agent's section that is damaged", status: 4, arguments: ["--agent", "claude"]) {
      try $0.write("<!-- speckit:begin agent -->\n", to: "CLAUDE.md")
    },
    Refusal(testDescription: "a constitution that is a folder", status: 5) {
      try $0.write("", to: ".specify/memory/constitution.md/notes.md")
    },
    Refusal(testDescription: "settings that are a file", status: 4) { try $0.write("", to: ".specify") },
    Refusal(testDescription: "settings that lie elsewhere", status: 4) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.root.string + "/.specify", withDestinationPath: "/tmp")
    },
    Refusal(testDescription: "a workshop of somebody else", status: 4) {
      try $0.write("", to: ".speckit-git.new/notes.md")
    },
    Refusal(testDescription: "a bad date", status: 2, variables: ["SOURCE_DATE_EPOCH": "soon"]) { _ in },
    Refusal(testDescription: "a push under way", status: 5, variables: ["GIT_QUARANTINE_PATH": "/tmp/incoming"]) { _ in
    },
    Refusal(testDescription: "a repository that is not there", status: 5, variables: ["GIT_DIR": "/nonexistent"]) { _ in
    },
    Refusal(
      testDescription: "objects that are not there", status: 5, variables: ["GIT_OBJECT_DIRECTORY": "/nonexistent"]
    ) { _ in },
  ]

  @Test(arguments: refusals)
  func `what is refused makes no repository`(_ refusal: Refusal) throws {
    let workspace = try Workspace(git: false)
    try refusal.prepare(workspace)
    workspace.variables.merge(refusal.variables) { $1 }
    let before = try workspace.snapshot()
    let result = workspace.run(["init", "--git"] + refusal.arguments)
    #expect(result.status == refusal.status, "\(result)")
    #expect(try differences(before, workspace.snapshot()).isEmpty, "\(result)")
  }

  @Test func `where the environment names a repository, that is the one and none is made`() throws {
    let (workspace, other) = (try Workspace(git: false), try Workspace())
    workspace.variables["GIT_DIR"] = other.root.string + "/.git"
    let result = try workspace.succeed("init", "--git", "--json").json()
    #expect(result["madeRepository"].bool == false)
    #expect(!workspace.exists(".git") && workspace.exists(".specify/speckit.yml"))
  }
}
