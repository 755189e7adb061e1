import Testing

/// The templates that scripts find, by `resolve-template`.
@Suite struct ScriptTemplateTests {
  private func resolve(_ workspace: Workspace, _ name: String = "spec-template") -> CommandResult {
    workspace.script("resolve-template", name)
  }

  private func addPreset(_ id: String, _ text: String, _ strategy: String = "replace", to workspace: Workspace) throws {
    try workspace.write(
      "provides:\n  templates:\n    - {type: template, name: spec-template, file: spec.md, strategy: \(strategy)}\n",
      to: ".specify/presets/\(id)/preset.yml")
    try workspace.write(text, to: ".specify/presets/\(id)/spec.md")
  }

  @Test func `the bytes are printed untouched`() throws {
    let workspace = try Workspace()
    try workspace.write("\tA\r\n[X] {{ARGS}}\u{1b}\nno end", to: ".specify/templates/any-template.md")
    let result = resolve(workspace, "any-template")
    #expect(result.status == 0 && result.output == "\tA\r\n[X] {{ARGS}}\u{1b}\nno end" && result.errors == "")
  }

  @Test func `overrides beat presets, these beat extensions, these beat the core templates`() throws {
    let workspace = try Workspace.ofSpecKit()
    #expect(resolve(workspace).output == "# The spec of [FEATURE NAME]\n")
    try workspace.write("extension", to: ".specify/extensions/git/templates/spec-template.md")
    #expect(resolve(workspace).output == "extension")
    try addPreset("team", "preset", to: workspace)
    #expect(resolve(workspace).output == "preset")
    try workspace.write("override", to: ".specify/templates/overrides/spec-template.md")
    #expect(resolve(workspace).output == "override")
  }

