import Testing

/// The flags of the PowerShell scripts.
@Suite struct PowerShellScriptTests {
  private func run(_ workspace: Workspace, _ script: String, _ arguments: String...) -> CommandResult {
    workspace.run(["compat", script, "--powershell"] + arguments)
  }

  @Test(arguments: [
    ["-Json", "-DryRun", "-ShortName", "orders", "-Number", "7", "Search"],
    ["-json", "-dryrun", "-SHORTNAME", "orders", "-number", "7", "Search"],
    ["--Json", "--dry-run", "--short-name", "orders", "--number", "7", "Search"],
    ["Search", "-Json:$true", "-DryRun:true", "-ShortName:orders", "-Number:7"],
    ["-J", "-Dry", "-Short", "orders", "-n", "7", "Search", "-Timestamp:$false", "-AllowExisting"],
  ])
  func `flags have PowerShell's names, with regard to no case, and any beginning of their own`(
    arguments: [String]
  ) throws {
    let workspace = try Workspace.ofSpecKit()
    let result = workspace.run(["compat", "create-new-feature", "--powershell"] + arguments)
    #expect(result.status == 0, "\(result)")
    #expect(
      result.output
        == "{\"BRANCH_NAME\":\"007-orders\",\"SPEC_FILE\":\"\(workspace.root)/specs/007-orders/spec.md\","
        + "\"FEATURE_NUM\":\"007\",\"DRY_RUN\":true}\n")
  }

  @Test func `an unknown flag is a word of the description`() throws {
    let result = run(
      try .ofSpecKit(), "create-new-feature", "-Json", "-DryRun", "-Verbose", "search", "-", "--", "-x:y")
    #expect(try result.json()["BRANCH_NAME"].string == "001-verbose-search")
  }

  @Test func `a value that is missing is an error`() throws {
    let workspace = try Workspace.ofSpecKit()
    run(workspace, "create-new-feature", "Search", "-ShortName").expectRefusal("Error: -ShortName requires a value\n")
    run(workspace, "create-new-feature", "-Number", "-Json", "x").expectRefusal("Error: -Number requires a value\n")
    run(workspace, "create-new-feature", "-Number:", "x").expectRefusal("Error: -Number requires a value\n")
    run(workspace, "create-new-feature", "-Number", "-5", "x").expectRefusal("Error: -Number must be", "'-5'")
  }

  @Test func `a timestamp, an existing branch and the line for the shell`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "20261121-100000-orders")
    let result = run(workspace, "create-new-feature", "-Timestamp", "-AllowExistingBranch", "-ShortName", "orders", "x")
    #expect(result.output.contains("# To persist in your shell: $env:SPECIFY_FEATURE = '20261121-100000-orders'\n"))
    #expect(try workspace.head() == "20261121-100000-orders")
  }

  @Test func `the other scripts take their flags too`() throws {
    let workspace = try Workspace.ofSpecKit()
    #expect(run(workspace, "create-new-feature-branch", "-Json", "Search").output.hasPrefix("{\"BRANCH_NAME\":\"001-"))
    #expect(run(workspace, "setup-plan", "-Json", "ignored").output.hasPrefix("{\"FEATURE_SPEC\":"))
    try workspace.write("", to: "specs/001-search/spec.md")
    try workspace.write("", to: "specs/001-search/tasks.md")
    #expect(run(workspace, "setup-tasks", "-Json").output.hasPrefix("{\"FEATURE_DIR\":"))
    let checked = run(workspace, "check-prerequisites", "-Json", "-RequireTasks", "-IncludeTasks")
    #expect(checked.output.hasSuffix("\"AVAILABLE_DOCS\":[\"tasks.md\"]}\n"))
    #expect(run(workspace, "check-prerequisites", "-PathsOnly").output.hasPrefix("REPO_ROOT: "))
    let template = run(workspace, "check-prerequisites", "-Json", "-Template", "plan-template")
    #expect(template.output.contains("\"TEMPLATE_CONTENT\":"))
    #expect(run(workspace, "resolve-template", "plan-template").output == "# The plan of [FEATURE NAME]\n")
    run(workspace, "check-prerequisites", "-Bogus").expectRefusal("ERROR: Unknown option '-Bogus'. Use -Help")
  }

  @Test func `help shows PowerShell's flags`() throws {
    let result = run(try Workspace(git: false), "create-new-feature", "-Help")
    #expect(
      result.output.hasPrefix("Usage: speckit compat create-new-feature [-Json] [-DryRun] [-AllowExistingBranch]"))
  }
}
