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

  @Test func `an entry that both sides changed is told, and nothing is written into the log`() throws {
    let conflict = "- Decision: [D-001] A\n<<<<<<< ours\n  Rationale: x\n=======\n  Rationale: y\n>>>>>>> theirs\n"
    try writeLog(conflict)
    try state("Second store")
    let result = workspace.run("sync")
    #expect(result.status == 4)
    #expect(result.errors.contains("\(plan):6"))
    #expect(result.errors.contains("merge conflict"))
    #expect(try workspace.text(plan).contains(conflict))
    #expect(try !workspace.text(plan).contains("Second store"))
    #expect(try decisions().map { $0["rationale"].string } == ["x", "y"])
    workspace.run("decision", "add", "C", "--rationale", "R").expectFailure(4, naming: "merge conflict", "line 6")
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
    for text in ["\u{200D}", "\u{1}", "\u{301} \u{7F}"] {
      workspace.run("decision", "add", text, "--rationale", "R").expectFailure(2, naming: "decision says nothing")
    }
  }

  @Test(arguments: ["N/A", "", "none", "-", "\u{1B}[31mRed", "[Redis] is slow [see ADR]"])
  func `a row is captured once, whatever its reason says`(reason: String) throws {
    try workspace.write(
      "# Plan\n\n## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n| Store | \(reason) | Slow |\n",
      to: featurePlan)
    for _ in 0..<3 { try workspace.succeed("sync") }
    #expect(try decisions().count == 1)
    #expect(try decisions()[0]["rationale"].string?.hasSuffix("simpler alternative rejected: Slow") == true)
  }

  @Test func `what was captured stays when its kind is no longer captured`() throws {
    try state("Second store")
    try workspace.succeed("sync")
    try workspace.commitAll()
    try workspace.write("decisions: { capture: [architecture] }\n", to: ".specify/speckit.yml")
    try workspace.succeed("sync")
    #expect(try decisions().map { $0["status"].string } == ["in force"])
  }

  @Test func `words of people's in an entry that is not committed stay beside those of the plan`() throws {
    try state("Second store")
    try workspace.commitAll()
    try workspace.succeed("sync")
    try workspace.replace("  Rationale: Because", by: "  Rationale: Ops confirmed it; because", in: plan)
    try workspace.succeed("sync")
    #expect(try workspace.text(plan).contains("  Rationale: Ops confirmed it; because"))
    #expect(try decisions().map { $0["status"].string } == ["superseded", "in force"])
    try workspace.succeed("sync", "--check")
  }

  @Test func `an ID that two entries have names neither`() throws {
    try writeLog("- Decision: [D-001] One\n  Rationale: a\n- Decision: [D-001] Two\n  Rationale: b\n")
    let result = workspace.run("decision", "add", "New", "--rationale", "Better", "--supersedes", "D-001")
    #expect(result.status == 4)
    #expect(result.errors.contains("holds D-001 twice"))
  }

  @Test func `an empty specification passes no gate`() throws {
    let folder = workspace.folder("F-USER-001")
    try workspace.write("# Feature Specification: Sign up\n\n<!-- later -->\n", to: folder + "/spec.md")
    try workspace.write("# C\n\n- [x] a\n", to: folder + "/checklists/requirements.md")
    let result = workspace.run("gate", "spec", "F-USER-001")
    #expect(result.status == 1)
    #expect((result.output + result.errors).contains("the specification is empty"))
    #expect(try workspace.succeed("list").output.contains("draft"))
  }
}
