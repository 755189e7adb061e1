import Testing

/// `setup-tasks`.
@Suite struct SetupTasksScriptTests {
  private func withPlan() throws -> Workspace {
    let workspace = try Workspace.ofSpecKit()
    try workspace.create("Search orders")
    try workspace.write("# Plan\n", to: "specs/001-search-orders/plan.md")
    return workspace
  }

  @Test func `the keys stand in order, with the template's file and text`() throws {
    let workspace = try withPlan()
    try workspace.write("", to: "specs/001-search-orders/quickstart.md")
    try workspace.write("", to: "specs/001-search-orders/research.md")
    try workspace.write("", to: "specs/001-search-orders/tasks.md")
    let folder = "\(workspace.root)/specs/001-search-orders"
    let template = "\(workspace.root)/.specify/templates/tasks-template.md"
    let json = workspace.script("setup-tasks", "--json")
    #expect(
      json.output
        == "{\"FEATURE_DIR\":\"\(folder)\",\"AVAILABLE_DOCS\":[\"research.md\",\"quickstart.md\"],"
        + "\"TASKS_TEMPLATE\":\"\(template)\",\"TASKS_TEMPLATE_CONTENT\":\"# The tasks of [FEATURE NAME]\\n\"}\n",
      "\(json)")
    #expect(
      workspace.script("setup-tasks").output
        == "FEATURE_DIR: \(folder)\nTASKS_TEMPLATE: \(template)\nAVAILABLE_DOCS:\n  ✓ research.md\n"
        + "  ✗ data-model.md\n  ✗ contracts/\n  ✓ quickstart.md\n")
  }

  @Test func `an unknown argument is an error`() throws {
    try withPlan().script("setup-tasks", "--json", "--bogus").expectRefusal("ERROR: Unknown option '--bogus'")
  }

  @Test func `the plan is missed first, then the specification, then the template`() throws {
    let workspace = try withPlan()
    let folder = "\(workspace.root)/specs/001-search-orders"
    try workspace.remove("specs/001-search-orders", ".specify/templates/tasks-template.md")
    workspace.script("setup-tasks", "--json").expectRefusal(
      "ERROR: plan.md not found in \(folder)\nRun /speckit.plan first to create the implementation plan.\n")
    try workspace.write("# Plan\n", to: "specs/001-search-orders/plan.md")
    workspace.script("setup-tasks", "--json").expectRefusal(
      "ERROR: spec.md not found in \(folder)\nRun /speckit.specify first to create the feature structure.\n")
    try workspace.write("# Spec\n", to: "specs/001-search-orders/spec.md")
    workspace.script("setup-tasks", "--json").expectRefusal(
      "ERROR: Could not resolve required tasks-template in \(workspace.root)\n",
      ".specify/templates/overrides/tasks-template.md", ".specify/presets", ".specify/extensions",
      ".specify/templates/tasks-template.md")
  }

  @Test func `the file is the strongest of its name, whatever manifests say, the text that of all layers`() throws {
    let workspace = try withPlan()
    try workspace.write(
      "provides:\n  templates:\n    - {type: template, name: tasks-template, file: more.md, strategy: append}\n",
      to: ".specify/presets/team/preset.yml")
    try workspace.write("More\n", to: ".specify/presets/team/more.md")
    func template() throws -> String? {
      let result = try workspace.script("setup-tasks", "--json").json()
      #expect(result["TASKS_TEMPLATE_CONTENT"].string == "# The tasks of [FEATURE NAME]\n\n\nMore\n")
      return result["TASKS_TEMPLATE"].string
    }
    #expect(try template() == "\(workspace.root)/.specify/templates/tasks-template.md")
    try workspace.write("Other\n", to: ".specify/presets/team/templates/tasks-template.md")
    #expect(try template() == "\(workspace.root)/.specify/presets/team/templates/tasks-template.md")
  }

  @Test func `no file is told where the registry of extensions is broken below a preset that replaces`() throws {
    let workspace = try withPlan()
    try workspace.write(
      "provides:\n  templates:\n    - {type: template, name: tasks-template, file: more.md}\n",
      to: ".specify/presets/team/preset.yml")
    try workspace.write("More\n", to: ".specify/presets/team/more.md")
    try workspace.write("[]", to: ".specify/extensions/.registry")
    let result = try workspace.script("setup-tasks", "--json").json()
    #expect(result["TASKS_TEMPLATE"].string == "" && result["TASKS_TEMPLATE_CONTENT"].string == "More\n")
  }

  @Test func `where spec-kit left nothing, the built-in template is told without a file`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.succeed("plan", "F-USER-001", "--force")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = workspace.folder("F-USER-001")
    let result = try workspace.script("setup-tasks", "--json").json()
    #expect(result["TASKS_TEMPLATE"].string == "")
    #expect(result["TASKS_TEMPLATE_CONTENT"].string == workspace.run("template", "show", "tasks").output)
    #expect(workspace.script("setup-tasks").output.contains("\nTASKS_TEMPLATE: built-in\n"))
    try workspace.write("own\n", to: ".specify/templates/overrides/tasks-template.md")
    let own = try workspace.script("setup-tasks", "--json").json()
    #expect(own["TASKS_TEMPLATE"].string == "\(workspace.root)/.specify/templates/overrides/tasks-template.md")
    #expect(own["TASKS_TEMPLATE_CONTENT"].string == "own\n")
  }
}
