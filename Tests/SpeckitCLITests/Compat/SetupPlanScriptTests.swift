import Files
import TestSupport
import Testing

/// `setup-plan`.
@Suite struct SetupPlanScriptTests {
  private func withFeature() throws -> Workspace {
    let workspace = try Workspace.ofSpecKit()
    try workspace.create("Search orders")
    return workspace
  }

  @Test func `in JSON mode the keys stand in order and every message on standard error`() throws {
    let workspace = try withFeature()
    let folder = "\(workspace.root)/specs/001-search-orders"
    let json =
      "{\"FEATURE_SPEC\":\"\(folder)/spec.md\",\"IMPL_PLAN\":\"\(folder)/plan.md\",\"SPECS_DIR\":\"\(folder)\","
      + "\"BRANCH\":\"001-search-orders\",\"HAS_GIT\":\"true\",\"FEATURE_DIR\":\"\(folder)\"}\n"
    let first = workspace.script("setup-plan", "--json")
    #expect(first.status == 0 && first.output == json, "\(first)")
    #expect(first.errors == "Copied plan template to \(folder)/plan.md\n")
    let second = workspace.script("setup-plan", "--json")
    #expect(second.status == 0 && second.output == json, "\(second)")
    #expect(second.errors == "Plan already exists at \(folder)/plan.md, skipping template copy\n")
  }

  @Test func `in text mode there is a line a key, and messages on standard output`() throws {
    let workspace = try withFeature()
    let folder = "\(workspace.root)/specs/001-search-orders"
    let keys =
      "FEATURE_SPEC: \(folder)/spec.md\nIMPL_PLAN: \(folder)/plan.md\nSPECS_DIR: \(folder)\n"
      + "BRANCH: 001-search-orders\nHAS_GIT: true\nFEATURE_DIR: \(folder)\n"
    let first = workspace.script("setup-plan")
    #expect(first.output == "Copied plan template to \(folder)/plan.md\n" + keys && first.errors == "")
    let second = workspace.script("setup-plan")
    #expect(second.output == "Plan already exists at \(folder)/plan.md, skipping template copy\n" + keys)
  }

  @Test func `the template is copied byte for byte, never over an existing plan`() throws {
    let workspace = try withFeature()
    try workspace.write("# [FEATURE]\r\n[DATE] `[###-feature-name]`", to: ".specify/templates/plan-template.md")
    #expect(workspace.script("setup-plan").status == 0)
    let plan = "specs/001-search-orders/plan.md"
    #expect(try workspace.text(plan) == "# [FEATURE]\r\n[DATE] `[###-feature-name]`")
    try workspace.write("mine\n", to: plan)
    #expect(workspace.script("setup-plan").status == 0)
    #expect(try workspace.text(plan) == "mine\n")
  }

  @Test(arguments: [true, false])
  func `without a template there is a warning and an empty plan`(isJSON: Bool) throws {
    let workspace = try Workspace()
    try workspace.write("{}", to: ".specify/init-options.json")
    try workspace.git("switch", "--quiet", "--create", "001-a")
    let result = isJSON ? workspace.script("setup-plan", "--json") : workspace.script("setup-plan")
    #expect(result.status == 0, "\(result)")
    #expect((isJSON ? result.errors : result.output).hasPrefix("Warning: Plan template not found\n"), "\(result)")
    #expect(try workspace.text("specs/001-a/plan.md") == "")
  }

