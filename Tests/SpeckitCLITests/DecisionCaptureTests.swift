import Files
import Testing

/// Decisions that `sync` takes over from Complexity Tracking and Architecture Decisions.
@Suite struct DecisionCaptureTests {
  let workspace: Workspace
  let featurePlan: String
  let log = Workspace.epic + "/exec-plan.md"

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    featurePlan = workspace.folder("F-USER-001") + "/impl-plan.md"
    try state([("Second data store", "Search must be fast", "SQL LIKE is slow")])
  }

  /// Writes a plan with these rows of Complexity Tracking.
  private func state(_ rows: [(String, String, String)], architecture: String = "") throws {
    let table = rows.map { "| \($0.0) | \($0.1) | \($0.2) |\n" }.joined()
    try workspace.write(
      """
      # Implementation Plan: Sign up

      ## Summary

      Words.

      ## Complexity Tracking

      | Violation | Why Needed | Simpler Alternative Rejected Because |
      |---|---|---|
      \(table)
      \(architecture)
      """, to: featurePlan)
  }

  private func decisions() throws -> [JSON] {
    try workspace.succeed("decision", "list", "--json").json()["decisions"].array
  }

  @Test func `a row is captured once`() throws {
    #expect(workspace.run("sync", "--check").status == 1)
    try workspace.succeed("sync")
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.count == 1)
    #expect(list[0]["id"].string == "D-USER-001-1")
    #expect(list[0]["decision"].string == "Second data store")
    #expect(list[0]["source"].string == "F-USER-001 impl-plan.md, Complexity Tracking: \"Second data store\"")
    #expect(list[0]["feature"].string == "F-USER-001")
    #expect(list[0]["rationale"].string?.contains("Search must be fast") == true)
    #expect(list[0]["author"].string == "Ada Lovelace")
  }

  @Test func `template rows, dashes and N/A are no decisions`() throws {
    try state([
      ("[what goes against a principle]", "[the present need that forces it]", "[why the simpler way falls short]"),
      ("N/A", "N/A", "N/A"), ("–", "–", "–"), ("---", "---", "---"), ("none", "", ""),
    ])
    try workspace.succeed("sync")
    #expect(try decisions().isEmpty)
  }

  @Test func `until it is committed the entry follows the row`() throws {
    try workspace.succeed("sync")
    try state([("Second data store", "Search must be instant", "SQL LIKE is slow")])
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.count == 1)
    #expect(list[0]["rationale"].string?.contains("instant") == true)
    try state([])
    try workspace.succeed("sync")
    #expect(try decisions().isEmpty)
    try workspace.succeed("sync", "--check")
  }

  @Test func `after the commit a changed row supersedes the entry`() throws {
    try workspace.succeed("sync")
    try workspace.commitAll()
    let committed = try workspace.text(log)
    try state([("Second data store", "Search must be instant", "SQL LIKE is slow")])
    try workspace.succeed("sync")
    var list = try decisions()
    #expect(list.map { $0["id"].string } == ["D-USER-001-1", "D-USER-001-2"])
    #expect(list[0]["rationale"].string?.contains("fast") == true)
    #expect(list[0]["supersededBy"].string == "D-USER-001-2")
    #expect(list[1]["supersedes"].string == "D-USER-001-1")
    // The new entry is not history yet: taking the change back takes it away again.
    try state([("Second data store", "Search must be fast", "SQL LIKE is slow")])
    try workspace.succeed("sync")
    list = try decisions()
    #expect(list.count == 1)
    #expect(list[0]["supersededBy"].isNull)
    #expect(try workspace.text(log) == committed)
  }

  @Test func `after the commit a vanished row is withdrawn, once`() throws {
    try workspace.succeed("sync")
    try workspace.commitAll()
    try state([])
    try workspace.succeed("sync")
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.count == 2)
    #expect(list[1]["supersedes"].string == "D-USER-001-1")
    #expect(list[1]["decision"].string?.contains("Second data store") == true)
    try workspace.succeed("sync", "--check")
    try workspace.commitAll()
    try workspace.succeed("sync", "--check")
  }

  @Test func `a row that comes back after it was withdrawn is captured again`() throws {
    try workspace.succeed("sync")
    try workspace.commitAll()
    try state([])
    try workspace.succeed("sync")
    try workspace.commitAll()
    try state([("Second data store", "Search must be fast", "SQL LIKE is slow")])
    try workspace.succeed("sync")
    #expect(try decisions().count == 3)
    try workspace.succeed("sync", "--check")
  }

  @Test func `a titled entry of Architecture Decisions is captured`() throws {
    try state(
      [],
      architecture: """
        ## Architecture Decisions

        ### Use events

        **Decision**: Publish what happened
        **Rationale**: Others listen
        """)
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.count == 1)
    #expect(list[0]["decision"].string?.contains("Use events") == true)
    #expect(list[0]["rationale"].string == "Others listen")
    try workspace.succeed("sync", "--check")
  }

  @Test func `a decision of research.md is captured where it is configured, and withdrawn when it vanishes`() throws {
    let research = workspace.folder("F-USER-001") + "/research.md"
    try state([])
    try workspace.write("# Research\n\n## R1 Hashing\n\n**Decision**: bcrypt\n**Rationale**: known\n", to: research)
    try workspace.succeed("sync")
    #expect(try decisions().isEmpty)
    try workspace.write("decisions: { capture: [research] }\n", to: ".specify/speckit.yml")
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    let list = try decisions()
    #expect(list.map { $0["decision"].string } == ["Hashing: bcrypt"])
    #expect(list[0]["rationale"].string == "known")
    #expect(list[0]["source"].string == "F-USER-001 research.md: \"Hashing\"")
    try workspace.commitAll()
    try workspace.write("# Research\n", to: research)
    try workspace.succeed("sync")
    #expect(try decisions().map { $0["decision"].string } == ["Hashing: bcrypt", "Withdrawn: Hashing: bcrypt"])
    try workspace.succeed("sync", "--check")
  }

  @Test func `decisions.capture chooses what is captured`() throws {
    try workspace.write("decisions: { capture: [] }\n", to: ".specify/speckit.yml")
    try workspace.succeed("sync")
    #expect(try decisions().isEmpty)
  }

  @Test func `an entry that a person wrote in the same words counts as captured`() throws {
    try workspace.succeed("decision", "add", "Second data store", "--rationale", "Mine")
    try workspace.succeed("sync")
    #expect(try decisions().count == 1)
  }

  @Test func `in a repository without a commit captured entries are rewritten`() throws {
    let fresh = try Workspace()
    try fresh.succeed("init")
    try fresh.succeed("new-epic", "User onboarding", "--service", "user-service")
    try fresh.succeed("new-feature", "Sign up")
    let text = try workspace.text(featurePlan)
    try fresh.write(text, to: featurePlan)
    try fresh.succeed("sync")
    try fresh.write(text.replacing("fast", with: "instant"), to: featurePlan)
    try fresh.succeed("sync")
    let list = try fresh.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(list.count == 1)
    #expect(list[0]["rationale"].string?.contains("instant") == true)
  }

  @Test func `a comment in a row is not captured, and the row is captured once`() throws {
    try state([("a <!-- for `us` --> b", "why", "alt")])
    try workspace.succeed("sync")
    try workspace.succeed("sync")
    let list = try decisions()
    #expect(list.count == 1)
    #expect(list[0]["decision"].string == "a b")
  }

  @Test(arguments: [
    "a \u{8} b", "a\u{8}b", "a \u{7F}", "\u{200D}a", "\u{200D} a", "a \u{200D}", "a \u{301} b", "\u{E0041} a",
    "&#x202e; a",
  ])
  func `what cannot be seen does not make a decision new again and again`(words: String) throws {
    try state([(words, words, words)], architecture: "## Architecture Decisions\n\n### \(words)\n\n\(words)\n")
    try workspace.succeed("sync")
    #expect(try decisions().count == 2)
    try workspace.succeed("sync", "--check")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-qm", "plan")
    try workspace.succeed("sync", "--check")
    try state([])
    try workspace.succeed("sync")
    #expect(try decisions().filter { $0["status"].string == "withdrawn" }.count == 2)
    try workspace.succeed("sync", "--check")
  }

  @Test func `a row that comes and goes leaves the log as it was`() throws {
    try state([])
    try workspace.succeed("sync")
    let before = try workspace.text(log)
    for _ in 0..<3 {
      try state([("Second data store", "Search must be fast", "SQL LIKE is slow")])
      try workspace.succeed("sync")
      try state([])
      try workspace.succeed("sync")
    }
    #expect(try workspace.text(log) == before)
  }

  @Test func `a row that begins like a withdrawal is a row`() throws {
    try state([("Withdrawn: thing", "why", "alt")])
    try workspace.succeed("sync")
    #expect(try decisions().count == 1)
    try state([])
    try workspace.succeed("sync")
    #expect(try decisions().isEmpty)
  }

  @Test func `sync says with -v which decisions it records, and where from`() throws {
    let check = workspace.run("sync", "--check", "-v")
    #expect(
      check.status == 1
        && check.output.contains("not recorded D-USER-001-1  Second data store (F-USER-001 impl-plan.md"))
    let diff = workspace.run("sync", "--check", "--dry-run", "-v")
    #expect(diff.status == 1 && diff.output.contains("+- Decision: [D-USER-001-1] Second data store"), "\(diff)")
    #expect(try workspace.run("sync", "--check", "--dry-run", "--json").json()["changes"].array.count == 2)
    let json = try workspace.run("sync", "--check", "--json").json()
    #expect(json["changes"].array.isEmpty)
    #expect(json["decisions"].array.map { $0["kind"].string } == ["recorded"])
    #expect(json["decisions"].array.map { $0["id"].string } == ["D-USER-001-1"])
    let output = try workspace.succeed("sync", "-v").output
    #expect(
      output.contains("recorded D-USER-001-1  Second data store (F-USER-001 impl-plan.md, Complexity Tracking)\n"))
    try state([("Second data store", "Search must be quick", "SQL LIKE is slow")])
    #expect(try workspace.succeed("sync", "-v").output.contains("rewritten D-USER-001-1  Second data store"))
    try state([])
    #expect(try workspace.succeed("sync", "-v").output.contains("removed D-USER-001-1  Second data store"))
    #expect(try workspace.succeed("sync", "-v").output.contains("all current"))
  }

  @Test func `without -v sync names files only`() throws {
    #expect(try !workspace.succeed("sync").output.contains("D-USER-001-1"))
  }
}
