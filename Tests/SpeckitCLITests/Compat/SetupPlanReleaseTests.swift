import Testing

/// `setup-plan` as the releases of spec-kit have it.
@Suite struct SetupPlanReleaseTests {
  private func workspace(_ release: String) throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: release)
    try workspace.write("{\"feature_directory\":\"specs/001-a\"}\n", to: ".specify/feature.json")
    return workspace
  }

  /// The keys of the answer, in order.
  private func keys(_ release: String) throws -> [String] {
    let text = try workspace(release).script("setup-plan", "--json").output
    return text.split(separator: "\"").map(String.init).filter { name in
      !name.isEmpty && name.allSatisfy { $0.isUppercase || $0 == "_" }
    }
  }

  @Test func `from 1.0.5 the keys are FEATURE_SPEC IMPL_PLAN FEATURE_DIR BRANCH, and those of old prompts follow`()
    throws
  {
    let new = ["FEATURE_SPEC", "IMPL_PLAN", "FEATURE_DIR", "BRANCH", "SPECS_DIR", "HAS_GIT"]
    let old = ["FEATURE_SPEC", "IMPL_PLAN", "SPECS_DIR", "BRANCH", "HAS_GIT", "FEATURE_DIR"]
    #expect(try keys("1.0.5") == new)
    #expect(try keys("1.2.3") == new)
    #expect(try keys("1.0.4") == old)
    #expect(try keys("0.10.0") == old)
  }

  @Test func `an unknown option is refused from 1.0.3 on, and nothing is made`() throws {
    for option in ["--bogus", "word", "-x"] {
      let workspace = try workspace("1.0.3")
      workspace.script("setup-plan", "--json", option).expectRefusal("ERROR: Unknown option '\(option)'\n")
      #expect(!workspace.exists("specs"))
      #expect(try self.workspace("1.0.2").script("setup-plan", "--json", option).status == 0)
    }
  }

  @Test func `from 1.2.1 no plan is made without a template, but the folder is`() throws {
    let workspace = try workspace("1.2.1")
    try workspace.remove(".specify/templates/plan-template.md")
    workspace.script("setup-plan", "--json").expectRefusal(
      "ERROR: Plan template not found; no new plan.md was created.\n")
    #expect(workspace.exists("specs/001-a") && !workspace.exists("specs/001-a/plan.md"))
    try workspace.write("", to: ".specify/templates/plan-template.md")
    workspace.script("setup-plan").expectRefusal("ERROR: Plan template is empty; no new plan.md was created.\n")
    #expect(!workspace.exists("specs/001-a/plan.md"))
    try workspace.write("mine\n", to: "specs/001-a/plan.md")
    #expect(workspace.script("setup-plan", "--json").status == 0)
  }

  @Test func `before 1.2.1 the plan is empty then`() throws {
    let workspace = try workspace("1.2.0")
    try workspace.remove(".specify/templates/plan-template.md")
    let result = workspace.script("setup-plan", "--json")
    #expect(result.status == 0 && result.errors == "Warning: Plan template not found\n", "\(result)")
    #expect(try workspace.text("specs/001-a/plan.md") == "")
  }
}
