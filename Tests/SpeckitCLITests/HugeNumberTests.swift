import Testing

/// Numbers that fit a machine word and no head, whoever pushed them.
@Suite struct HugeNumberTests {
  private let huge = "9223372036854775807"

  @Test func `a branch with a huge number does not hold up the next`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("branch", "\(huge)-boom")
    let result = try workspace.succeed("new-feature", "Reset a password")
    #expect(result.output.contains("002-reset-password"))
  }

  @Test func `a huge number that was asked for is not counted on`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.succeed("new-feature", "Reset a password", "--number", huge, "--id", "F-USER-\(huge)")
    let result = try workspace.succeed("new-feature", "Delete an account")
    #expect(result.output.contains("F-USER-001"))
    #expect(result.output.contains("001-delete-account"))
    try workspace.succeed("new-epic", "Billing", "--service", "user-service", "--number", huge)
    #expect(try workspace.succeed("new-epic", "Reports", "--service", "user-service").output.contains("EPIC-USER-002"))
  }

  @Test func `a decision with a huge number is followed by a small one`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.replace(
      "## Decision Log\n", by: "## Decision Log\n\n- Decision: [D-\(huge)] Old\n", in: Workspace.epic + "/exec-plan.md")
    #expect(try workspace.succeed("decision", "add", "New", "--rationale", "Why").output.contains("D-001"))
  }

  @Test func `a date beyond the calendar is refused`() throws {
    let workspace = try Workspace.withEpic()
    workspace.variables["SOURCE_DATE_EPOCH"] = huge
    #expect(workspace.run("new-feature", "Reset a password").status == 2)
  }
}
