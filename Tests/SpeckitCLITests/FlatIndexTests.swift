import Testing

/// `specs/index.md` and `specs/decisions.md`, the indexes of the flat layout.
@Suite struct FlatIndexTests {
  private func withPlan(_ row: String) throws -> Workspace {
    let workspace = try Workspace.flat("Search products")
    try workspace.write(
      """
      # Implementation Plan: Search products

      ## Complexity Tracking

      | Violation | Why Needed | Simpler Alternative Rejected Because |
      |---|---|---|
      \(row)

      """, to: "specs/001-search-products/plan.md")
    return workspace
  }

  @Test func `a repository of spec-kit's gets both documents from a sync, and nothing else changes`() throws {
    let workspace = try Workspace()
    try workspace.write("kept\n", to: "specs/README.md")
    try workspace.writeFlatSpec("specs/001-search", title: "Search", header: "**Status**: Draft")
    try workspace.writeFlatSpec("specs/002-login", title: "Log in", header: "**Depends on**: 001-search")
    let before = try workspace.snapshot()
    let reply = try workspace.succeed("sync", "--json").json()
    #expect(reply["stale"].strings == ["specs/decisions.md", "specs/index.md"])
    #expect(
      differences(before, try workspace.snapshot()).filter { !$0.contains(".git") } == [
        "repository/specs/decisions.md", "repository/specs/index.md",
      ])
    let index = try workspace.text("specs/index.md")
    #expect(index.contains("| [001-search](001-search/spec.md) | Search | draft | `001-search` |"))
    #expect(index.contains("n_002_login --> n_001_search"))
    #expect(try workspace.succeed("sync").output == "specs, all current\n")
    #expect(try workspace.succeed("sync", "--check").status == 0)
  }

  @Test func `an index that nobody has asked for is not out of date`() throws {
    let workspace = try Workspace()
    try workspace.writeFlatSpec("specs/001-search")
    let check = try workspace.succeed("sync", "--check")
    #expect(check.output == "specs has no index; speckit sync makes one\n")
    #expect(workspace.run("sync", "--check", "specs").status == 1)
    try workspace.write("# Our specs\n", to: "specs/index.md")
    #expect(try workspace.succeed("sync", "--check").output == "specs, all current\n")
    try workspace.succeed("sync")
    try workspace.writeFlatSpec("specs/002-login")
    #expect(workspace.run("sync", "--check").status == 1)
  }

  @Test func `an index of people's own is kept, and the regions are added to it`() throws {
    let workspace = try Workspace()
    let own = "# Our specs\n\nRead these first.\n\n## Feature Map\n\nSee below.\n"
    try workspace.write(own, to: "specs/index.md")
    try workspace.writeFlatSpec("specs/001-search")
    #expect(
      try workspace.succeed("check", "--json").json()["findings"].array.allSatisfy { $0["rule"].string != "SK052" })
    try workspace.succeed("sync")
    let index = try workspace.text("specs/index.md")
    #expect(index.hasPrefix(own))
    #expect(index.contains("[001-search](001-search/spec.md)"))
  }

  @Test func `a row of Complexity Tracking is captured once, and follows the plan`() throws {
    let workspace = try withPlan("| Second store | Search needs it | One store was too slow |")
    try workspace.succeed("sync")
    let log = try workspace.text("specs/decisions.md")
    #expect(log.contains("- Decision: [D-001-1] Second store"))
    #expect(log.contains("Source: 001-search-products plan.md, Complexity Tracking: \"Second store\""))
    #expect(try workspace.succeed("sync", "--check").status == 0)
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"]
    #expect(decisions[0]["feature"].string == "001-search-products")
    #expect(decisions[0]["epic"].isNull)
    #expect(decisions[0]["path"].string == "specs/decisions.md")
    #expect(try workspace.text("specs/index.md").contains("| [D-001-1](decisions.md#decision-log) | Second store |"))
  }

  @Test func `the plan gate asks for the row in the log, where one is kept`() throws {
    let workspace = try withPlan("| Second store | Search needs it | One store was too slow |")
    #expect(workspace.run("gate", "plan", "1").output.contains("Decision Log"))
    try workspace.git("rm", "--quiet", "specs/decisions.md")
    #expect(!workspace.run("gate", "plan", "1").output.contains("Decision Log"))
  }

  @Test func `a decision is added to the specs root`() throws {
    let workspace = try Workspace.flat("Search products")
    let reply = try workspace.succeed(
      "decision", "add", "One store", "--rationale", "Less to back up", "--feature", "1", "--json"
    ).json()
    #expect(reply["decision"]["epic"].isNull)
    #expect(reply["decision"]["feature"].string == "001-search-products")
    #expect(try workspace.text("specs/decisions.md").contains("[D-001-1] One store"))
    let index = try workspace.text("specs/index.md")
    #expect(index.contains("| One store | [001-search-products](001-search-products/spec.md) |"))
    #expect(try workspace.succeed("decision", "list").output.contains("specs/decisions.md"))
  }

  @Test func `the first decision may come before the first feature`() throws {
    let workspace = try Workspace.flat()
    try workspace.succeed("decision", "add", "One store", "--rationale", "Less to back up")
    #expect(try workspace.text("specs/decisions.md").contains("[D-001] One store"))
    #expect(!workspace.exists("specs/index.md"))
  }

  @Test func `an index out of date is a finding that --fix mends`() throws {
    let workspace = try Workspace.flat("Search products")
    try workspace.replace("Search products", by: "Find products", in: "specs/001-search-products/spec.md")
    let findings = try workspace.run("check", "--select", "SK052", "--json").json()["findings"]
    #expect(findings.array.map { $0["path"].string } == ["specs/index.md"])
    #expect(workspace.run("sync", "--check").status == 1)
    try workspace.succeed("check", "--select", "SK052", "--fix")
    #expect(try workspace.text("specs/index.md").contains("Find products"))
    #expect(try workspace.succeed("sync", "--check").status == 0)
  }

  @Test func `a decision that was not logged is a finding that --fix mends`() throws {
    let workspace = try withPlan("| Second store | Search needs it | One store was too slow |")
    let findings = try workspace.run("check", "--select", "SK053", "--json").json()["findings"]
    #expect(findings.array.map { $0["line"].integer } == [7])
    try workspace.succeed("check", "--select", "SK053", "--fix")
    #expect(try workspace.text("specs/decisions.md").contains("[D-001-1] Second store"))
  }

  @Test func `the row of a feature that is gone leaves the index`() throws {
    let workspace = try Workspace.flat("Search products", "Sign in")
    try workspace.git("rm", "-r", "--quiet", "specs/001-search-products", "specs/002-sign")
    try workspace.succeed("sync")
    #expect(try !workspace.text("specs/index.md").contains("001-search-products"))
  }

  @Test func `a line of people's own inside a region is told, and kept`() throws {
    let workspace = try Workspace.flat("Search products")
    try workspace.replace(
      "<!-- speckit:end features -->", by: "mind the gap\n<!-- speckit:end features -->", in: "specs/index.md")
    #expect(workspace.run("sync").status == 4)
    #expect(try workspace.text("specs/index.md").contains("mind the gap"))
  }

  @Test(arguments: [
    ("questions", "- [see the design](https://example.org/a#L10): my own question"),
    ("questions", "- [001-search-products spec.md](001-search-products/spec.md#L1): mine"),
    ("features", "| [mine](http://x) | my row | draft | – | – | – | – |  |"),
    ("decisions", "| [x](decisions.md-old) | my decision | – | – | – |"),
  ])
  func `a line of people's own that holds a link is told, and kept`(region: String, line: String) throws {
    let workspace = try Workspace.flat("Search products")
    try workspace.replace(
      "<!-- speckit:end \(region) -->", by: "\(line)\n<!-- speckit:end \(region) -->", in: "specs/index.md")
    #expect(workspace.run("sync").status == 4)
    #expect(try workspace.text("specs/index.md").contains(line))
  }

  @Test func `the question of a feature that is gone leaves the index`() throws {
    let workspace = try Workspace.flat("Search products", "Sign in")
    try workspace.replace(
      "## User Scenarios", by: "[NEEDS CLARIFICATION: how many?]\n\n## User Scenarios",
      in: "specs/001-search-products/spec.md")
    try workspace.succeed("sync")
    #expect(try workspace.text("specs/index.md").contains("how many?"))
    try workspace.git("rm", "-r", "--quiet", "--force", "specs/001-search-products")
    try workspace.succeed("sync")
    #expect(try !workspace.text("specs/index.md").contains("how many?"))
  }

  @Test func `what a template asks by way of example is no question of the feature's`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    let sample = "- **FR-006**: Sign in by [NEEDS CLARIFICATION: which method?]\n"
    try workspace.write("# Feature Specification: [FEATURE]\n\n\(sample)", to: ".specify/templates/spec-template.md")
    try workspace.succeed("new-feature", "Search products")
    try workspace.succeed("sync")
    #expect(try !workspace.text("specs/index.md").contains("which method?"))
    try workspace.replace("Sign in by", by: "Pay by", in: "specs/001-search-products/spec.md")
    try workspace.succeed("sync")
    #expect(try workspace.text("specs/index.md").contains("which method?"))
    try workspace.replace("which method?", by: "e-mail or phone?", in: "specs/001-search-products/spec.md")
    try workspace.succeed("sync")
    #expect(try workspace.text("specs/index.md").contains("e-mail or phone?"))
  }

  @Test func `pages of people's own in a specs root without features are left alone`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("# Ours\n\n[gone](gone.md)\n", to: "specs/index.md")
    try workspace.write("# Ours\n\n## One\n\n## One\n", to: "specs/decisions.md")
    try workspace.succeed("sync")
    #expect(try workspace.text("specs/index.md") == "# Ours\n\n[gone](gone.md)\n")
    #expect(try workspace.succeed("check").output.contains("no findings"))
    #expect(try workspace.succeed("check", "specs").output.contains("no findings"))
  }

  @Test func `notes stay with their feature`() throws {
    let workspace = try Workspace.flat("Search products")
    let index = try workspace.text("specs/index.md")
    let row = try #require(index.split(separator: "\n").first { $0.hasPrefix("| [001-search-products]") })
    try workspace.replace(String(row), by: row.dropLast(2) + "ask Ada |", in: "specs/index.md")
    try workspace.succeed("new-feature", "Sign in", "--no-branch")
    #expect(try workspace.text("specs/index.md").contains("| – | ask Ada |"))
  }

  @Test func `two entities of one name are shown as a conflict`() throws {
    let workspace = try Workspace.flat("Search products", "Sign in")
    for folder in ["001-search-products", "002-sign"] {
      try workspace.write("# Data Model\n\n### Customer\n\nSomeone who buys.\n", to: "specs/\(folder)/data-model.md")
    }
    try workspace.succeed("sync")
    #expect(
      try workspace.text("specs/index.md").contains("| Customer | ⚠️ conflict: 001-search-products, 002-sign |"))
  }

  @Test func `a team's own index template serves here too`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.write("# Map of [FEATURE]\n\n## Feature Map\n", to: ".specify/templates/design-index-template.md")
    try workspace.succeed("new-feature", "Search products")
    try workspace.succeed("sync")
    #expect(
      try workspace.text("specs/index.md").hasPrefix("# Map of specs\n\n## Feature Map\n\n<!-- speckit:begin features"))
  }
}
