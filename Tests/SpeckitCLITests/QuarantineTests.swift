import Files
import Foundation
import TestSupport
import Testing

/// While a push is in quarantine Git lets nobody change references.
@Suite struct QuarantineTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    workspace.variables["GIT_QUARANTINE_PATH"] = workspace.root.string + "/.git/objects/incoming"
  }

  private func expectRefused(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try workspace.snapshot()
    workspace.run(arguments).expectFailure(
      5, naming: "GIT_QUARANTINE_PATH", hint: "post-receive", sourceLocation: sourceLocation)
    #expect(differences(before, try workspace.snapshot()) == [], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ["new-feature", "Sign out"], ["new-feature", "Sign out", "--no-switch"], ["new-feature", "Sign out", "--worktree"],
    ["new-feature", "Sign out", "--commit"], ["new-feature", "Sign out", "--no-branch", "--commit"],
    ["new-feature", "Sign out", "--dry-run"], ["switch", "F-USER-001"],
  ])
  func `what changes references is refused`(arguments: [String]) throws { try expectRefused(arguments) }

  @Test func `a reservation, a manifest and a script are refused`() throws {
    try workspace.git("clone", "--quiet", "--bare", ".", "../remote.git")
    try workspace.git("remote", "add", "origin", "../remote.git")
    try workspace.write("title: Billing\nservice: pay\nfeatures: [{title: Pay}]\n", to: "billing.yml")
    try expectRefused(["new-feature", "Sign out", "--no-branch", "--reserve"])
    try expectRefused(["new-epic", "--from", "billing.yml"])
    let before = try workspace.snapshot()
    let script = workspace.run("compat", "create-new-feature", "--json", "Sign out")
    #expect(script.status == 1 && script.errors.contains("GIT_QUARANTINE_PATH"), "\(script)")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `no repository is made, and a workspace without one is`() throws {
    let outside = try Workspace(git: false)
    outside.variables["GIT_QUARANTINE_PATH"] = ""
    for arguments in [["init", "--git"], ["init", "--git", "--dry-run"]] {
      outside.run(arguments).expectFailure(5, naming: "GIT_QUARANTINE_PATH")
      #expect(!outside.exists(".git") && !outside.exists(".specify"))
    }
    try outside.succeed("init")
  }

  @Test func `what only writes documents works`() throws {
    for arguments in [
      ["init"], ["sync"], ["list"], ["check"], ["new-epic", "Billing", "--service", "pay"],
      ["new-feature", "Sign out", "--no-branch", "--epic", "EPIC-USER-001"],
      ["decision", "add", "Keep it", "--rationale", "Cheap", "--epic", "EPIC-USER-001"],
    ] {
      let result = workspace.run(arguments)
      #expect(result.status <= 1, "\(result)")
    }
  }
}
