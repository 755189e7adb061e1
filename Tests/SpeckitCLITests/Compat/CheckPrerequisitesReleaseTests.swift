import Testing

/// `check-prerequisites` as the releases of spec-kit have it.
@Suite struct CheckPrerequisitesReleaseTests {
  private let script = "check-prerequisites"

  private func workspace(_ release: String, _ documents: String...) throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: release)
    for name in documents { try workspace.write("x\n", to: "specs/001-a/\(name)") }
    try workspace.write("{\"feature_directory\":\"specs/001-a\"}\n", to: ".specify/feature.json")
    return workspace
  }

  @Test func `--require-spec asks for the specification, behind the plan and before the tasks`() throws {
    let workspace = try workspace("1.2.3", "plan.md")
    let folder = "\(workspace.root)/specs/001-a"
    workspace.script(script, "--json", "--require-spec", "--require-tasks").expectRefusal(
      "ERROR: spec.md not found in \(folder)\nRun /speckit.specify first to create the feature specification.\n")
    #expect(workspace.script(script, "--json").status == 0)
    try workspace.write("# Spec\n", to: "specs/001-a/spec.md")
    #expect(workspace.script(script, "--json", "--require-spec").status == 0)
    workspace.script(script, "--require-spec", "--require-tasks").expectRefusal("ERROR: tasks.md not found in ")
    try workspace.remove("specs/001-a/spec.md", "specs/001-a/plan.md")
    workspace.script(script, "--require-spec").expectRefusal("ERROR: plan.md not found in ")
  }

  @Test func `an option that came with a later release is unknown, unless nobody noted the release`() throws {
    let options: [([String], first: String, before: String)] = [
      (["--require-spec"], "1.0.3", "1.0.2"), (["--template", "plan-template"], "0.16.5", "0.16.0"),
    ]
    for (option, first, before) in options {
      func run(_ workspace: Workspace) -> CommandResult {
        workspace.run(["compat", script, "--json"] + option)
      }
      #expect(try run(workspace(first, "plan.md", "spec.md")).status == 0)
      try run(workspace(before, "plan.md", "spec.md")).expectRefusal("ERROR: Unknown option '\(option[0])'")
      let unrecorded = try workspace("", "plan.md", "spec.md")
      try unrecorded.remove(".specify/init-options.json")
      #expect(run(unrecorded).status == 0)
    }
  }

  @Test func `an empty plan is refused from 1.2.1 on`() throws {
    for (release, status) in [("1.2.0", 0), ("1.2.1", 1)] as [(String, Int32)] {
      let workspace = try workspace(release, "plan.md")
      try workspace.write("", to: "specs/001-a/plan.md")
      let result = workspace.script(script, "--json")
      #expect(result.status == status, "\(result)")
      if status == 1 { result.expectRefusal("ERROR: plan.md is empty in \(workspace.root)/specs/001-a\n") }
      #expect(workspace.script(script, "--paths-only").status == 0)
    }
  }
}
