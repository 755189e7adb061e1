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

  @Test func `an invalid manifest or registry, a wrap without its mark and an addition to nothing are errors`() throws {
    let workspace = try Workspace.ofSpecKit()
    try addPreset("a", "no mark", "wrap", to: workspace)
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/spec.md:1: ", "{CORE_TEMPLATE}")
    try addPreset("a", "x", "replce", to: workspace)
    resolve(workspace).expectRefusal("ERROR: .specify/presets/a/preset.yml:3: ")
    try workspace.write("[1]", to: ".specify/presets/.registry")
    resolve(workspace).expectRefusal("ERROR: .specify/presets/.registry:1: ")
    try workspace.remove(".specify/presets/.registry")
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

  @Test func `built-in templates and those of the root's folder do not serve`() throws {
    let workspace = try Workspace()
    try workspace.write("x", to: "templates/spec-template.md")
    resolve(workspace).expectRefusal(
      "ERROR: Could not resolve required spec-template from the template override stack for \(workspace.root)")
    for name in ["plan-template", "../secrets", "", ".hidden"] { resolve(workspace, name).expectRefusal("ERROR: ") }
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
    workspace.script("resolve-template", "a", "b").expectRefusal("ERROR: Unexpected argument 'b'")
    workspace.script("resolve-template", "a", "--bogus").expectRefusal("ERROR: Unknown option '--bogus'")
    #expect(workspace.script("resolve-template", "--help").output.hasPrefix("Usage: "))
  }
}
