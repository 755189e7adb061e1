import Files
import TestSupport
import Testing

/// `new-epic`, alone and from a manifest.
@Suite struct NewEpicTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withEpic() }

  private func epic(_ arguments: String...) throws -> JSON {
    let result = workspace.run(["new-epic"] + arguments + ["--json"])
    try #require(result.status == 0, "\(result)")
    return try result.json()["epic"]
  }

  @Test func `the area comes from the option, the service's other epics, the service, then the scope`() throws {
    #expect(try epic("Sign-in rework", "--service", "user-service")["id"].string == "EPIC-USER-002-sign-rework")
    #expect(try epic("Pay", "--service", "billing_service")["id"].string == "EPIC-BILLING-001-pay")
    #expect(try epic("Search", "--service", "search", "--area", "find")["id"].string == "EPIC-FIND-001-search")
    #expect(try epic("Ranking", "--service", "search")["id"].string == "EPIC-FIND-002-ranking")
    #expect(
      try epic("Foundation", "--scope", "system")["directory"].string == "plans/system/EPIC-SYSTEM-001-foundation")
    #expect(try epic("Build", "--scope", "system", "--area", "SYS")["id"].string == "EPIC-SYS-001-build")
    try workspace.succeed("sync", "--check")
  }

  @Test func `a service may be left out only with another scope`() throws {
    let before = try workspace.snapshot()
    workspace.run("new-epic", "Pay").expectFailure(2, naming: "service", hint: "--service")
    workspace.run("new-epic", "Pay", "--scope", "services").expectFailure(2, naming: "service")
    workspace.run("new-epic", " ", "--service", "billing").expectFailure(2, naming: "title")
    workspace.run("new-epic", "Pay", "--service", "billing", "--area", "BI-LL").expectFailure(2, naming: "BI-LL")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `--number in use is refused with its holder`() throws {
    workspace.run("new-epic", "Pay", "--service", "user-service", "--number", "1")
      .expectFailure(4, naming: "EPIC-USER-001", "EPIC-USER-001-user-onboarding", hint: "2")
    #expect(try epic("Pay", "--service", "user-service", "--number", "7")["id"].string == "EPIC-USER-007-pay")
    #expect(try epic("Go", "--service", "user-service")["id"].string == "EPIC-USER-008-go")
  }

  @Test func `epics on other branches and in other worktrees are not numbered again`() throws {
    try workspace.git("switch", "-q", "-c", "apart")
    try workspace.succeed("new-epic", "Pay", "--service", "user-service", "--number", "4")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    #expect(try epic("Go", "--service", "user-service")["id"].string == "EPIC-USER-005-go")
  }

  @Test func `--short-name names the folder`() throws {
    #expect(
      try epic("Pay", "--service", "billing", "--short-name", "All of It")["id"].string == "EPIC-BILLING-001-all-of-it")
  }
}

