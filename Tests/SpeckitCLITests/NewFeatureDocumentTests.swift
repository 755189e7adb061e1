import Files
import TestSupport
import Testing

/// The documents of a new feature: names, titles, dependencies, and what is made when.
@Suite struct NewFeatureDocumentTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withFeatures("Sign up") }

  private func feature(_ arguments: String...) throws -> JSON {
    let result = workspace.run(["new-feature"] + arguments + ["--no-switch", "--json"])
    try #require(result.status == 0, "\(result)")
    return try result.json()["feature"]
  }

  private func spec(_ id: String) throws -> String { try workspace.text(workspace.folder(id) + "/spec.md") }

  @Test func `the header names ID, epic, branch, day and the description`() throws {
    _ = try feature("Let customers sign up with an e-mail address. Quickly.")
    let text = try spec("F-USER-002")
    #expect(text.hasPrefix("# Feature Specification: Let customers sign up with an e-mail address\n"))
    #expect(text.contains("**Feature ID**: F-USER-002 | **Epic**: EPIC-USER-001-user-onboarding  \n"))
    #expect(text.contains("**Feature Branch**: `002-let-customers-sign`  \n"))
    #expect(text.contains("**Created**: 2026-11-21  \n"))
    #expect(text.contains("**Input**: Let customers sign up with an e-mail address. Quickly.  \n"))
    #expect(text.contains("**Depends on**: none\n"))
  }

  @Test func `--title and --short-name are taken as they are`() throws {
    let made = try feature("Whatever it does", "--title", "Sign-up | fast", "--short-name", "My Sign-Up")
    #expect(made["title"].string == "Sign-up | fast")
    #expect(made["branch"].string == "002-my-sign-up")
    #expect(try spec("F-USER-002").hasPrefix("# Feature Specification: Sign-up | fast\n"))
    #expect(try workspace.text(Workspace.epic + "/design/index.md").contains("| Sign-up \\| fast |"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `words behind one another are one description`() throws {
    #expect(try feature("Sign", "out", "--epic", "EPIC-USER", "everywhere")["title"].string == "Sign out everywhere")
  }

  @Test func `--id chooses the ID, in capitals, and the next one goes on from it`() throws {
    #expect(try feature("A", "--id", "f-user-017")["id"].string == "F-USER-017")
    #expect(try feature("B")["id"].string == "F-USER-018")
    #expect(try feature("C", "--id", "F-LOGIN-001")["id"].string == "F-LOGIN-001")
    workspace.run("new-feature", "D", "--id", "F-user-001")
      .expectFailure(4, naming: "F-USER-001", Workspace.epic, hint: "F-USER-019")
  }

  @Test(arguments: ["F-USER", "F-USER-1", "USER-001", "../F-USER-001", "F-US/ER-001", "F-USER-001\n", "", "F-USER-٠٠١"])
  func `a malformed ID is refused`(id: String) throws {
    let before = try workspace.snapshot()
    workspace.run("new-feature", "A", "--id=\(id)").expectFailure(2, naming: "is no feature ID", hint: "F-USER-004")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `--depends-on takes IDs, branches and numbers, and several of them`() throws {
    _ = try feature("Sign in")
    _ = try feature("Sign out", "--depends-on", "F-USER-001", "--depends-on", "002-sign")
    #expect(try spec("F-USER-003").contains("**Depends on**: F-USER-001, F-USER-002\n"))
    _ = try feature("Reset", "--depends-on=3")
    #expect(try spec("F-USER-004").contains("**Depends on**: F-USER-003\n"))
    let list = try workspace.succeed("list", "--json").json()["features"].array
    #expect(list.map { $0["dependsOn"].strings } == [[], [], ["F-USER-001", "F-USER-002"], ["F-USER-003"]])
    let before = try workspace.snapshot()
    workspace.run("new-feature", "A", "--depends-on", "F-USER-099").expectFailure(3, naming: "F-USER-099")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `--full makes every document that plan and tasks would`() throws {
    _ = try feature("Sign in", "--full")
    let folder = workspace.folder("F-USER-002")
    for name in [
      "spec.md", "checklists/requirements.md", "impl-plan.md", "research.md", "data-model.md", "quickstart.md",
      "contracts", "checklists/plan.md", "tasks.md",
    ] {
      #expect(workspace.exists("\(folder)/\(name)"), "\(name)")
    }
    try workspace.succeed("sync", "--check")
    let again = try workspace.succeed("plan", "F-USER-002", "--force", "--json").json()
    #expect(again["made"].strings.isEmpty)
    #expect(again["kept"].strings.contains(folder + "/impl-plan.md"))
  }

  @Test func `a description of many kinds of characters stays harmless in the documents`() throws {
    let made = try feature("Show \u{1b}[31mred\u{7}\n# Not a heading\n<!-- speckit:begin features --> | ` [x](y)")
    let text = try spec("F-USER-002")
    #expect(!text.unicodeScalars.contains("\u{1b}"))
    #expect(!text.contains("\n# Not a heading"))
    #expect(made["title"].string?.contains("\n") == false)
    try workspace.succeed("sync", "--check")
    try workspace.succeed("sync")
    #expect(try workspace.succeed("list", "--json").json()["features"].array.count == 2)
  }

  @Test func `where feature.json is there it follows new-feature and switch`() throws {
    try workspace.write("{ \"feature_directory\" : \"x\", \"mine\": [1, 2] }\n", to: ".specify/feature.json")
    try workspace.succeed("new-feature", "Sign in")
    #expect(
      try workspace.text(".specify/feature.json")
        == "{ \"feature_directory\" : \"\(workspace.folder("F-USER-002"))\", \"mine\": [1, 2] }\n")
    try workspace.write(".specify/feature.json\n", to: ".git/info/exclude")
    try workspace.commitAll()
    try workspace.succeed("switch", "F-USER-001")
    #expect(try workspace.text(".specify/feature.json").contains(workspace.folder("F-USER-001")))
  }

  @Test func `a committed feature.json is rewritten after the checkout`() throws {
    try workspace.write("{\"feature_directory\": \"x\"}\n", to: ".specify/feature.json")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign in")
    try workspace.write("{\"feature_directory\": \"y\", \"on\": \"the branch\"}\n", to: ".specify/feature.json")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    try workspace.succeed("switch", "002-sign")
    #expect(
      try workspace.text(".specify/feature.json")
        == "{\"feature_directory\": \"\(workspace.folder("F-USER-002"))\", \"on\": \"the branch\"}\n")
  }

  @Test func `plan keeps what is there and makes what is missing`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.write("# Mine\n", to: workspace.folder("F-USER-001") + "/research.md")
    let result = try workspace.succeed("plan", "F-USER-001")
    #expect(result.output.contains("kept     research.md (there already)"))
    #expect(try workspace.text(workspace.folder("F-USER-001") + "/research.md") == "# Mine\n")
    #expect(workspace.exists(workspace.folder("F-USER-001") + "/impl-plan.md"))
  }

  @Test func `plan and tasks are refused while the gate before fails, unless forced`() throws {
    let before = try workspace.snapshot()
    let refused = workspace.run("plan", "F-USER-001")
    #expect(refused.status == 1)
    #expect(refused.output.contains("spec.md:"))
    #expect(refused.errors.contains("error: the spec gate of F-USER-001 does not pass\nhint: "))
    #expect(differences(before, try workspace.snapshot()) == [])
    let json = try workspace.run("plan", "F-USER-001", "--json").json()
    #expect(json["error"]["code"].string == "gate-fails")
    #expect(!json["results"][0]["problems"].array.isEmpty)
    let forced = try workspace.succeed("plan", "F-USER-001", "--force")
    #expect(forced.errors.contains("warning: "))
    #expect(workspace.run("tasks", "F-USER-001").status == 1)
    try workspace.succeed("tasks", "F-USER-001", "--force")
  }

  @Test func `a plan says which specification and constitution it was made from`() throws {
    let path = workspace.folder("F-USER-001") + "/impl-plan.md"
    try workspace.succeed("plan", "F-USER-001", "--force")
    #expect(try workspace.text(path).contains("\n<!-- speckit:made-from spec=none constitution=none -->\n"))
    try workspace.git("clean", "-fdq", workspace.folder("F-USER-001"))
    try workspace.writeSpec("F-USER-001")
    try workspace.write("# Constitution\n\nTests MUST pass.\n", to: ".specify/memory/constitution.md")
    try workspace.succeed("plan", "F-USER-001")
    // The digest of the constitution is the name of a blob that holds ConstitutionTestsMUSTpass. and no more.
    #expect(
      try workspace.text(path).contains(
        #/\n<!-- speckit:made-from spec=[0-9a-f]{12} constitution=c21835953d2e items=US1:[0-9a-f.]+,FR-001:[0-9a-f.]+,SC-001:[0-9a-f.]+ .*-->\n/#
      ))
    try workspace.succeed("tasks", "F-USER-001", "--force")
    #expect(
      try workspace.text(workspace.folder("F-USER-001") + "/tasks.md").contains(
        #/\n<!-- speckit:made-from spec=[0-9a-f]{12} items=US1:[0-9a-f.]+,FR-001:.* -->\n/#))
  }

  @Test func `checklist makes the checklist of a domain once`() throws {
    try workspace.succeed("checklist", "F-USER-001", "security")
    let path = workspace.folder("F-USER-001") + "/checklists/security.md"
    #expect(workspace.exists(path))
    try workspace.write("mine\n", to: path)
    try workspace.succeed("checklist", "F-USER-001", "security.md")
    #expect(try workspace.text(path) == "mine\n")
  }

  @Test func `--profile comes before the workspace's template and that before the configuration`() throws {
    try workspace.write("# Own: [FEATURE]\n", to: ".specify/templates/plan-template.md")
    try workspace.write("templates: { plan: standard }\n", to: ".specify/speckit.yml")
    let path = workspace.folder("F-USER-001") + "/impl-plan.md"
    try workspace.succeed("plan", "F-USER-001", "--force")
    #expect(try workspace.text(path) == "# Own: Sign up\n")
    try workspace.git("clean", "-fdq", workspace.folder("F-USER-001"))
    try workspace.succeed("plan", "F-USER-001", "--force", "--profile", "epic")
    #expect(try workspace.text(path).contains("## Constitution Check"))
    try workspace.git("clean", "-fdq", workspace.folder("F-USER-001"), ".specify")
    try workspace.succeed("plan", "F-USER-001", "--force")
    #expect(try !workspace.text(path).contains("Epic-level Design"))
    workspace.run("plan", "F-USER-001", "--force", "--profile", "epik").expectFailure(3, naming: "epik", hint: "epic")
  }
}
