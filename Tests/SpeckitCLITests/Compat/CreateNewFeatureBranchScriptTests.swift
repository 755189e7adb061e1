import Testing

/// `create-new-feature-branch` of the git extension.
@Suite struct CreateNewFeatureBranchScriptTests {
  private let script = "create-new-feature-branch"

  @Test func `only the branch is made, and its keys are printed without HAS_GIT`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "specs/004-a/spec.md")
    let result = workspace.script(script, "--json", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"005-search-orders\",\"FEATURE_NUM\":\"005\"}\n", "\(result)")
    #expect(result.errors == "# To persist: export SPECIFY_FEATURE=005-search-orders\n")
    #expect(try workspace.head() == "005-search-orders")
    #expect(try workspace.git("status", "--short", "--untracked-files=all") == "?? specs/004-a/spec.md")
    #expect(try workspace.text(".git/speckit/ledger") == "number 5\n")
  }

  @Test func `text mode and a dry run print the same keys`() throws {
    let workspace = try Workspace.ofSpecKit()
    let result = workspace.script(script, "--dry-run", "Search orders")
    #expect(result.output == "BRANCH_NAME: 001-search-orders\nFEATURE_NUM: 001\n")
    let json = workspace.script(script, "--dry-run", "--json", "Search orders")
    #expect(json.output == "{\"BRANCH_NAME\":\"001-search-orders\",\"FEATURE_NUM\":\"001\",\"DRY_RUN\":true}\n")
    #expect(try workspace.head() == "main")
  }

  @Test func `each call on an unborn HEAD hands out a number of its own`() throws {
    let workspace = try Workspace()
    #expect(workspace.script(script, "--json", "Search orders").output.contains("001-search-orders"))
    #expect(workspace.script(script, "--json", "Cancel orders").output.contains("002-cancel-orders"))
  }

  @Test(arguments: [
    "007-search": "007", "7-search": "7", "20260319-143022-search": "20260319-143022", "feat/search": "feat/search",
    "007": "007", "main-line": "main-line",
  ])
  func `GIT_BRANCH_NAME is the whole name, and the number is what it begins with`(name: String, number: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.variables["GIT_BRANCH_NAME"] = name
    let result = workspace.script(script, "--json", "--number", "3", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"\(name)\",\"FEATURE_NUM\":\"\(number)\"}\n", "\(result)")
    #expect(try workspace.head() == name)
  }

  @Test func `GIT_BRANCH_NAME of 244 bytes is taken, and a longer one is refused with its size`() throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.variables["GIT_BRANCH_NAME"] = String(repeating: "ü", count: 122)
    #expect(workspace.script(script, "--json", "Search").status == 0)
    workspace.variables["GIT_BRANCH_NAME"] = String(repeating: "ü", count: 123)
    workspace.script(script, "--json", "Search").expectRefusal(
      "Error: GIT_BRANCH_NAME must be 244 bytes or fewer in UTF-8. Provided value is 246 bytes.\n")
  }

  @Test(arguments: ["a b", "-x", "a..b", "x.lock", "HEAD", "a~b"])
  func `GIT_BRANCH_NAME that Git refuses is an error`(name: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.variables["GIT_BRANCH_NAME"] = name
    workspace.script(script, "--json", "Search").expectRefusal("Error: \"\(name)\" is no branch name for Git")
  }

  @Test func `a branch that exists is refused, and switched to where that is allowed`() throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.variables["GIT_BRANCH_NAME"] = "feat/search"
    try workspace.git("branch", "feat/search")
    workspace.script(script, "Search").expectRefusal("Error: Branch 'feat/search' already exists. ")
    #expect(workspace.script(script, "--allow-existing-branch", "Search").status == 0)
    #expect(try workspace.head() == "feat/search")
    workspace.variables["GIT_BRANCH_NAME"] = "feat"
    workspace.script(script, "Search").expectRefusal("Error: Failed to create git branch 'feat'.", "feat/search")
  }

  private let settings = ".specify/extensions/git/git-config.yml"

  @Test(arguments: [
    ("branch_prefix: \"feat\"", "feat/001-search-orders"), ("branch_prefix: 'feat/'  # ours", "feat/001-search-orders"),
    ("branch_prefix: \"\"\nbranch_template: \"\"", "001-search-orders"),
    ("branch_template: \"{author}/x/{number}-{slug}\"\nbranch_prefix: no", "ada-lovelace/x/001-search-orders"),
    ("branch_template: feature/{number}-spec", "feature/001-spec"),
  ])
  func `the git extension's configuration names branches`(text: String, name: String) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write(text + "\n", to: settings)
    let result = workspace.script(script, "--json", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"\(name)\",\"FEATURE_NUM\":\"001\"}\n", "\(result)")
    #expect(try workspace.head() == name)
  }

  @Test func `numbers are counted below the prefix of the template, and over the folders`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("branch_prefix: team/a\n", to: settings)
    for branch in ["team/a/004-x", "team/b/009-x", "012-x"] { try workspace.git("branch", branch) }
    #expect(workspace.script(script, "--dry-run", "Search").output.contains("BRANCH_NAME: team/a/005-search\n"))
    try workspace.write("", to: "specs/006-a/spec.md")
    #expect(workspace.script(script, "--dry-run", "Search").output.contains("BRANCH_NAME: team/a/007-search\n"))
  }

  @Test(arguments: [
    ("feat/{slug}", "must include the {number} token"), ("{slug}/{number}-x", "must not place {slug} before {number}"),
    ("feat/x{number}-{slug}", "must put {number}- at the start of the final path segment"),
  ])
  func `a template that makes no branch of a feature is refused`(template: String, reason: String) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("branch_template: \(template)\n", to: settings)
    workspace.script(script, "--json", "Search").expectRefusal("Error: branch_template \(reason)")
  }

  @Test func `a number that a spec folder holds becomes the next free one`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "specs/004-a/spec.md")
    let result = workspace.script(script, "--json", "--number", "4", "Search orders")
    #expect(result.output.contains("005-search-orders"))
    #expect(result.errors.contains("--number 004 conflicts with an existing spec directory; using 005 instead"))
  }

  @Test func `outside Git it warns and prints the name`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let before = try workspace.snapshot()
    let result = workspace.script(script, "--json", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"001-search-orders\",\"FEATURE_NUM\":\"001\"}\n")
    #expect(result.errors.hasPrefix("[specify] Warning: Git repository not detected; skipped branch creation for 001-"))
    #expect(differences(before, try workspace.snapshot()).allSatisfy { $0.contains("/.specify/.state") })
  }

  @Test func `a description is needed`() throws {
    try Workspace.ofSpecKit().script(script, "--json").expectRefusal("cannot be empty or contain only whitespace")
  }
}