/// `new-epic --from`.
@Suite struct ManifestTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withEpic() }

  private func make(_ manifest: String, _ options: String...) throws -> CommandResult {
    try workspace.sandbox.directory.write(manifest, to: "epic.yml")
    return workspace.run(["new-epic", "--from", "../epic.yml"] + options)
  }

  /// Expects a refusal that names the manifest and the line, and changes nothing.
  private func expectRefused(
    _ manifest: String, _ status: Int32, line: Int? = nil, naming part: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try workspace.snapshot()
    let result = try make(manifest)
    var after = try workspace.snapshot()
    after["epic.yml"] = before["epic.yml"]
    result.expectFailure(
      status, naming: part, line.map { "epic.yml:\($0): " } ?? "", sourceLocation: sourceLocation)
    #expect(differences(before, after) == [], sourceLocation: sourceLocation)
  }

  @Test func `an epic and its features are made with a branch each and none is switched to`() throws {
    let result = try make(
      """
      title: Payments
      service: billing-service
      area: pay
      number: 3
      purpose: Customers can pay.
      features:
        - title: Pay by card
          description: Let customers pay by card. Soon.
          short-name: card
        - title: Refund
          id: F-PAY-009
          number: 40
          depends-on: [card]
        - title: Invoice
          depends-on: [F-PAY-009, card]
      """, "--json")
    try #require(result.status == 0, "\(result)")
    let reply = try result.json()
    #expect(reply["epic"]["id"].string == "EPIC-PAY-003-payments")
    let features = reply["features"].array
    #expect(features.map { $0["id"].string } == ["F-PAY-010", "F-PAY-009", "F-PAY-011"])
    #expect(features.map { $0["branch"].string } == ["041-card", "040-refund", "042-invoice"])
    #expect(features[0].keys == ["id", "title", "epic", "directory", "branch", "number", "spec", "plan", "tasks"])
    #expect(try workspace.git("branch", "--show-current") == "main")
    #expect(
      try workspace.git("branch", "--format=%(refname:short)") == "040-refund\n041-card\n042-invoice\nmain")
    let directory = try #require(reply["epic"]["directory"].string)
    #expect(try workspace.text(directory + "/exec-plan.md").contains("Customers can pay."))
    #expect(
      try workspace.text(directory + "/features/F-PAY-011/spec.md").contains("**Depends on**: F-PAY-009, F-PAY-010\n"))
    #expect(try workspace.text(directory + "/features/F-PAY-010/spec.md").contains("Let customers pay by card. Soon."))
    try workspace.succeed("sync", "--check")
  }

  @Test func `--no-branch makes none`() throws {
    let result = try make("title: P\nservice: s\nfeatures: [{title: A}]\n", "--no-branch", "--json")
    #expect(result.status == 0)
    #expect(try result.json()["features"][0]["branch"].isNull)
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "main")
  }

  @Test func `what is wrong is named with its line`() throws {
    let head = "title: P\nservice: s\n"
    try expectRefused("title: P\nservise: s\n", 2, line: 2, naming: "servise")
    try expectRefused(head + "features:\n  - title: A\n    depend-on: []\n", 2, line: 5, naming: "depend-on")
    try expectRefused(head + "features: [\n", 2, line: 4, naming: "epic.yml")
    try expectRefused(head + "features:\n  - description: A\n", 2, line: 4, naming: "title")
    try expectRefused(head + "features: A\n", 2, line: 3, naming: "features")
    try expectRefused(head + "number: x\n", 2, line: 3, naming: "number")
    try expectRefused("", 2, naming: "empty")
    try expectRefused("- a\n", 2, line: 1, naming: "mapping")
    try expectRefused("service: s\n", 2, line: 1, naming: "title")
    try expectRefused("title: P\nservice: ../s\n", 2, naming: "../s")
    try expectRefused("title: P\nservice: s\ntitle: Q\n", 2, line: 3, naming: "title")
  }

  @Test func `an error in the last feature leaves nothing behind`() throws {
    let head = "title: P\nservice: s\nfeatures:\n  - title: A\n"
    try expectRefused(head + "  - title: B\n    depends-on: [nowhere]\n", 3, line: 5, naming: "nowhere")
    try expectRefused(head + "  - title: B\n    id: B\n", 2, line: 5, naming: "\"B\"")
    try expectRefused(head + "  - title: B\n    number: 5\n  - title: C\n    number: 5\n", 4, line: 7, naming: "5")
    try expectRefused(
      head + "  - title: B\n    id: F-S-001\n  - title: C\n    id: f-s-001\n", 4, line: 7, naming: "F-S-001")
    try expectRefused(head + "  - title: \"B\\nC\"\n", 2, naming: "title")
  }

  @Test func `a branch that cannot be made undoes everything`() throws {
    try workspace.git("branch", "002-b/deeper")
    let before = try workspace.snapshot()
    let result = try make("title: P\nservice: s\nfeatures:\n  - {title: A, number: 3}\n  - {title: B, number: 2}\n")
    #expect(result.status == 4, "\(result)")
    var after = try workspace.snapshot()
    after["epic.yml"] = nil
    #expect(differences(before, after) == [])
  }

  @Test func `--from takes nothing else and needs a file`() throws {
    workspace.run("new-epic", "Title", "--from", "x.yml").expectFailure(2, naming: "--from")
    workspace.run("new-epic", "--from", "x.yml", "--area", "X").expectFailure(2, naming: "--from", hint: "area")
    workspace.run("new-epic", "--from", "x.yml").expectFailure(3, naming: "x.yml")
    workspace.run("new-epic", "T", "--service", "s", "--no-branch").expectFailure(2, naming: "--no-branch")
  }
}
