import Foundation
import Testing

/// The Decision Log as commands read, write and report it.
@Suite struct DecisionSyncTests {
  let workspace: Workspace
  let plan = Workspace.epic + "/exec-plan.md"
  let index = Workspace.epic + "/design/index.md"
  let featurePlan: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    featurePlan = workspace.folder("F-USER-001") + "/impl-plan.md"
  }

  private func state(_ rows: String...) throws {
    let table = rows.map { "| \($0) | Because | It is slow |\n" }.joined()
    try workspace.write(
      "# Plan\n\n## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n\(table)", to: featurePlan)
  }

  private func writeLog(_ log: String) throws {
    try workspace.write("# Epic: Users\n\n## Decision Log\n\n\(log)\n## Outcomes\n\nMine.\n", to: plan)
  }

  private func decisions() throws -> [JSON] {
    try workspace.succeed("decision", "list", "--json").json()["decisions"].array
  }

  @Test func `a captured row becomes a row of a table`() throws {
    try writeLog("| # | Decision | Why | Who | When |\n|---|---|---|---|---|\n| 1 | Old | Habit | Bo | 2020-01-01 |\n")
    try state("Second | store".replacing("|", with: "\\|"))
    try workspace.succeed("sync")
    #expect(
      try workspace.text(plan).contains(
        "| 2 | Second \\| store<br>Source: F-USER-001 impl-plan.md, Complexity Tracking: \"Second \\| store\" | Because; "
          + "simpler alternative rejected: It is slow | Ada Lovelace | 2026-11-21 |\n"))
    try workspace.succeed("sync", "--check")
    try workspace.commitAll()
    try state()
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.map { $0["status"].string } == ["in force", "superseded", "withdrawn"])
    #expect(list.map { $0["id"].string } == ["1", "2", "3"])
    #expect(list[1]["supersededBy"].string == "3")
    try workspace.succeed("sync", "--check")
  }

  @Test func `an entry without an ID is superseded by its position`() throws {
    try writeLog("- Decision: Old\n  Rationale: Habit\n- Decision: Other\n  Rationale: Habit\n")
    try workspace.succeed("decision", "add", "New", "--rationale", "Better", "--supersedes", "no. 1")
    let text = try workspace.text(plan)
    #expect(text.contains("- Decision: Old\n  Rationale: Habit\n  Superseded by: D-001\n- Decision: Other"))
    #expect(text.contains("- Decision: [D-001] New\n  Rationale: Better\n"))
    #expect(text.contains("  Supersedes: no. 1\n"))
    #expect(try decisions().map { $0["position"].integer } == [1, 2, 3])
    let output = try workspace.succeed("decision", "list").output
    #expect(
      output.contains(
        """
          no. 1  superseded by D-001  –  –           –             \(plan):5
            Old
          no. 2  in force             –  –           –             \(plan):8
            Other
          D-001  in force             –  2026-11-21  Ada Lovelace  \(plan):10
            New
        """))
  }

  @Test func `a conflict in the log is told, and nothing is written into it`() throws {
    let conflict = "<<<<<<< ours\n- Decision: [D-001] A\n=======\n- Decision: [D-001] B\n>>>>>>> theirs\n"
    try writeLog(conflict)
    try state("Second store")
    let result = workspace.run("sync")
    #expect(result.status == 4)
    #expect(result.errors.contains("\(plan):5"))
    #expect(result.errors.contains("merge conflict"))
    #expect(try workspace.text(plan).contains(conflict + "\n## Outcomes") || workspace.text(plan).contains(conflict))
    #expect(try !workspace.text(plan).contains("Second store"))
    #expect(try decisions().map { $0["decision"].string } == ["A", "B"])
    workspace.run("decision", "add", "C", "--rationale", "R").expectFailure(4, naming: "merge conflict", "line 5")
  }

  @Test func `the design index shows what the log holds where the exec plan is refused`() throws {
    try workspace.succeed("sync")
    try workspace.replace(
      "<!-- speckit:end progress -->", by: "A line of mine.\n<!-- speckit:end progress -->", in: plan)
    try state("Second store")
    #expect(workspace.run("sync").status == 4)
    #expect(try !workspace.text(plan).contains("Second store"))
    #expect(try !workspace.text(index).contains("Second store"))
  }

  @Test func `two features that state the same words are captured once each`() throws {
    try workspace.succeed("new-feature", "Sign in", "--no-switch")
    try state("Second store")
    let text = try workspace.text(featurePlan)
    try workspace.write(text, to: workspace.folder("F-USER-002") + "/impl-plan.md")
    try workspace.succeed("sync")
    #expect(try decisions().map { $0["feature"].string } == ["F-USER-001", "F-USER-002"])
    try workspace.succeed("sync", "--check")
  }

  @Test func `a decision that says nothing is refused`() throws {
    workspace.run("decision", "add", "N/A", "--rationale", "R").expectFailure(2, naming: "decision says nothing")
    workspace.run("decision", "add", "A", "--rationale", "–").expectFailure(2, naming: "rationale says nothing")
  }
}
