import Testing

/// `init` in a repository that spec-kit set up.
@Suite struct InitSpecKitTests {
  /// What spec-kit 0.9.5 leaves behind, numbering by the clock.
  private func workspace(features: String...) throws -> Workspace {
    let workspace = try Workspace()
    let files = [
      ".specify/memory/constitution.md": "# Shop Constitution\n",
      ".specify/templates/spec-template.md": "# Feature Specification: [FEATURE NAME]\n",
      ".specify/scripts/bash/common.sh": "#!/usr/bin/env bash\n",
      ".specify/init-options.json": """
      {
        "ai": "claude",
        "branch_numbering": "timestamp",
        "script": "sh",
        "speckit_version": "0.9.5"
      }
      """,
      ".specify/integration.json": """
      {
        "default_integration": "claude",
        "integration": "claude",
        "integration_settings": { "claude": { "invoke_separator": "-" } },
        "version": "0.9.5"
      }
      """,
    ]
    for (path, text) in files { try workspace.write(text, to: path) }
    for feature in features { try workspace.write("# Feature Specification: X\n", to: "specs/\(feature)/spec.md") }
    try workspace.commitAll()
    return workspace
  }

  @Test func `every file is kept, and its choices hold`() throws {
    let workspace = try workspace(features: "001-cart", "20261101-101500-search")
    let before = try workspace.snapshot()
    let result = try workspace.succeed("init")
    #expect(
      try workspace.git("status", "--porcelain", "--untracked-files=all")
        == "?? .gitattributes\n?? .specify/speckit.yml")
    let kept = try workspace.snapshot()
    #expect(before.allSatisfy { kept[$0.key] == $0.value || $0.key.hasSuffix(".git/info/exclude") })
    #expect(
      try workspace.text(".specify/speckit.yml") == """
        # What this workspace sets; every key may be left out.
        layout: flat
        branch: { numbering: timestamp }

        """)
    #expect(
      result.output == """
        \(workspace.root)  workspace, flat layout
          made     .gitattributes
          made     .specify/speckit.yml
          found    spec-kit 0.9.5, integration claude, bash scripts, timestamp numbering, commands /speckit-plan
          found    2 features
        next: speckit sync brings their indexes up to date

        """)
    #expect(result.errors.isEmpty)
    let after = try workspace.snapshot()
    let again = try workspace.succeed("init", "--json").json()
    #expect(again["layout"].string == "flat")
    #expect(again["specKit"].keys == ["version", "integration", "numbering", "separator"])
    #expect(again["specKit"]["version"].string == "0.9.5")
    #expect(again["specKit"]["integration"].string == "claude")
    #expect(again["specKit"]["numbering"].string == "timestamp")
    #expect(again["specKit"]["separator"].string == "-")
    #expect(differences(after, try workspace.snapshot()) == [])
    try workspace.succeed("sync")
    #expect(!(try workspace.succeed("init").output.contains("next:")))
  }

  @Test func `without features yet, the next thing is one`() throws {
    let workspace = try workspace()
    let result = try workspace.succeed("init")
    #expect(result.output.hasSuffix("\nnext: speckit new-feature \"…\"\n"))
    #expect(result.output.contains("  made     specs/\n"))
    #expect(!workspace.exists("plans"))
  }

  @Test func `epics, or --layout, decide for the epic layout`() throws {
    let asked = try workspace(features: "001-cart")
    try asked.succeed("init", "--layout", "epic")
    #expect(try asked.text(".specify/speckit.yml").contains("layout: epic\nbranch: { numbering: timestamp }\n"))
    let mixed = try workspace(features: "001-cart", "002-search")
    try mixed.write("# Epic\n", to: "plans/system/EPIC-SYS-001-base/exec-plan.md")
    let result = try mixed.succeed("init")
    #expect(result.output.contains("  found    1 epic, 2 features\n"))
    #expect(try mixed.text(".specify/speckit.yml").contains("layout: epic\n"))
  }

  @Test func `a configuration that is there decides, and is kept`() throws {
    let workspace = try workspace()
    try workspace.write("layout: epic\n", to: ".specify/speckit.yml")
    #expect(try workspace.succeed("init", "--json").json()["layout"].string == "epic")
    #expect(try workspace.text(".specify/speckit.yml") == "layout: epic\n")
  }

  @Test func `files that cannot be read are notes, and nothing fails`() throws {
    let workspace = try workspace(features: "001-cart")
    try workspace.write("{\"ai\": 5,", to: ".specify/init-options.json")
    try workspace.write("{\n\"integration\": 7}", to: ".specify/integration.json")
    let result = try workspace.succeed("init")
    let notes = result.errors.split(separator: "\n")
    #expect(notes.count == 2)
    #expect(notes.first?.hasPrefix(".specify/init-options.json:") == true)
    #expect(notes.first?.contains(": note: this is no JSON that can be read: ") == true)
    #expect(notes.last == ".specify/integration.json:2: note: integration is no text")
    #expect(result.output.contains("  found    spec-kit\n"))
  }

  @Test func `elsewhere nothing is said of spec-kit`() throws {
    let workspace = try Workspace()
    let first = try workspace.succeed("init")
    #expect(!first.output.contains("spec-kit"))
    #expect(
      first.output.hasSuffix("\nnext: fill in the constitution, then speckit new-epic \"Title\" --service NAME\n"))
    let again = try workspace.succeed("init", "--json").json()
    #expect(again["specKit"].isNull)
    #expect(again["layout"].string == "epic")
  }

  @Test func `agents are told of the layout that holds`() throws {
    let workspace = try workspace(features: "001-cart")
    try workspace.succeed("init", "--agent", "claude")
    let text = try workspace.text("CLAUDE.md")
    #expect(text.contains("Plans live in `specs/`, one folder a feature."))
    #expect(!text.contains("plans/") && !text.contains("EPIC"))
  }
}
