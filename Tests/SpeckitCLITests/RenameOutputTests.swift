import Files
import Changes
import TestSupport
import Testing

@testable import SpeckitCLI

/// How a rename is shown.
@Suite struct RenameOutputTests {
  @Test func `a rename is shown with both paths, to people and to programs`() throws {
    let directory = try TemporaryDirectory()
    try directory.write("", to: "specs/001-a/spec.md")
    let specs = directory.path.appending(component: "specs")
    var changes = ChangeSet(root: directory.path)
    changes.renames = [
      try #require(
        try Rename(of: specs.appending(component: "001-a"), to: specs.appending(component: "002-a")))
    ]
    let reply = Reply(root: directory.path, changes: changes)
    #expect(printed(reply, wantsJSON: false) == "would rename specs/001-a to specs/002-a\n")
    let json = #"{"kind": "rename", "path": "specs/002-a", "from": "specs/001-a"}"#
    #expect(printed(reply, wantsJSON: true).contains(json))
  }

  private func printed(_ reply: Reply, wantsJSON: Bool) -> String {
    var output = ""
    let environment = Environment(
      variables: [:], workingDirectory: reply.root, now: 0, loginName: nil, processIdentifier: 1,
      isTerminal: (false, false), writeOutput: { output += $0 }, writeErrors: { _ in })
    Printer(environment: environment, wantsJSON: wantsJSON).print(reply, command: "rename", isDryRun: true)
    return output
  }
}
