import Testing

/// What one task needs to be known.
@Suite struct ContextTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.flat()
    try workspace.write(
      """
      # Feature Specification: Join

      ### User Story 1 - Sign up (Priority: P1)

      **Given** a form, **When** it is sent, **Then** an Account is there

      ### User Story 2 - Log in (Priority: P2)

      People come back.

      ## Requirements

      - **FR-001**: The system MUST keep an Account for each person (US1)
      - **FR-002**: The system MUST let people log in (US2)
      """, to: "specs/001-join/spec.md")
    try workspace.write(
      """
      # Implementation Plan: Join

      ## Structure

      Models stand in src/models/user.py.

      ## Performance

      Logging in takes a second.
      """, to: "specs/001-join/plan.md")
    try workspace.write(
      """
      # Data Model

      ## Account

      | Field | Type |
      |---|---|
      | email | text |

      ## Session

      | Field | Type |
      |---|---|
      | token | text |
      """, to: "specs/001-join/data-model.md")
    try workspace.write(
      """
      # Tasks: Join

      - [ ] T001 Create the model in src/models/user.py (FR-001)
        - with an index
      - [ ] T002 [US2] Write src/login.py
      """, to: "specs/001-join/tasks.md")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", "Join")
    return workspace
  }

  @Test func `It holds the task, its requirement, plan, entity and files, and nothing of others`() throws {
    let text = try workspace().succeed("context", "001-join/T001").output
    for part in ["- with an index", "FR-001", "Models stand in", "## Account", "`src/models/user.py` is not there yet"]
    {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    for part in ["T002", "FR-002", "Performance", "## Session", "People come back"] {
      #expect(!text.contains(part), "\(part) in \(text)")
    }
  }

  @Test(arguments: [60, 90, 120, 200, 400, 8000])
  func `It keeps within its budget, and says what it leaves out`(budget: Int) throws {
    let result = try workspace().run("context", "001-join/T001", "--budget", "\(budget)", "--json")
    guard result.status == 0 else {
      #expect(result.status == 2 && budget < 100, "\(result)")
      return
    }
    let reply = try result.json()
    #expect(reply["tokens"].integer.map { $0 <= budget } == true, "\(reply["text"].string ?? "")")
    #expect(reply["leftOut"].array.isEmpty == (reply["text"].string?.contains("Not enough room") == false))
    #expect(reply["pieces"][0]["kind"].string == "task")
  }

  @Test func `A task that is not there is named, with the nearest`() throws {
    let result = try workspace().run("context", "001-join/T003")
    #expect(result.status == 3 && result.errors.contains("001-join has no task T003"), "\(result)")
  }
}
