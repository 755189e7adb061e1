@testable import Failures
@testable import Survey
import Files
import Git
import TestSupport
import Testing

@testable import Changes

/// What a command says of the worktree that it made and could not take back.
struct KeptWorktreeTests {
  @Test func `a worktree that somebody has written into is named with its branch, one that is gone is not`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one.md")
    try sandbox.commitAll()
    let session = try Session(at: sandbox.path, variables: sandbox.variables, seconds: 0)
    let repository = try #require(try session.workspace.repository())
    let name = try #require(BranchName("001-x"))
    let target = try #require(try repository.head().commit)
    let path = sandbox.directory.path.appending(component: "001-x")
    var changes = ChangeSet(root: path)
    changes.before = [
      .createBranch(branch: name, target: target), .addWorktree(name: "001-x", path: path, branch: name, at: target),
    ]
    let runner = RepositoryStepRunner(
      root: sandbox.path, repository: repository, settings: session.workspace.gitSettings,
      home: repository.commonDirectory)
    let place = try runner.place(destination: "001-x")
    for isWrittenInto in [false, true] {
      for step in changes.before { try runner.perform(step, at: place) }
      if isWrittenInto { try sandbox.directory.write("one\nmine\n", to: "001-x/one.md") }
      for step in changes.before.reversed() { try runner.revert(step, at: place) }
      let failure = try session.keptWorktree(of: changes)
      #expect(failure?.code == (isWrittenInto ? .worktreeKept : nil))
      #expect((try repository.commit(of: name) == nil) == !isWrittenInto)
    }
    let told = try #require(try session.keptWorktree(of: changes))
    #expect(told.message.contains(path.string) && told.message.contains("001-x"))
    let hint = try #require(told.hint.firstMatch(of: /then (git worktree .*)/))
    let result = try Program.run(
      "/bin/sh", ["-ec", String(hint.1)], in: sandbox.path, variables: sandbox.variables)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try session.keptWorktree(of: changes) == nil)
    #expect(try repository.commit(of: name) == nil)
  }
}
