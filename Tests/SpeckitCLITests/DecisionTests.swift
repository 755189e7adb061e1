import Files
import Testing

/// `decision add` and `decision list`.
@Suite struct DecisionTests {
  let workspace: Workspace
  let plan = Workspace.epic + "/exec-plan.md"

  init() throws { workspace = try Workspace.withFeatures("Sign up", "Sign in") }

  @discardableResult
  private func add(_ text: String, _ options: String...) throws -> CommandResult {
    let result = workspace.run(["decision", "add", text, "--rationale", "Because"] + options)
    try #require(result.status == 0, "\(result)")
    return result
  }

  @Test func `an entry has ID, rationale, the day and Git's user`() throws {
    try add("Keep sessions in PostgreSQL")
    #expect(
      try workspace.text(plan).contains(
        """
        - Decision: [D-001] Keep sessions in PostgreSQL
          Rationale: Because
          Date/Author: 2026-11-21 / Ada Lovelace

        """))
    #expect(try workspace.text(Workspace.epic + "/design/index.md").contains("| Keep sessions in PostgreSQL |"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `the author comes from the option, SPECKIT_AUTHOR, Git, then the login`() throws {
    workspace.variables["SPECKIT_AUTHOR"] = "Grace Hopper"
    #expect(try add("A", "--author", "Alan Turing", "--json").json()["decision"]["author"].string == "Alan Turing")
    #expect(try add("B", "--json").json()["decision"]["author"].string == "Grace Hopper")
    workspace.variables["SPECKIT_AUTHOR"] = nil
    #expect(try add("C", "--json").json()["decision"]["author"].string == "Ada Lovelace")
    try workspace.git("config", "--unset", "user.name")
    #expect(try add("D", "--json").json()["decision"]["author"].string == "ada")
  }

  @Test func `the date respects SOURCE_DATE_EPOCH and is UTC`() throws {
    workspace.variables["SOURCE_DATE_EPOCH"] = "86399"
    workspace.variables["TZ"] = "Asia/Tokyo"
    #expect(try add("A", "--json").json()["decision"]["date"].string == "1970-01-01")
  }

  @Test func `a decision supersedes an older one, which says so`() throws {
    try add("Old")
    try add("New", "--supersedes", "d-001")
    let list = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(list.map { $0["id"].string } == ["D-001", "D-002"])
    #expect(list[0]["supersededBy"].string == "D-002")
    #expect(list[1]["supersedes"].string == "D-001")
    workspace.run("decision", "add", "Newer", "--rationale", "R", "--supersedes", "D-001")
      .expectFailure(4, naming: "D-001", hint: "D-002")
    workspace.run("decision", "add", "Newer", "--rationale", "R", "--supersedes", "D-009")
      .expectFailure(3, naming: "D-009")
  }

  @Test func `a text of several lines stays one entry`() throws {
    try add("First\n- Decision: [D-009] Forged\n  Rationale: none\n## Progress")
    let list = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(list.count == 1)
    #expect(list[0]["id"].string == "D-001")
    #expect(list[0]["rationale"].string == "Because")
  }

  @Test func `the log's own form and what stands behind it are kept`() throws {
    let log = "* Decision: Old way\n  Rationale: habit\n  Date/Author: 2020-01-01 / Someone"
    let text = "# Epic: Old\n\n## Decision Log\n\n\(log)\n\n## Outcomes & Retrospective\n\nMine.\n"
    try workspace.write(text, to: plan)
    try add("New way")
    let after = try workspace.text(plan)
    #expect(after.hasPrefix("# Epic: Old\n\n## Decision Log\n\n\(log)\n"))
    #expect(after.contains("[D-001] New way"))
    let list = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(list.map { $0["decision"].string } == ["Old way", "New way"])
    #expect(list[0]["id"].isNull)
    #expect(list[0]["author"].string == "Someone")
  }

  @Test func `decisions of one feature are told apart`() throws {
    try add("About sign-up", "--feature", "F-USER-001")
    try add("About the epic", "--epic", "EPIC-USER")
    let list = try workspace.succeed("decision", "list", "--feature", "1", "--json").json()["decisions"].array
    #expect(list.map { $0["decision"].string } == ["About sign-up"])
    #expect(list[0]["feature"].string == "F-USER-001")
  }

  @Test func `on a feature's branch a decision belongs to the feature, which the output says`() throws {
    try workspace.succeed("new-feature", "Sign out", "--epic", "EPIC-USER-001")
    let output = try add("Sessions end at once").output
    #expect(
      output.contains("D-USER-003-1  Sessions end at once\n  feature  F-USER-003, by the current branch 003-sign-out"))
    #expect(output.contains("--epic EPIC-USER-001-user-onboarding "))
    #expect(try workspace.text(plan).contains("  Source: F-USER-003\n"))
    let decision = try add("Tokens too", "--json").json()["decision"]
    #expect(decision["id"].string == "D-USER-003-2")
    #expect(decision["feature"].string == "F-USER-003")
    #expect(try add("No passwords", "--epic", "EPIC-USER-001", "--json").json()["decision"]["id"].string == "D-001")
    #expect(try add("Of another", "--feature", "1", "--json").json()["decision"]["id"].string == "D-USER-001-1")
    #expect(
      try add("Newer", "--supersedes", "D-USER-003-1", "--json").json()["decision"]["id"].string == "D-USER-003-3")
    try workspace.succeed("sync", "--check")
  }

  @Test func `a feature is current by its directory, a variable or feature.json too`() throws {
    workspace.variables["SPECIFY_FEATURE"] = "F-USER-002"
    #expect(try add("A", "--json").json()["decision"]["id"].string == "D-USER-002-1")
    workspace.variables["SPECIFY_FEATURE"] = nil
    let folder = Workspace.epic + "/features/F-USER-001"
    let reply = workspace.run(["-C", folder, "decision", "add", "B", "--rationale", "R"])
    #expect(reply.output.contains("D-USER-001-1  B\n  feature  F-USER-001, by the current directory"))
    try workspace.write("{\"feature_directory\": \"\(folder)\"}", to: ".specify/feature.json")
    #expect(try add("C", "--json").json()["decision"]["id"].string == "D-USER-001-2")
    try workspace.write("{\"feature_directory\": \"\(workspace.root)/\(folder)/\"}", to: ".specify/feature.json")
    #expect(try add("Also C", "--json").json()["decision"]["id"].string == "D-USER-001-3")
    #expect(try add("D", "--epic", "EPIC-USER-001", "--json").json()["decision"]["feature"].isNull)
  }

  @Test func `a log whose entries of features have plain IDs goes on with them`() throws {
    let log = "- Decision: [D-004] Old way\n  Rationale: habit\n  Source: F-USER-001\n"
    try workspace.write("# Epic: Old\n\n## Decision Log\n\n\(log)", to: plan)
    #expect(try add("New way", "--feature", "2", "--json").json()["decision"]["id"].string == "D-005")
    #expect(try workspace.text(plan).contains("  Source: F-USER-002\n"))
  }

  @Test func `an empty text, an empty rationale and a missing one are refused`() throws {
    let before = try workspace.snapshot()
    workspace.run("decision", "add", " ", "--rationale", "R").expectFailure(2, naming: "decision is empty")
    workspace.run("decision", "add", "A", "--rationale", " ").expectFailure(2, naming: "rationale is empty")
    workspace.run("decision", "add", "A").expectFailure(2, naming: "--rationale")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an epic that is not the feature's is refused`() throws {
    try workspace.succeed("new-epic", "Billing", "--service", "billing-service")
    workspace.run("decision", "add", "A", "--rationale", "R", "--feature", "1", "--epic", "EPIC-BILLING-001")
      .expectFailure(2, naming: "F-USER-001", "EPIC-BILLING-001")
  }

  @Test func `an ID that the index, the archive or the history names is not given again`() throws {
    try add("First")
    try add("Second")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-qm", "Decide")
    let text = try workspace.text(plan)
    let first = try #require(text.firstRange(of: "- Decision: [D-002]"))
    let end = try #require(text.firstRange(of: "## Outcomes"))
    try workspace.write(String(text[..<first.lowerBound] + text[end.lowerBound...]), to: plan)
    try workspace.succeed("sync")
    try workspace.git("commit", "-qam", "Take the second back")
    #expect(try add("Third", "--json").json()["decision"]["id"].string == "D-003")
    try workspace.write(
      "# F-USER-009\n\n~~D-005~~ was never done.\n", to: Workspace.epic + "/archive/F-USER-009/notes.md")
    #expect(try add("Sixth", "--json").json()["decision"]["id"].string == "D-006")
    let index = Workspace.epic + "/design/index.md"
    try workspace.write(workspace.text(index) + "\nD-007 is kept for the pricing.\n", to: index)
    #expect(try add("Eighth", "--json").json()["decision"]["id"].string == "D-008")
  }
}
