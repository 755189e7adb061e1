import TestSupport
import Testing

/// What `sync` makes of the conflicts that a merge without the driver leaves.
@Suite struct ConflictSyncTests {
  private let workspace: Workspace
  private let index = Workspace.epic + "/design/index.md"
  private let plan = Workspace.epic + "/exec-plan.md"

  init() throws { workspace = try Workspace.withFeatures("Sign up") }

  @Test(arguments: ["merge", "diff3", "zdiff3"])
  func `regions and decisions of both sides are settled in every style`(_ style: String) throws {
    try workspace.git("config", "merge.conflictStyle", style)
    for (name, day) in [("in", 1), ("out", 2)] as [(String, Int64)] {
      try workspace.branch(name) {
        workspace.now += day * 86_400
        try workspace.succeed("new-feature", "Sign \(name)", "--no-branch")
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
        workspace.now -= day * 86_400
      }
    }
    try workspace.git("merge", "--quiet", "in")
    #expect(try workspace.gitResult("merge", "--no-edit", "out").status == 1)
    #expect(try workspace.conflicts() == [index, plan])
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    for path in [index, plan] { #expect(try !workspace.text(path).contains("<<<<<<<")) }
    let log = try workspace.text(plan)
    #expect(
      log.contains(
        "- Decision: [D-001] Choose in\n  Rationale: R\n  Date/Author: 2026-11-22 / Ada Lovelace\n"
          + "- Decision: [D-002] Choose out\n  Rationale: R\n  Date/Author: 2026-11-23 / Ada Lovelace\n\n## "))
    #expect(try workspace.text(index).contains("Choose in") && workspace.text(index).contains("Choose out"))
  }

