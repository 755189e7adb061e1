import Files
import TestSupport
import Testing

/// Entries of a Decision Log that share an ID, as merges leave them: `check` tells them, and `check --fix` mends them.
@Suite struct DecisionRenumberingTests {
  let workspace: Workspace
  let plan = Workspace.epic + "/exec-plan.md"
  let first = Workspace.epic + "/features/F-USER-001/spec.md"
  let second = Workspace.epic + "/features/F-USER-002/spec.md"

  init() throws { workspace = try Workspace.withFeatures("Sign up", "Sign in") }

  private func log(_ entries: String) throws {
    try workspace.write("# Epic: User onboarding\n\n## Decision Log\n\n\(entries)", to: plan)
    try workspace.succeed("sync")
  }

  private func commit() throws {
    try workspace.git("add", "-A")
    try workspace.git("commit", "-qm", "Change")
  }

  private func append(_ text: String, to path: String) throws {
    try workspace.write(workspace.text(path) + text, to: path)
  }

  private func add(_ text: String, _ options: String...) throws {
    let result = workspace.run(["decision", "add", text, "--rationale", "Because"] + options)
    try #require(result.status == 0, "\(result)")
  }

  private func ids() throws -> [String?] {
    try workspace.succeed("decision", "list", "--json").json()["decisions"].array.map { $0["id"].string }
  }

