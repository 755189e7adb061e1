import Files
import TestSupport
import Testing

/// `diff`: what changed in meaning.
@Suite struct DiffTests {
  private static let folder = "specs/001-sign-up"
  private static let spec = folder + "/spec.md"

  static let specification = """
    # Feature Specification: Sign up

    **Feature Branch**: `001-sign-up`
    **Status**: Draft

    ## User Scenarios & Testing

    ### User Story 1 - Join with an e-mail address (Priority: P1)

    A visitor joins, and gets a letter that has to be answered.

    **Acceptance Scenarios**:

    1. **Given** a visitor, **When** they give an address, **Then** a letter is sent
    2. **Given** a letter, **When** it is answered, **Then** the account is open

    ## Requirements

    ### Functional Requirements

    - **FR-001**: The system MUST send a letter within 60 seconds
    - **FR-002**: The system MUST refuse an address that is taken
    - **FR-003**: The system MUST forget letters that nobody answers

    ### Key Entities

    - **Account**: somebody who has joined

    ## Success Criteria

    - **SC-001**: Nine of ten visitors join within two minutes

    ## Assumptions

    Letters are sent by another service.

    """

  static let taskList = """
    # Tasks: Sign up

    - [x] T001 Set up the project
    - [ ] T002 [US1] Send the letter in src/letter.swift
    - [ ] T003 [US1] Open the account in src/account.swift

    """