  @Test func `the main branch keeps its IDs, and sync says what gets another one`() throws {
    try workspace.branch("topic") {
      try workspace.succeed("decision", "add", "Choose tokens", "--rationale", "R", "--epic", "EPIC-USER-001")
    }
    try workspace.succeed("decision", "add", "Choose cookies", "--rationale", "R", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "topic")
    #expect(try workspace.gitResult("merge", "--no-edit", "main").status == 1)
    let result = try workspace.succeed("sync")
    #expect(
      result.errors.contains(
        "\(plan): note: D-001 was given on both sides; it is D-002 now: Choose tokens\n"), "\(result)")
    #expect(!result.errors.contains("look whether documents"))
    let log = try workspace.text(plan)
    #expect(log.contains("[D-001] Choose cookies") && log.contains("[D-002] Choose tokens"))
  }

  @Test func `an entry that a document of its branch names stays twice in sync too`() throws {
    let notes = Workspace.epic + "/notes.md"
    try workspace.branch("topic") {
      try workspace.succeed("decision", "add", "Choose tokens", "--rationale", "R", "--epic", "EPIC-USER-001")
      try workspace.write("As D-001 says.\n", to: notes)
    }
    try workspace.succeed("decision", "add", "Choose cookies", "--rationale", "R", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
    #expect(try workspace.gitResult("merge", "--no-edit", "topic").status == 1)
    try workspace.succeed("sync")
    let log = try workspace.text(plan)
    #expect(log.contains("[D-001] Choose cookies") && log.contains("[D-001] Choose tokens"))
    try workspace.succeed("check", "--fix", "--select", "SK056")
    #expect(try workspace.text(plan).contains("[D-002] Choose tokens"))
    #expect(try workspace.text(notes) == "As D-002 says.\n")
  }

  @Test func `decision add settles the log first`() throws {
    for name in ["in", "out"] {
      try workspace.branch(name) {
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
      }
    }
    try workspace.git("merge", "--quiet", "in")
    #expect(try workspace.gitResult("merge", "--no-edit", "out").status == 1)
    try workspace.succeed("decision", "add", "Choose third", "--rationale", "R", "--epic", "EPIC-USER-001")
    let log = try workspace.text(plan)
    #expect(
      log.contains("[D-001] Choose in") && log.contains("[D-002] Choose out") && log.contains("[D-003] Choose third"))
    #expect(!log.contains("<<<<<<<"))
  }

  private let other = "plans/services/billing-service/EPIC-BILLING-001-billing"

  /// One branch moves a feature with its decision to another epic; main adds an entry behind the decision.
  private func move() throws {
    try workspace.succeed("new-epic", "Billing", "--service", "billing-service")
    try workspace.succeed("decision", "add", "Choose tokens", "--rationale", "R", "--feature", "F-USER-001")
    try workspace.commitAll()
    try workspace.branch("moved") { try workspace.succeed("move", "F-USER-001", "--epic", "EPIC-BILLING-001") }
    try workspace.succeed("decision", "add", "Choose mail", "--rationale", "R", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
  }

  private func log(of epic: String) throws -> [String] {
    try workspace.text(epic + "/exec-plan.md").split(separator: "\n").filter { $0.hasPrefix("- Decision: ") }
      .map { String($0.dropFirst("- Decision: ".count)) }
  }

  @Test(arguments: ["merge", "diff3", "rebase", "cherry-pick"])
  func `a decision that moved to another epic does not come back`(_ way: String) throws {
    try move()
    if way == "diff3" { try workspace.git("config", "merge.conflictStyle", way) }
    let result =
      switch way {
      case "rebase": try workspace.gitResult("rebase", "main", "moved")
      case "cherry-pick": try workspace.gitResult("cherry-pick", "moved")
      default: try workspace.gitResult("merge", "--no-edit", "moved")
      }
    #expect(result.status == 1)
    #expect(try workspace.conflicts().contains(plan))
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    #expect(try log(of: Workspace.epic) == ["[D-001] Choose mail"])
    #expect(try log(of: other) == ["[D-USER-001-1] Choose tokens"])
  }

  @Test func `decision add does not bring it back either, nor where lines end with carriage returns`() throws {
    try workspace.git("config", "core.autocrlf", "true")
    try move()
    #expect(try workspace.gitResult("merge", "--no-edit", "moved").status == 1)
    #expect(try workspace.text(plan).contains("\r\n"))
    try workspace.succeed("decision", "add", "Choose more", "--rationale", "R", "--epic", "EPIC-USER-001")
    let log = try workspace.text(plan).replacing("\r\n", with: "\n")
    #expect(!log.contains("Choose tokens") && log.contains("[D-001] Choose mail") && log.contains("Choose more"))
  }

  @Test func `what one side changed and the other took away stays in conflict, until the markers are all there is`()
    throws
  {
    try move()
    try workspace.replace("Choose tokens\n  Rationale: R\n", by: "Choose tokens\n  Rationale: Safer\n", in: plan)
    try workspace.commitAll()
    #expect(try workspace.gitResult("merge", "--no-edit", "moved").status == 1)
    for _ in 1...2 {
      #expect(workspace.run("sync").status == 4)
      #expect(try log(of: Workspace.epic) == ["[D-USER-001-1] Choose tokens", "[D-001] Choose mail"])
      let text = try workspace.text(plan)
      #expect(text.contains("<<<<<<< HEAD\n- Decision: [D-USER-001-1]"))
      #expect(text.contains("=======\n>>>>>>> moved\n- Decision: [D-001] Choose mail"))
    }
    try workspace.git("add", "--all")
    try workspace.succeed("sync")
    #expect(try log(of: Workspace.epic) == ["[D-USER-001-1] Choose tokens", "[D-001] Choose mail"])
    #expect(try !workspace.text(plan).contains("<<<<<<<"))
  }

  @Test func `a note that one side took away or wrote anew is as that side has it`() throws {
    try workspace.succeed("new-feature", "Sign in", "--no-branch")
    let note = { [workspace, index] (old: String, new: String) in
      try workspace.replace("| \(old) |\n| [F-USER-002]", by: "| \(new) |\n| [F-USER-002]", in: index)
    }
    try workspace.replace(" |  |\n| [F-USER-002]", by: " | old |\n| [F-USER-002]", in: index)
    try workspace.commitAll()
    for (name, new) in [("none", ""), ("new", "newer")] {
      try workspace.branch(name) {
        try note("old", new)
        try workspace.succeed("new-feature", "Sign \(name)", "--no-branch")
        try workspace.succeed("sync")
      }
    }
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("sync")
    try workspace.commitAll()
    for (name, expected) in [("none", "|  |"), ("new", "| newer |")] {
      #expect(try workspace.gitResult("merge", "--no-edit", name).status == 1)
      try workspace.succeed("sync")
      let row = try workspace.text(index).split(separator: "\n").first { $0.contains("| [F-USER-001]") }
      #expect(row?.hasSuffix(expected) == true, "\(row ?? "")")
      try workspace.git("reset", "--hard", "--quiet")
    }
  }

  @Test func `in a merge of main the entries of main keep their IDs`() throws {
    try workspace.branch("topic") {
      try workspace.succeed("decision", "add", "Choose tokens", "--rationale", "R", "--epic", "EPIC-USER-001")
    }
    try workspace.succeed("decision", "add", "Choose mail", "--rationale", "R", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "topic")
    #expect(try workspace.gitResult("merge", "--no-edit", "main").status == 1)
    try workspace.succeed("sync")
    #expect(try Set(log(of: Workspace.epic)) == ["[D-001] Choose mail", "[D-002] Choose tokens"])
  }

  @Test func `branches that merged each other have every decision once`() throws {
    for name in ["a", "b"] {
      try workspace.branch(name) {
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
      }
    }
    try workspace.git("branch", "old", "a")
    for (name, other) in [("a", "b"), ("b", "old")] {
      try workspace.git("switch", "--quiet", name)
      #expect(try workspace.gitResult("merge", "--no-edit", other).status == 1)
      try workspace.succeed("sync")
      try workspace.succeed("decision", "add", "Then \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
      try workspace.commitAll()
    }
    #expect(try workspace.gitResult("merge", "--no-edit", "a").status == 1)
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    let texts = try log(of: Workspace.epic).map { $0.split(separator: "] ")[1] }
    #expect(texts.sorted() == ["Choose a", "Choose b", "Then a", "Then b"])
  }
}
