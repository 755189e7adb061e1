import Testing

/// A repository that has both layouts.
@Suite struct MixedLayoutTests {
  let workspace: Workspace

  /// F-USER-001 on 001-sign in an epic, 002-search in the flat layout.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.writeFlatSpec("specs/002-search")
  }

  @Test func `each feature is listed once, under its own layout`() throws {
    let features = try workspace.succeed("list", "--json").json()["features"].array
    #expect(features.map { $0["id"].string } == ["002-search", "F-USER-001"])
    #expect(features.map { $0["epic"].string } == [nil, "EPIC-USER-001-user-onboarding"])
    #expect(features.map { $0["directory"].string } == ["specs/002-search", workspace.folder("F-USER-001")])
  }

  @Test func `numbers never collide`() throws {
    let epic = try workspace.succeed("new-feature", "Sign in", "--no-switch", "--json").json()["feature"]
    #expect(epic["number"].integer == 3)
    #expect(epic["id"].string == "F-USER-002")
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    let flat = try workspace.succeed("new-feature", "Send mail", "--no-switch", "--json").json()["feature"]
    #expect(flat["id"].string == "004-send-mail")
    #expect(flat["directory"].string == "specs/004-send-mail")
    let named = try workspace.succeed(
      "new-feature", "Reset password", "--epic", "EPIC-USER-001", "--no-switch", "--json"
    ).json()["feature"]
    #expect(named["number"].integer == 5)
    #expect(named["epic"].string == "EPIC-USER-001-user-onboarding")
    for number in ["1", "2", "3", "4", "5"] {
      #expect(workspace.run("new-feature", "X", "--number", number).status == 4, "\(number)")
    }
  }

  @Test func `a sync brings the indexes of both up to date`() throws {
    #expect(try workspace.succeed("sync").output.contains("updated specs/index.md"))
    #expect(try workspace.succeed("sync").output == "1 epic and specs, all current\n")
    #expect(try !workspace.text("specs/index.md").contains("F-USER-001"))
    #expect(try !workspace.text(Workspace.epic + "/design/index.md").contains("002-search"))
    #expect(try workspace.succeed("check", "--select", "SK052").status == 0)
  }

  @Test func `a feature may depend on one of the other layout`() throws {
    try workspace.writeFlatSpec("specs/002-search", header: "**Depends on**: F-USER-001")
    try workspace.succeed("sync")
    #expect(try workspace.text("specs/index.md").contains("n_002_search --> n_F_USER_001"))
    let shown = try workspace.succeed("show", "F-USER-001", "--json").json()["feature"]
    #expect(shown["neededBy"].strings == ["002-search"])
  }

  @Test func `decisions go to the log of the feature's own layout`() throws {
    try workspace.succeed("decision", "add", "One", "--rationale", "So", "--feature", "002-search")
    try workspace.succeed("decision", "add", "Two", "--rationale", "So", "--feature", "F-USER-001")
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(decisions.map { $0["decision"].string } == ["Two", "One"])
    #expect(decisions.map { $0["path"].string } == [Workspace.epic + "/exec-plan.md", "specs/decisions.md"])
    workspace.run("decision", "add", "Three", "--rationale", "So").expectFailure(2, naming: "specs", "EPIC-USER-001")
    try workspace.succeed("decision", "add", "Three", "--rationale", "So", "--epic", "specs")
    #expect(try workspace.text("specs/decisions.md").contains("[D-001] Three"))
  }
}
