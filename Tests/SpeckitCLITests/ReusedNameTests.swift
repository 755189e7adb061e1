import Testing

/// IDs and numbers of features that are gone, in a clone that has no ledger.
@Suite struct ReusedNameTests {
  private func next(_ workspace: Workspace, _ arguments: String...) throws -> String? {
    let result = workspace.run(["new-feature", "Reset password", "--no-branch", "--dry-run", "--json"] + arguments)
    return try result.json()["feature"]["id"].string
  }

  /// A workspace with F-USER-001 to F-USER-003, all committed, whose ledger is lost.
  private func epics() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in", "Log out")
    try workspace.git("clean", "-qdff")
    try workspace.forgetLedger()
    return workspace
  }

  @Test(arguments: ["archive", "features/archive", "_archived/2026"])
  func `an ID in an archive is not given again`(folder: String) throws {
    let workspace = try epics()
    try workspace.makeFolder(Workspace.epic + "/" + folder)
    try workspace.git("mv", workspace.folder("F-USER-003"), Workspace.epic + "/" + folder + "/F-USER-003")
    try workspace.forgetHistory()
    #expect(try next(workspace) == "F-USER-004")
    workspace.run("new-feature", "Reset", "--no-branch", "--id", "F-USER-003").expectFailure(
      4, naming: "an archive names")
  }

  @Test func `an ID that only the history of the branch has is not given again`() throws {
    let workspace = try epics()
    for id in ["F-USER-002", "F-USER-003"] { try workspace.git("rm", "-rq", workspace.folder(id)) }
    try workspace.succeed("sync")
    try workspace.commitAll()
    #expect(try next(workspace) == "F-USER-004")
    // The second time it is remembered.
    #expect(try next(workspace) == "F-USER-004")
    try workspace.write("More.\n", to: "more.md")
    try workspace.commitAll()
    #expect(try next(workspace) == "F-USER-004")
    try workspace.forgetHistory()
    #expect(try next(workspace) == "F-USER-002")
  }

  @Test(arguments: [
    "- Decision: [D-USER-003-1] Keep sessions\n  Rationale: Fast.\n", "- Decision: Keep what F-USER-003 has\n",
  ])
  func `an ID that the Decision Log names is not given again`(entry: String) throws {
    let workspace = try epics()
    try workspace.git("rm", "-rq", workspace.folder("F-USER-003"))
    try workspace.succeed("sync")
    try workspace.forgetHistory()
    #expect(try next(workspace) == "F-USER-003")
    let plan = Workspace.epic + "/exec-plan.md"
    try workspace.write(
      workspace.text(plan).replacing("## Decision Log\n", with: "## Decision Log\n\n\(entry)"), to: plan)
    #expect(try next(workspace) == "F-USER-004")
  }

  @Test func `a number in an archive, a log or the history is not given again`() throws {
    let workspace = try Workspace.flat("Search", "Pay")
    try workspace.forgetLedger()
    try workspace.makeFolder("specs/archive")
    try workspace.git("mv", "specs/002-pay", "specs/archive/002-pay")
    try workspace.forgetHistory()
    #expect(try next(workspace) == "003-reset-password")
    try workspace.write("# Decisions\n\n- Decision: [D-004-1] Keep it\n", to: "specs/decisions.md")
    #expect(try next(workspace) == "005-reset-password")
    try workspace.writeFlatSpec("specs/005-mail")
    try workspace.commitAll()
    try workspace.git("rm", "-rq", "specs/005-mail")
    try workspace.commitAll()
    #expect(try next(workspace) == "006-reset-password")
  }

  @Test func `the number of a deleted epic is not given again`() throws {
    let workspace = try epics()
    try workspace.succeed("new-epic", "Roles", "--service", "user-service")
    try workspace.commitAll()
    try workspace.git(
      "rm", "-rq", Workspace.epic.replacing("EPIC-USER-001-user-onboarding", with: "EPIC-USER-002-roles"))
    try workspace.commitAll()
    let reply = try workspace.succeed("new-epic", "Teams", "--service", "user-service", "--json").json()
    #expect(reply["epic"]["id"].string == "EPIC-USER-003-teams")
  }
}