  /// A committed feature of the flat layout.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.write(DiffTests.specification, to: DiffTests.spec)
    try workspace.write(DiffTests.taskList, to: DiffTests.folder + "/tasks.md")
    try workspace.commitAll()
    return workspace
  }

  private func edit(_ workspace: Workspace) throws {
    let spec = DiffTests.spec
    try workspace.replace("within 60 seconds", by: "within 15 seconds", in: spec)
    try workspace.replace(
      "- **FR-003**: The system MUST forget",
      by: "- **FR-003**: The system MUST log each attempt\n- **FR-004**: The system MUST forget", in: spec)
    try workspace.replace("1. **Given** a visitor", by: "1. **Given** a visitor from abroad", in: spec)
    try workspace.replace("- **Account**: somebody who has joined\n", by: "", in: spec)
    try workspace.replace("- [ ] T002", by: "- [x] T002", in: DiffTests.folder + "/tasks.md")
    try workspace.replace("by another service", by: "by the same service", in: spec)
  }

  /// Each change of the first feature: `requirement FR-001 changed`.
  private func changes(_ workspace: Workspace, _ arguments: String...) throws -> [String] {
    let result = workspace.run(["diff", "--json"] + arguments)
    try #require(result.status == 0, "\(result)")
    return try result.json()["features"].array.flatMap { $0["changes"].array }.map { change in
      "\(change["kind"].string ?? "?") \(change["name"].string ?? "?") \(change["change"].string ?? "?")"
    }
  }

  @Test func `what was changed, added, renumbered, removed and ticked is told by kind`() throws {
    let workspace = try workspace()
    try edit(workspace)
    #expect(
      try changes(workspace) == [
        "scenario US1 scenario 1 changed", "requirement FR-001 changed", "requirement FR-003 added",
        "requirement FR-004 moved", "entity Account removed", "task T002 ticked", "section Assumptions changed",
      ])
    let answer = try workspace.succeed("diff", "--json").json()
    #expect(answer["from"]["name"].string == "HEAD" && answer["to"]["commit"].isNull)
    let changed = answer["features"][0]["changes"][1]
    #expect(changed["old"]["text"].string == "The system MUST send a letter within 60 seconds")
    #expect(changed["new"]["text"].string == "The system MUST send a letter within 15 seconds")
    #expect(changed["new"]["path"].string == DiffTests.spec && changed["new"]["line"].integer == 21)
    #expect(answer["features"][0]["tasks"]["new"]["done"].integer == 2)
  }

  @Test func `what people read is whole, at a terminal and in Markdown`() throws {
    let workspace = try workspace()
    try edit(workspace)
    let transcripts = [["diff"], ["diff", "--format", "markdown"], ["diff", "HEAD..HEAD"]].map {
      workspace.run($0).transcript(root: workspace.root.string)
    }
    try Golden.expect(transcripts.joined(separator: "\n"), "diff")
  }

  @Test func `how lines are filled, what is bold and where links lead to does not count`() throws {
    let workspace = try workspace()
    try workspace.replace(
      "- **FR-002**: The system MUST refuse an address that is taken",
      by: "* FR-002: The system **MUST** refuse\n  an [address](https://example.org) that is taken", in: DiffTests.spec)
    try workspace.replace("A visitor joins, and gets", by: "A visitor\njoins, and   gets", in: DiffTests.spec)
    #expect(try changes(workspace).isEmpty)
    #expect(try workspace.succeed("diff").output == "nothing changed in meaning between HEAD and the working tree\n")
  }

  @Test func `an entity is the same whether it is taken for this feature's or for another's`() throws {
    let workspace = try workspace()
    let model = DiffTests.folder + "/data-model.md"
    try workspace.write(
      "# Data Model\n\n## Entity: Account\n\nIt is defined in 003-base, and holds a name.\n", to: model)
    try workspace.commitAll()
    try workspace.write(
      "# Data Model\n\n## Entity: Account\n\nIt is defined\nin 003-base, and holds a\nname.\n", to: model)
    #expect(try changes(workspace).isEmpty)
    try workspace.replace("name.", by: "number.", in: model)
    #expect(try changes(workspace) == ["entity Account changed"])
  }

  @Test func `two commits are compared as they are, or from where they parted`() throws {
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "--create", "other")
    try workspace.replace("within 60 seconds", by: "within 15 seconds", in: DiffTests.spec)
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try workspace.replace("that is taken", by: "that is in use", in: DiffTests.spec)
    try workspace.commitAll()
    #expect(try changes(workspace, "main..other") == ["requirement FR-001 changed", "requirement FR-002 changed"])
    #expect(try changes(workspace, "main...other") == ["requirement FR-001 changed"])
    #expect(try changes(workspace, "...other") == ["requirement FR-001 changed"])
    #expect(try changes(workspace, "other") == ["requirement FR-001 changed", "requirement FR-002 changed"])
    #expect(try changes(workspace, "main").isEmpty)
  }

  @Test func `features are told alone where they are named, and a branch is told from a feature by dashes`() throws {
    let workspace = try workspace()
    try workspace.git("branch", "001-sign-up")
    try workspace.writeFlatSpec("specs/002-search", body: "## Requirements\n\n- **FR-001**: The system MUST search\n")
    try workspace.replace("that is taken", by: "that is in use", in: DiffTests.spec)
    try workspace.commitAll()
    #expect(try changes(workspace, "001-sign-up").count == 2)
    #expect(try changes(workspace, "--", "001-sign-up").isEmpty)
    #expect(try changes(workspace, "HEAD~1", "001-sign-up") == ["requirement FR-002 changed"])
    #expect(try changes(workspace, "HEAD~1", "--", "002") == ["requirement FR-001 added"])
    #expect(try changes(workspace, "HEAD~1", "specs").count == 2)
    #expect(try changes(workspace, "002-search").isEmpty)
    workspace.run("diff", "HEAD", "003").expectFailure(3, naming: "003")
  }

  @Test func `a name of no commit, and a workspace outside Git, are refused`() throws {
    let workspace = try workspace()
    workspace.run("diff", "v9").expectFailure(3, naming: "\"v9\"", hint: "git branch --all")
    workspace.run("diff", "main..v9").expectFailure(3, naming: "\"v9\"")
    workspace.run("diff", "--json", "--format", "markdown").expectJSONFailure(2)
    let outside = try Workspace(git: false)
    try outside.write(DiffTests.specification, to: DiffTests.spec)
    outside.run("diff").expectFailure(3, naming: "no Git repository")
    let unborn = try Workspace()
    try unborn.write(DiffTests.specification, to: DiffTests.spec)
    unborn.run("diff").expectFailure(3, naming: "HEAD", hint: "commit")
  }

  @Test func `in epics features and epics that are new, gone, renamed or in another epic are told`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in", "Sign out")
    try workspace.succeed("new-epic", "Billing", "--service", "billing")
    try workspace.succeed(
      "decision", "add", "Ask for no password", "--rationale", "Less to lose", "--epic", "EPIC-USER-001")
    try workspace.git("rm", "-r", "--quiet", workspace.folder("F-USER-003"))
    try workspace.succeed("rename", "F-USER-002", "--title", "Come back")
    let answer = try workspace.succeed("diff", "--json").json()
    let features = answer["features"].array.map {
      "\($0["id"].string ?? "?") \($0["change"].string ?? "?") \($0["was"]["title"].string ?? "-")"
    }
    #expect(features == ["F-USER-002 renamed Sign in", "F-USER-003 removed -"])
    let epics = answer["epics"].array.map { "\($0["id"].string ?? "?") \($0["change"].string ?? "?")" }
    #expect(epics.contains { $0.hasPrefix("EPIC-BILLING-001") && $0.hasSuffix(" added") })
    let user = answer["epics"].array.first { $0["id"].string?.hasPrefix("EPIC-USER") == true }
    #expect(
      user?["changes"].array.contains { $0["kind"].string == "decision" && $0["change"].string == "added" } == true)
  }
}

extension CommandResult {
  /// Expects a refusal as programs read it.
  fileprivate func expectJSONFailure(_ status: Int32, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(self.status == status, "\(self)", sourceLocation: sourceLocation)
    #expect((try? json()["ok"].bool) == false, "\(self)", sourceLocation: sourceLocation)
  }
}