  @Test func `the feature's folder is made where it is missing`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("switch", "--quiet", "--create", "feat/004-x")
    #expect(workspace.script("setup-plan", "--json").status == 0)
    #expect(try workspace.text("specs/004-x/plan.md") == "# The plan of [FEATURE NAME]\n")
  }

  @Test func `further arguments are ignored`() throws {
    let workspace = try withFeature()
    let result = workspace.script("setup-plan", "--json", "--bogus", "Search orders", "--")
    #expect(result.status == 0 && result.output.hasPrefix("{\"FEATURE_SPEC\""), "\(result)")
  }

  @Test(arguments: [
    "setup-plan": "[--json]", "setup-tasks": "[--json]",
    "check-prerequisites": "[--json] [--require-spec] [--require-tasks]",
  ])
  func `help is the usage on standard output`(script: String, flags: String) throws {
    let workspace = try Workspace(git: false)
    for flag in ["--help", "-h"] {
      let result = workspace.script(script, flag)
      #expect(result.status == 0 && result.errors == "", "\(result)")
      #expect(result.output.hasPrefix("Usage: speckit compat \(script) \(flags)"), "\(result)")
    }
  }

  @Test func `Git's own directory is no feature's, and a refusal records nothing`() throws {
    let workspace = try Workspace.ofSpecKit()
    let before = try workspace.snapshot()
    for directory in [".git/hooks", "specs/.GIT/x", "../outside"] {
      workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = directory
      workspace.script("setup-plan", "--json").expectRefusal("ERROR: ")
    }
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `in the epic layout the plan is filled`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.write(
      "# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Spec**: [link]\n",
      to: ".specify/templates/plan-template.md")
    try workspace.git("branch", "--force", "001-sign")
    try workspace.git("switch", "--quiet", "001-sign")
    let result = workspace.script("setup-plan", "--json")
    #expect(try result.json()["IMPL_PLAN"].string == "\(workspace.root)/\(workspace.folder("F-USER-001"))/impl-plan.md")
    #expect(
      try workspace.text(workspace.folder("F-USER-001") + "/impl-plan.md")
        == "# Implementation Plan: Sign up\n\n**Branch**: `001-sign` | **Spec**: [spec.md](spec.md)\n")
  }

  @Test(arguments: [true, false], ["", "templates: {plan: governed}\n"])
  func `where spec-kit left nothing, the plan is the one that speckit plan makes`(isFlat: Bool, more: String) throws {
    let scripted = try isFlat ? Workspace.flat() : Workspace.withFeatures("Search orders")
    if isFlat { try scripted.succeed("new-feature", "Search orders") }
    if !more.isEmpty { try scripted.write("layout: \(isFlat ? "flat" : "epic")\n" + more, to: ".specify/speckit.yml") }
    let native = try Workspace(copying: scripted)
    let folder = isFlat ? "specs/001-search-orders" : scripted.folder("F-USER-001")
    let plan = folder + (isFlat ? "/plan.md" : "/impl-plan.md")
    scripted.variables["SPECIFY_FEATURE_DIRECTORY"] = folder
    let result = scripted.script("setup-plan", "--json")
    #expect(result.status == 0 && result.errors == "Copied plan template to \(scripted.root)/\(plan)\n", "\(result)")
    try native.succeed("plan", isFlat ? "001" : "F-USER-001", "--force")
    let text = try scripted.text(plan)
    #expect(text.hasPrefix("# Implementation Plan: Search orders\n"))
    #expect(try native.text(plan) == text)
  }

  @Test func `where spec-kit left nothing, a plan is made and filled before there is a specification`() throws {
    let workspace = try Workspace.flat()
    try workspace.git("switch", "--quiet", "--create", "001-search-orders")
    #expect(workspace.script("setup-plan", "--json").status == 0)
    let plan = try workspace.text("specs/001-search-orders/plan.md")
    #expect(plan.contains("**Branch**: `001-search-orders` | **Date**: 2026-11-21"), "\(plan)")
  }

  @Test func `a folder that a link leads out of the workspace is not written to`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.link("specs/001-a", to: workspace.sandbox.directory.path.appending(component: "home").string)
    try workspace.git("switch", "--quiet", "--create", "001-a")
    workspace.script("setup-plan", "--json").expectRefusal("ERROR: ")
    #expect(!workspace.sandbox.directory.exists("home/plan.md"))
  }
}