  @Test func `presets stand by priority, the lowest first, 10 by default, ties by ID, disabled ones left out`() throws {
    let workspace = try Workspace.ofSpecKit()
    for id in ["b", "a", "c", "d"] { try addPreset(id, id, to: workspace) }
    for (registry, winner) in [
      (#"{"a": {"priority": 11}, "b": {}, "c": {"priority": 10}}"#, "b"), (#"{"b": {}, "a": {"priority": 10}}"#, "a"),
      (#"{"d": {"priority": 1, "enabled": false}, "c": {"priority": 2}, "a": {"priority": 3}}"#, "c"),
    ] {
      try workspace.write("{\"presets\": \(registry)}", to: ".specify/presets/.registry")
      #expect(resolve(workspace).output == winner)
    }
  }

  @Test func `layers compose upward from the nearest that replaces`() throws {
    let workspace = try Workspace.ofSpecKit()
    try addPreset("a", "before", "prepend", to: workspace)
    try addPreset("b", "<{CORE_TEMPLATE}>", "wrap", to: workspace)
    try addPreset("c", "after", "append", to: workspace)
    try addPreset("d", "base", "replace", to: workspace)
    #expect(resolve(workspace).output == "before\n\n<base\n\nafter>")
  }

  @Test func `an invalid manifest, a wrap without its mark and an addition to nothing are errors`() throws {
    let workspace = try Workspace.ofSpecKit()
    try addPreset("a", "no mark", "wrap", to: workspace)
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/spec.md:1: ", "{CORE_TEMPLATE}")
    try addPreset("a", "x", "replce", to: workspace)
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/preset.yml:3: ")
    try workspace.write("[1]", to: ".specify/presets/.registry")
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/preset.yml:3: ")
    try workspace.write("[1]", to: ".specify/extensions/.registry")
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/preset.yml:3: ")
    try workspace.remove(".specify/presets")
    resolve(workspace).expectRefusal("ERROR: .specify/extensions/.registry:1: ")
    try workspace.remove(".specify/extensions")
    try addPreset("a", "more", "append", to: workspace)
    try workspace.git("rm", "--quiet", ".specify/templates/spec-template.md")
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/spec.md adds to spec-template")
  }

  @Test func `an invalid manifest fails the scripts that need the template, and they change nothing`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("provides: 1\n", to: ".specify/presets/a/preset.yml")
    let before = try workspace.snapshot()
    workspace.script("create-new-feature", "--json", "Search").expectRefusal("ERROR: .specify/presets/a/preset.yml:1: ")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `where spec-kit set up the repository, neither built-in templates nor those of the root's folder serve`()
    throws
  {
    let workspace = try Workspace()
    try workspace.write("{}", to: ".specify/init-options.json")
    try workspace.write("x", to: "templates/spec-template.md")
    resolve(workspace).expectRefusal(
      "ERROR: Could not resolve required spec-template in \(workspace.root)",
      ".specify/templates/overrides/spec-template.md", ".specify/presets", ".specify/extensions",
      ".specify/templates/spec-template.md")
    for name in ["plan-template", "../secrets", "", ".hidden", "Spec-template"] {
      resolve(workspace, name).expectRefusal("ERROR: ")
    }
  }

  @Test(arguments: ["spec-template", "tasks-template", "plan-template", "research-template"])
  func `where spec-kit left nothing, scripts are given what template show shows`(name: String) throws {
    let workspace = try Workspace.withEpic()
    #expect(resolve(workspace, name).output == workspace.run("template", "show", name).output)
    try workspace.write("own\n", to: "templates/\(name).md")
    #expect(resolve(workspace, name).output == "own\n")
    try workspace.write("override\n", to: ".specify/templates/overrides/\(name).md")
    #expect(resolve(workspace, name).output == "override\n")
    resolve(workspace, "nothing").expectRefusal("ERROR: Could not resolve required nothing ")
  }

  @Test(arguments: [("0.16.2", 2), ("1.2.3", 2)])
  func `a template that cannot be put together fails setup-plan and create-new-feature as the release does`(
    release: String, status: Int32
  ) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("{\"speckit_version\": \"\(release)\"}", to: ".specify/init-options.json")
    try workspace.write("provides: 1\n", to: ".specify/presets/a/preset.yml")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-search"
    let create = workspace.script("create-new-feature", "--json", "Search")
    #expect(create.status == status && create.output.isEmpty, "\(create)")
    #expect(create.errors.contains("ERROR: .specify/presets/a/preset.yml:1: "))
    #expect(workspace.script("create-new-feature", "--json", "--dry-run", "Search").status == 0)
    let plan = workspace.script("setup-plan", "--json")
    #expect(plan.status == status && plan.output.isEmpty, "\(plan)")
    #expect(!workspace.exists("specs/001-search/plan.md"))
    try workspace.write("# Plan\n", to: "specs/001-search/plan.md")
    try workspace.write("# Spec\n", to: "specs/001-search/spec.md")
    workspace.script("setup-tasks", "--json").expectRefusal(
      "ERROR: .specify/presets/a/preset.yml:1: ", "ERROR: Could not resolve required tasks-template ")
    resolve(workspace).expectRefusal("ERROR: Could not resolve required spec-template ")
  }

  @Test func `before 0.16.2 nothing fails, and the strongest file of the name serves as it stands`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("{\"speckit_version\": \"0.16.1\"}", to: ".specify/init-options.json")
    try workspace.write("[]", to: ".specify/extensions/.registry")
    try workspace.write("provides: 1\n", to: ".specify/presets/a/preset.yml")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-search"
    #expect(workspace.script("create-new-feature", "--json", "Search").status == 0)
    #expect(try workspace.text("specs/001-search/spec.md") == "# The spec of [FEATURE NAME]\n")
    try workspace.write("{CORE_TEMPLATE}", to: ".specify/presets/a/templates/plan-template.md")
    #expect(workspace.script("setup-plan", "--json").status == 0)
    #expect(try workspace.text("specs/001-search/plan.md") == "{CORE_TEMPLATE}")
    try workspace.write("tasks", to: ".specify/extensions/b/templates/tasks-template.md")
    let tasks = try workspace.script("setup-tasks", "--json").json()
    #expect(tasks["TASKS_TEMPLATE_CONTENT"].string == "tasks")
    #expect(
      tasks["TASKS_TEMPLATE"].string == "\(workspace.root)/.specify/extensions/b/templates/tasks-template.md")
  }

  @Test func `a folder and a link to nothing are no files`() throws {
    let workspace = try Workspace.ofSpecKit()
    for file in [
      "templates/overrides/spec-template.md", "presets/a/preset.yml", "presets/a/templates/spec-template.md",
    ] {
      try workspace.write("", to: ".specify/\(file)/x")
    }
    try workspace.link(".specify/presets/a/spec-template.md", to: "gone")
    #expect(resolve(workspace).output == "# The spec of [FEATURE NAME]\n")
  }

  @Test func `--json holds the name and the text`() throws {
    let result = try Workspace.ofSpecKit().script("resolve-template", "tasks-template", "--json")
    #expect(
      result.output
        == "{\"TEMPLATE_NAME\":\"tasks-template\",\"TEMPLATE_CONTENT\":\"# The tasks of [FEATURE NAME]\\n\"}\n")
  }

  @Test func `without a name the usage is printed`() throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.script("resolve-template").expectRefusal(
      "ERROR: Template name is required\n", "Usage: speckit compat resolve-template [--json] NAME\n")
    workspace.script("resolve-template", "", "").expectRefusal("ERROR: Template name is required\n")
    #expect(workspace.script("resolve-template", "", "tasks-template").output == "# The tasks of [FEATURE NAME]\n")
    workspace.script("resolve-template", "a", "b").expectRefusal("ERROR: Unexpected argument 'b'")
    workspace.script("resolve-template", "a", "").expectRefusal("ERROR: Unexpected argument ''")
    workspace.script("resolve-template", "a", "--bogus").expectRefusal("ERROR: Unknown option '--bogus'")
    #expect(workspace.script("resolve-template", "--help").output.hasPrefix("Usage: "))
  }
}
