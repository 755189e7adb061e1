import Testing

/// `check-prerequisites`.
@Suite struct CheckPrerequisitesScriptTests {
  private func withFeature(_ documents: String...) throws -> Workspace {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("switch", "--quiet", "--create", "001-a")
    try workspace.write("# Spec\n", to: "specs/001-a/spec.md")
    for name in documents { try workspace.write("x\n", to: "specs/001-a/\(name)") }
    return workspace
  }

  private let script = "check-prerequisites"

  @Test func `the documents that are there are listed in order, tasks.md only when asked for`() throws {
    let workspace = try withFeature(
      "plan.md", "tasks.md", "quickstart.md", "contracts/api.yml", "data-model.md", "research.md")
    let folder = "\(workspace.root)/specs/001-a"
    let four = "\"research.md\",\"data-model.md\",\"contracts/\",\"quickstart.md\""
    #expect(
      workspace.script(script, "--json").output == "{\"FEATURE_DIR\":\"\(folder)\",\"AVAILABLE_DOCS\":[\(four)]}\n")
    #expect(
      workspace.script(script, "--json", "--include-tasks", "--require-tasks").output
        == "{\"FEATURE_DIR\":\"\(folder)\",\"AVAILABLE_DOCS\":[\(four),\"tasks.md\"]}\n")
  }

  @Test func `text mode has no space behind FEATURE_DIR and marks every document`() throws {
    let workspace = try withFeature("plan.md", "research.md", "tasks.md")
    let lines = """
      FEATURE_DIR:\(workspace.root)/specs/001-a
      AVAILABLE_DOCS:
        ✓ research.md
        ✗ data-model.md
        ✗ contracts/
        ✗ quickstart.md

      """
    #expect(workspace.script(script).output == lines)
    #expect(workspace.script(script, "--include-tasks").output == lines + "  ✓ tasks.md\n")
  }

  @Test func `a directory contracts that is empty is not listed`() throws {
    let workspace = try withFeature("plan.md")
    try workspace.write("", to: "specs/001-a/contracts/api.yml")
    try workspace.remove("specs/001-a/contracts/api.yml")
    #expect(try workspace.script(script, "--json").json()["AVAILABLE_DOCS"].strings == [])
    try workspace.write("", to: "specs/001-a/contracts/.gitkeep")
    #expect(try workspace.script(script, "--json").json()["AVAILABLE_DOCS"].strings == ["contracts/"])
  }

  @Test func `--paths-only prints the six paths and checks nothing`() throws {
    let workspace = try Workspace.ofSpecKit()
    let (root, folder) = (workspace.root, "\(workspace.root)/specs/main")
    let json = workspace.script(script, "--paths-only", "--json", "--require-tasks")
    #expect(
      json.output
        == "{\"REPO_ROOT\":\"\(root)\",\"BRANCH\":\"main\",\"FEATURE_DIR\":\"\(folder)\","
        + "\"FEATURE_SPEC\":\"\(folder)/spec.md\",\"IMPL_PLAN\":\"\(folder)/plan.md\",\"TASKS\":\"\(folder)/tasks.md\"}\n"
    )
    #expect(json.status == 0 && json.errors == "")
    #expect(
      workspace.script(script, "--paths-only").output
        == "REPO_ROOT: \(root)\nBRANCH: main\nFEATURE_DIR: \(folder)\nFEATURE_SPEC: \(folder)/spec.md\n"
        + "IMPL_PLAN: \(folder)/plan.md\nTASKS: \(folder)/tasks.md\n")
  }

  @Test func `what is missing is named with the command that makes it`() throws {
    let workspace = try withFeature()
    let folder = "\(workspace.root)/specs/001-a"
    workspace.script(script, "--json").expectRefusal(
      "ERROR: plan.md not found in \(folder)\nRun /speckit.plan first to create the implementation plan.\n")
    try workspace.write("# Plan\n", to: "specs/001-a/plan.md")
    workspace.script(script, "--json", "--require-tasks").expectRefusal(
      "ERROR: tasks.md not found in \(folder)\nRun /speckit.tasks first to create the task list.\n")
    try workspace.git("switch", "--quiet", "--create", "002-b")
    workspace.script(script, "--json").expectRefusal(
      "ERROR: Feature directory not found: \(workspace.root)/specs/002-b\n"
        + "Run /speckit.specify first to create the feature structure.\n")
  }

  @Test(arguments: [
    (#"{"default_integration":"a","integration_settings":{"a":{"invoke_separator":"-"}}}"#, "-"),
    (#"{"integration":"a","integration_settings":{"a":{"invoke_separator":"-"}}}"#, "-"),
    (#"{"integration":"a","default_integration":"b","integration_settings":{"a":{"invoke_separator":"-"}}}"#, "."),
    (#"{"integration":"a","integration_settings":{"a":{"invoke_separator":"."}}}"#, "."),
    (#"{"integration":"a","integration_settings":{"a":{"invoke_separator":"_"}}}"#, "."),
    (#"{"integration":"a","integration_settings":{"a":{}}}"#, "."), (#"{"integration":["a"]}"#, "."), ("[", "."),
    ("", "."),
  ])
  func `the separator of commands is that of the integration`(settings: String, separator: String) throws {
    let workspace = try withFeature()
    try workspace.write(settings, to: ".specify/integration.json")
    workspace.script(script, "--json").expectRefusal("Run /speckit\(separator)plan first")
  }

  @Test func `--template adds the text of a template to the JSON alone`() throws {
    let workspace = try withFeature("plan.md")
    let json = workspace.script(script, "--json", "--template", "tasks-template")
    #expect(
      json.output.hasSuffix(",\"AVAILABLE_DOCS\":[],\"TEMPLATE_CONTENT\":\"# The tasks of [FEATURE NAME]\\n\"}\n"))
    let text = workspace.script(script, "--template", "tasks-template")
    #expect(text.status == 0 && text.output.hasSuffix("  ✗ quickstart.md\n"), "\(text)")
    workspace.script(script, "--json", "--template", "nothing").expectRefusal(
      "ERROR: Could not resolve required nothing in \(workspace.root)")
    workspace.script(script, "--template").expectRefusal("ERROR: --template requires a template name")
    let unnamed = workspace.script(script, "--json", "--template", "")
    #expect(unnamed.status == 0 && unnamed.output.hasSuffix(",\"AVAILABLE_DOCS\":[]}\n"), "\(unnamed)")
  }

  @Test(arguments: ["--bogus", "word", "--json=1", ""])
  func `an unknown argument is an error`(argument: String) throws {
    try withFeature("plan.md").script(script, "--json", argument)
      .expectRefusal("ERROR: Unknown option '\(argument)'. Use --help for usage information.\n")
  }
}
