import Files
import Testing

/// `create-new-feature` where features lie in epics.
@Suite struct CreateNewFeatureEpicTests {
  private func withTemplates(_ workspace: Workspace) throws -> Workspace {
    try workspace.write(
      "# Feature Specification: [FEATURE NAME]\n\n**Feature Branch**: `[###-feature-name]`  \n**Input**: $ARGUMENTS\n",
      to: ".specify/templates/spec-template.md")
    try workspace.commitAll()
    return workspace
  }

  @Test func `the feature joins the only epic, with the next free ID, and its specification is filled`() throws {
    let workspace = try withTemplates(Workspace.withFeatures("Sign up"))
    let result = try workspace.create("--json", "Reset a password")
    let spec = workspace.folder("F-USER-002") + "/spec.md"
    #expect(
      result.output
        == "{\"BRANCH_NAME\":\"002-reset-password\",\"SPEC_FILE\":\"\(workspace.root)/\(spec)\",\"FEATURE_NUM\":\"002\"}\n"
    )
    #expect(
      try workspace.text(spec)
        == "# Feature Specification: Reset a password\n\n**Feature Branch**: `002-reset-password`  \n"
        + "**Input**: Reset a password\n")
    #expect(try workspace.head() == "002-reset-password")
    #expect(try workspace.text(".git/speckit/ledger").hasSuffix("number 2\nid F-USER-002\n"))
    #expect(
      try workspace.text(".specify/feature.json")
        == "{\"feature_directory\":\"\(workspace.folder("F-USER-002"))\"}\n")
  }

  @Test func `of several epics the current one is joined, and without one all are named`() throws {
    let workspace = try withTemplates(Workspace.withEpic())
    try workspace.succeed("new-epic", "Billing", "--service", "billing-service")
    workspace.script("create-new-feature", "--json", "Send an invoice")
      .expectRefusal("EPIC-USER-001", "EPIC-BILLING-001", "speckit new-feature --epic")
    workspace.directory = workspace.root.appending(
      try #require(.init("plans/services/billing-service/EPIC-BILLING-001-billing")))
    let result = try workspace.create("--json", "Send an invoice")
    #expect(result.output.contains("EPIC-BILLING-001-billing/features/F-BILLING-001/spec.md"))
  }

  @Test func `without an epic the command that makes a feature in one is named`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("layout: epic\n", to: ".specify/speckit.yml")
    workspace.script("create-new-feature", "--json", "Search orders").expectRefusal("speckit new-feature --epic")
    #expect(try workspace.head() == "main")
  }

  @Test func `a number that the branch of an epic's feature has is a conflict, unless it is gone on with`() throws {
    let workspace = try withTemplates(Workspace.withFeatures("Sign up"))
    let conflict = try workspace.create("--json", "--dry-run", "--number", "1", "Reset a password")
    #expect(try conflict.json()["BRANCH_NAME"].string == "002-reset-password")
    #expect(conflict.errors.contains("--number 001 conflicts with an existing spec directory; using 002 instead"))
    try workspace.git("branch", "--force", "001-sign")
    let known = try workspace.create("--json", "--allow-existing-branch", "--number", "1", "Sign up")
    #expect(try known.json()["BRANCH_NAME"].string == "001-sign")
    #expect(try known.json()["SPEC_FILE"].string == "\(workspace.root)/\(workspace.folder("F-USER-001"))/spec.md")
    #expect(try workspace.head() == "001-sign")
  }

  @Test func `the layout is the configured one, else flat where a flat feature is, else that of the epics, else flat`()
    throws
  {
    let workspace = try withTemplates(Workspace.withEpic())
    try workspace.write("", to: ".specify/speckit.yml")
    func spec() throws -> String {
      try #require(try workspace.create("--json", "--dry-run", "Search").json()["SPEC_FILE"].string)
    }
    #expect(try spec().hasSuffix("/features/F-USER-001/spec.md"))
    try workspace.write("", to: "specs/003-orders/spec.md")
    #expect(try spec().hasSuffix("/specs/004-search/spec.md"))
    try workspace.write("layout: epic\n", to: ".specify/speckit.yml")
    #expect(try spec().hasSuffix("/features/F-USER-001/spec.md"))
    #expect(try Workspace().create("--json", "--dry-run", "Search").output.contains("/specs/001-search/"))
  }
}
