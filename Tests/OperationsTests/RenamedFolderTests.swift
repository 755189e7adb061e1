import Files
import TestSupport
import Testing

@testable import Changes

/// A change that gives a folder another path.
struct RenamedFolderTests {
  @Test func `a folder is renamed and told of by its new path and its old one, or nothing is done`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "specs/001-a/spec.md")
    let session = try Session(at: sandbox.path, variables: sandbox.variables, seconds: 0)
    let old = sandbox.path.appending(component: "specs").appending(component: "001-a")
    let new = sandbox.path.appending(component: "specs").appending(component: "002-a")
    let decide = {
      var changes = ChangeSet(root: sandbox.path)
      changes.renames = [try #require(try Rename(of: old, to: new))]
      return (changes, ())
    }
    for isDryRun in [true, false] {
      let changes = try session.carryOut("rename", WriteOptions(isDryRun: isDryRun), decide: decide).changes
      #expect(
        changes.summaries == [ChangeSet.Summary(kind: "rename", path: "specs/002-a", from: "specs/001-a")])
      #expect(!changes.isEmpty && FileSystem.isDirectory(new) == !isDryRun && FileSystem.isDirectory(old) == isDryRun)
    }
    #expect(try sandbox.text(of: "specs/002-a/spec.md") == "one\n")
    try sandbox.write("two\n", to: "specs/001-a/spec.md")
    #expect(throws: TransactionError.self) { try session.carryOut("rename", WriteOptions(), decide: decide) }
    #expect(try sandbox.text(of: "specs/001-a/spec.md") == "two\n")
  }
}