  /// Merges a branch and keeps the lines of both sides, as people do.
  private func merge(_ branch: String, by way: [String] = ["merge", "--quiet", "--no-edit"], commits: Bool = true)
    throws
  {
    _ = try workspace.gitResult(way + [branch])
    let text = try workspace.text(plan)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !["<<<<<<< ", "=======", ">>>>>>> "].contains { line.hasPrefix($0) }
    }
    try workspace.write(lines.joined(separator: "\n"), to: plan)
    _ = try? workspace.sandbox.git("checkout", "--ours", Workspace.epic + "/design/index.md")
    try workspace.succeed("sync")
    if commits { try commit() }
  }

  private func fix(status: Int32 = 0) throws -> CommandResult {
    let told = workspace.run("check", "--select", "SK056")
    #expect(told.status == 1)
    let fixed = workspace.run("check", "--fix", "--select", "SK056")
    #expect(fixed.status == status, "\(fixed)")
    #expect(try workspace.succeed("sync", "--check").status == 0)
    return fixed
  }

  /// Two branches have each recorded a decision under the ID that was free in both.
  private func diverge() throws {
    try log("- Decision: [D-001] Base\n  Rationale: r\n  Source: F-USER-001\n")
    try workspace.write("\nMind D-002.\n", to: Workspace.epic + "/notes.md")
    try commit()
    try workspace.git("switch", "-qc", "theirs")
    try add("Use B", "--feature", "F-USER-002")
    try add("Use C", "--feature", "F-USER-002", "--supersedes", "D-002")
    try append("\nSee D-002, `D-002` and [D-002](../../exec-plan.md#decision-log).\n", to: second)
    try commit()
    try workspace.git("switch", "-qc", "ours", "main")
    try add("Use A", "--feature", "F-USER-001")
    try append("\nAs D-002 says.\n", to: first)
    try commit()
  }

  @Test func `the entry that a merge brought gets the next free ID, and what names it follows`() throws {
    try diverge()
    try merge("theirs")
    #expect(try ids() == ["D-001", "D-002", "D-002", "D-003"])
    let fixed = try fix()
    #expect(try ids() == ["D-001", "D-002", "D-004", "D-003"])
    let text = try workspace.text(plan)
    #expect(text.contains("[D-004] Use B\n"))
    #expect(text.contains("  Superseded by: D-003\n"))
    #expect(text.contains("  Supersedes: D-004\n"))
    #expect(try workspace.text(second).contains("See D-004, `D-004` and [D-004](../../exec-plan.md#decision-log)."))
    #expect(try workspace.text(first).contains("As D-002 says."))
    let doubtful = "\(Workspace.epic)/notes.md:2: warning: D-002 may mean the decision that still has this ID, or D-004"
    #expect(fixed.errors.contains(doubtful), "\(fixed)")
    #expect(try workspace.text(Workspace.epic + "/notes.md").contains("Mind D-002."))
  }

  @Test func `what the main branch has keeps its ID, though it stands below`() throws {
    try diverge()
    try workspace.git("switch", "-q", "main")
    try workspace.git("merge", "--quiet", "--ff-only", "ours")
    try workspace.git("switch", "-q", "theirs")
    try merge("main")
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(decisions.map { $0["decision"].string } == ["Base", "Use B", "Use C", "Use A"])
    _ = try fix()
    #expect(try ids() == ["D-001", "D-004", "D-003", "D-002"])
    #expect(try workspace.text(second).contains("See D-004"))
    #expect(try workspace.text(first).contains("As D-002 says."))
  }

  @Test(arguments: [["merge", "--quiet"], ["rebase", "--quiet"], ["cherry-pick"]])
  func `what the main branch has keeps its ID before the commit too`(_ way: [String]) throws {
    try diverge()
    try workspace.git("switch", "-q", "main")
    try workspace.git("merge", "--quiet", "--ff-only", "ours")
    try workspace.git("switch", "-q", way[0] == "cherry-pick" ? "main" : "theirs")
    try merge(way[0] == "cherry-pick" ? "theirs" : "main", by: way, commits: false)
    let fixed = try fix()
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    let ids = decisions.map { "\($0["id"].string ?? "") \($0["decision"].string ?? "")" }
    #expect(Set(ids) == ["D-001 Base", "D-002 Use A", "D-003 Use C", "D-004 Use B"])
    #expect(try workspace.text(second).contains("See D-004, `D-004` and [D-004](../../exec-plan.md#decision-log)."))
    #expect(try workspace.text(first).contains("As D-002 says."), "\(fixed)")
  }

  @Test(arguments: [false, true])
  func `of two branches the receiving one keeps its ID, before and after the commit`(commits: Bool) throws {
    try diverge()
    try merge("theirs", commits: false)
    // The entry that came in stands first.
    let text = try workspace.text(plan)
    let ours = try String(#require(text.firstMatch(of: /- Decision: \[D-002\] Use A\n(  .*\n)*/)).0)
    let theirs = try String(#require(text.firstMatch(of: /- Decision: \[D-002\] Use B\n(  .*\n)*/)).0)
    try workspace.write(
      text.replacing(ours, with: "<A>").replacing(theirs, with: ours).replacing("<A>", with: theirs), to: plan)
    if commits { try commit() }
    _ = try fix()
    #expect(try workspace.text(plan).contains("[D-002] Use A\n") && workspace.text(plan).contains("[D-004] Use B\n"))
  }

  @Test func `a dry run tells the whole change and makes none`() throws {
    try diverge()
    try merge("theirs")
    let before = try workspace.snapshot()
    let result = workspace.run("check", "--fix", "--select", "SK056", "--dry-run", "-v")
    #expect(result.output.contains("+- Decision: [D-004] Use B"), "\(result)")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an entry that is not committed yet came later`() throws {
    try log("- Decision: [D-001] Old\n  Rationale: r\n")
    try commit()
    try log("- Decision: [D-001] New\n  Rationale: r\n- Decision: [D-001] Old\n  Rationale: r\n")
    _ = try fix()
    #expect(try ids() == ["D-002", "D-001"])
  }

  @Test func `a decision of a feature counts on within the feature`() throws {
    let entry = { (text: String) in "- Decision: [D-USER-002-1] \(text)\n  Rationale: r\n  Source: F-USER-002\n" }
    try log(entry("A") + "- Decision: [D-USER-002-4] B\n  Rationale: r\n" + entry("C"))
    _ = try fix()
    #expect(try ids() == ["D-USER-002-1", "D-USER-002-4", "D-USER-002-5"])
  }

  @Test func `an anchor tells which entry a link means`() throws {
    try log(
      "### D-001: Use A\n\n**Rationale**: r\n\n### D-001: Use B {#the-b}\n\n**Rationale**: r\n\n### D-001: Use C\n\n**Rationale**: r\n"
    )
    try append(
      "\n[D-001](../../exec-plan.md#d-001-use-c), [D-001](../../exec-plan.md#the-b), [D-001](../../exec-plan.md#d-001-use-a),"
        + " [D-001](research.md#d-001-use-c)\n", to: first)
    let fixed = try fix()
    #expect(try ids() == ["D-001", "D-002", "D-003"])
    #expect(try workspace.text(plan).contains("### D-002: Use B {#the-b}\n"))
    #expect(
      try workspace.text(first).contains(
        "\n[D-003](../../exec-plan.md#d-003-use-c), [D-002](../../exec-plan.md#the-b), "
          + "[D-001](../../exec-plan.md#d-001-use-a), [D-001](research.md#d-001-use-c)\n"))
    #expect(fixed.errors.isEmpty, "\(fixed)")
  }

  @Test func `a table keeps its form`() throws {
    try log(
      """
      | Replaces | ID | Decision | Rationale | Source |
      |---|---|---|---|---|
      |  | D-001 | Use A | r | F-USER-001 |
      |  | \\[D-001\\] | Use B | r | F-USER-002 |
      | D-001 | D-002 | Use C, not D-001 | r | F-USER-002 |

      """)
    _ = try fix()
    let text = try workspace.text(plan)
    #expect(text.contains("|  | \\[D-003\\] | Use B | r | F-USER-002 |\n"))
    #expect(text.contains("| D-003 | D-002 | Use C, not D-003 | r | F-USER-002 |\n"))
  }

  @Test func `outside Git the later one gets another, and a feature's documents mean their own`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    for title in ["Sign up", "Sign in"] { try workspace.succeed("new-feature", title) }
    try workspace.write(
      "# Epic\n\n## Decision Log\n\n- Decision: [D-001] A\n  Source: F-USER-001\n- Decision: [D-001] B\n  Source: F-USER-002\n",
      to: plan)
    try workspace.write(workspace.text(first) + "\nD-001\n", to: first)
    try workspace.write(workspace.text(second) + "\nD-001\n", to: second)
    let research = Workspace.epic + "/features/F-USER-002/research.md"
    try workspace.write("# Research\n\n## D-001: Of our own\n\nD-001 it is.\n", to: research)
    let fixed = workspace.run("check", "--fix", "--select", "SK056")
    #expect(fixed.errors.contains("features/F-USER-002/spec.md"), "\(fixed)")
    #expect(try workspace.text(research).contains("D-001 it is."))
    #expect(try workspace.text(plan).contains("[D-002] B"))
    #expect(try workspace.text(first).hasSuffix("\nD-001\n"))
    #expect(try workspace.text(second).hasSuffix("\nD-001\n"))
  }

  @Test func `entries that say the same are one decision, which check tells`() throws {
    try log("- Decision: [D-001] A\n  Rationale: r\n- Decision: [D-001] A\n")
    let result = workspace.run("check", "--fix", "--select", "SK056")
    #expect(result.status == 1)
    #expect(result.output.contains("the entry at line 5 says the same under the ID D-001"), "\(result)")
    #expect(try ids() == ["D-001", "D-001"])
  }

  @Test func `an ID that both sides of a conflict give is told, one that a side has changed is not`() throws {
    try workspace.write(
      """
      # Epic

      ## Decision Log

      - Decision: [D-001] Base
        Rationale: r
      <<<<<<< ours
      - Decision: [D-002] A
        Rationale: r
      - Decision: [D-003] C
        Rationale: r
      =======
      - Decision: [D-002] B
        Rationale: r
      - Decision: [D-003] C
        Rationale: r, and more
      >>>>>>> theirs

      """, to: plan)
    let result = workspace.run("check", "--select", "SK056")
    #expect(result.output.contains("\(plan):13"), "\(result)")
    #expect(result.output.contains("both sides of a merge have an entry D-002, the other one at line 8"))
    #expect(!result.output.contains("D-003"))
  }
}
