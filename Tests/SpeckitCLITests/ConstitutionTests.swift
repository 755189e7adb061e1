import Files
import Testing

/// `constitution gates`, and the gates of plans that come from the constitution.
@Suite struct ConstitutionTests {
  private static let path = ".specify/memory/constitution.md"
  private static let constitution = """
    # Constitution

    ## Core Principles

    ### I. Test First

    Tests MUST PASS before a merge. A FAIL MUST block it; see [CONSTITUTION GATES] and specs/[###-feature]/.

    ### II. Small_Services *now*

    Services SHALL be
    small.

    ## Governance

    All MUST agree.

    """

  private let workspace: Workspace
  private var plan: String { workspace.folder("F-USER-001") + "/impl-plan.md" }

  init() throws { workspace = try Workspace.withFeatures("Sign up") }

  @Test func `the gates are told with their sentences and lines`() throws {
    try workspace.write(Self.constitution, to: Self.path)
    let reply = try workspace.succeed("constitution", "gates", "--json").json()
    #expect(reply.keys == ["schema", "command", "ok", "root", "path", "digest", "gates", "changes", "diagnostics"])
    #expect(reply["path"].string == Self.path)
    #expect(reply["digest"].string?.count == 12)
    #expect(reply["gates"].array.map { $0["name"].string } == ["I. Test First", "II. Small_Services now"])
    #expect(reply["gates"][0].keys == ["name", "line", "sentences"])
    #expect(reply["gates"][0]["line"].integer == 5)
    #expect(reply["gates"][1]["sentences"][0]["text"].string == "Services SHALL be small.")
    #expect(reply["gates"][1]["sentences"][0]["line"].integer == 11)
    try Golden.expect(
      workspace.run("constitution", "gates").transcript(root: workspace.root.string), "constitution-gates")
  }

  @Test func `the configuration names another file, docs is the last place to look`() throws {
    try workspace.git("rm", "-q", Self.path)
    try workspace.write(Self.constitution, to: "docs/constitution.md")
    #expect(try workspace.succeed("constitution", "gates", "--json").json()["path"].string == "docs/constitution.md")
    try workspace.write("constitution: RULES.md\n", to: ".specify/speckit.yml")
    try workspace.write(Self.constitution, to: "RULES.md")
    #expect(try workspace.succeed("constitution", "gates", "--json").json()["path"].string == "RULES.md")
  }

  @Test func `without a constitution there are no gates`() throws {
    try workspace.git("rm", "-q", Self.path)
    workspace.run("constitution", "gates").expectFailure(3, naming: "no constitution", hint: "speckit init")
  }

  @Test func `a constitution that is left as the template has it has no principles yet`() throws {
    let result = try workspace.succeed("constitution", "gates")
    #expect(result.output == "\(Self.path)\n  no principles yet: write them as headings below Core Principles\n")
    #expect(try workspace.succeed("constitution", "gates", "--json").json()["gates"].array.isEmpty)
  }

  @Test func `a governed plan has a box for each principle with what it demands`() throws {
    try workspace.write(Self.constitution, to: Self.path)
    let result = try workspace.succeed("plan", "F-USER-001", "--profile", "governed", "--force")
    #expect(!result.errors.contains("note: "))
    let text = try workspace.text(plan)
    #expect(
      text.contains(
        """

        - [ ] **I. Test First**
          > Tests MUST PASS before a merge.
          > A FAIL MUST block it; see [CONSTITUTION GATES] and specs/[###-feature]/.
        - [ ] **II. Small_Services now**
          > Services SHALL be small.

        """))
    #expect(!text.contains("[each principle"))
    let digest = try #require(try workspace.succeed("constitution", "gates", "--json").json()["digest"].string)
    #expect(text.contains(" constitution=\(digest) gates="))
  }

  @Test func `what the constitution demands is never taken for an answer`() throws {
    try workspace.write(
      Self.constitution.replacing("see [CONSTITUTION GATES] and specs/[###-feature]/", with: "no VIOLATION is OK"),
      to: Self.path)
    try workspace.succeed("plan", "F-USER-001", "--profile", "governed", "--force")
    let gates = { () -> [String] in
      workspace.run("gate", "plan", "F-USER-001", "-v").output.split(separator: "\n").map(String.init)
        .filter { $0.contains("impl-plan.md") && $0.contains("the gate ") }
    }
    #expect(gates().count == 6)
    #expect(gates().count { $0.contains("Test First") || $0.contains("Small_Services") } == 2)
    try workspace.tick(plan)
    #expect(gates() == [])
    try workspace.write("# Constitution\n\n## Principles\n\n### Other\n\nAll is well.\n", to: Self.path)
    #expect(gates() == [])
  }

  @Test func `without principles the placeholder stays, and a note says so`() throws {
    let result = try workspace.succeed("plan", "F-USER-001", "--profile", "governed", "--force")
    #expect(
      result.errors.contains(
        "note: \(Self.path) has no principles yet, so the plan leaves its gates to you: replace the line with [CONST"))
    #expect(try workspace.text(plan).contains("- [ ] **[CONSTITUTION GATES]**: "))
    #expect(!(try workspace.succeed("plan", "F-USER-001", "--force").errors.contains("note: ")))
    try workspace.git("clean", "-fdq", workspace.folder("F-USER-001"))
    try workspace.git("rm", "-q", Self.path)
    let reply = try workspace.succeed("plan", "F-USER-001", "--profile", "governed", "--force", "--json").json()
    let notes = reply["diagnostics"].array.filter { $0["severity"].string == "note" }
    #expect(notes.count == 1 && notes[0]["message"].string?.hasPrefix("there is no constitution, so ") == true)
  }

  @Test func `a team's own template takes the gates too, in its own bytes`() throws {
    try workspace.write(Self.constitution, to: Self.path)
    let template = "# [FEATURE]\r\n\r\n<!-- [CONSTITUTION GATES] -->\r\n```\r\n[CONSTITUTION GATES]\r\n```\r\n"
    try workspace.write(
      template + "  * [CONSTITUTION GATES] here\r\n[DATE]", to: ".specify/templates/plan-template.md")
    try workspace.succeed("plan", "F-USER-001", "--force")
    #expect(
      try workspace.text(plan) == template.replacing("[FEATURE]", with: "Sign up")
        + "  - [ ] **I. Test First**\r\n    > Tests MUST PASS before a merge.\r\n"
        + "    > A FAIL MUST block it; see [CONSTITUTION GATES] and specs/[###-feature]/.\r\n"
        + "  - [ ] **II. Small_Services now**\r\n    > Services SHALL be small.\r\n2026-11-21")
  }

  @Test func `a full feature notes what its plan leaves open`() throws {
    try workspace.write("templates: { plan: governed }\n", to: ".specify/speckit.yml")
    #expect(try workspace.succeed("new-feature", "Sign in", "--full").errors.contains("so the plan leaves its gates"))
  }
}
