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
      "Error: GIT_BRANCH_NAME must be 244 bytes or fewer, and has 246\n")
  }

  @Test(arguments: [("", "007-search"), (", scope: prefix", "003-search")])
  func `the template of the workspace comes before the extension's, and counts as it says`(
    scope: String, name: String
  ) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write(
      "branch: { template: \"{author}/{number}-{slug}\"\(scope) }\n", to: ".specify/speckit.yml")
    try workspace.write("branch_prefix: feat\n", to: ".specify/extensions/git/git-config.yml")
    try workspace.git("branch", "bob/006-pay")
    try workspace.git("branch", "ada-lovelace/002-sign-up")
    for release in ["0.10.0", "1.2.3"] {
      let result = workspace.script(script, "--contract", release, "--json", "--dry-run", "Search")
      #expect(try result.json()["BRANCH_NAME"].string == "ada-lovelace/\(name)", "\(release) \(result)")
    }
  }

  @Test(arguments: ["a b", "-x", "a..b", "x.lock", "HEAD", "a~b"])
  func `GIT_BRANCH_NAME that Git refuses is an error`(name: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.variables["GIT_BRANCH_NAME"] = name
    workspace.script(script, "--json", "Search").expectRefusal("Error: Failed to create git branch '\(name)'.")
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

  /// A project of the spec-kit of today.
  private func ofTemplates() throws -> Workspace {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("{\"speckit_version\": \"1.2.3\"}", to: ".specify/init-options.json")
    return workspace
  }

  @Test(arguments: [
    ("branch_prefix: \"feat\"", "feat/001-search-orders"),
    ("branch_prefix: a/{author}/{app}", "a/ada-lovelace/repository/001-search-orders"),
    ("branch_prefix: 'feat/'  # ours", "feat/001-search-orders"),
    ("branch_prefix: \"\"\nbranch_template: \"\"", "001-search-orders"),
    ("branch_template: \"{author}/x/{number}-{slug}\"\nbranch_prefix: no", "ada-lovelace/x/001-search-orders"),
    ("branch_template: feature/{number}-spec", "feature/001-spec"),
  ])
  func `the git extension's configuration names branches`(text: String, name: String) throws {
    let workspace = try ofTemplates()
    try workspace.write(text + "\n", to: settings)
    let result = workspace.script(script, "--json", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"\(name)\",\"FEATURE_NUM\":\"001\"}\n", "\(result)")
    #expect(try workspace.head() == name)
  }

  @Test func `numbers are counted below the prefix of the template, and over the folders`() throws {
    let workspace = try ofTemplates()
    try workspace.write("branch_prefix: team/a\n", to: settings)
    for branch in ["team/a/004-x", "team/b/009-x", "012-x"] { try workspace.git("branch", branch) }
    #expect(workspace.script(script, "--dry-run", "Search").output.contains("BRANCH_NAME: team/a/005-search\n"))
    try workspace.write("", to: "specs/006-a/spec.md")
    #expect(workspace.script(script, "--dry-run", "Search").output.contains("BRANCH_NAME: team/a/007-search\n"))
  }

  @Test(arguments: [
    ("feat/{slug}", "must include the {number} token"), ("{slug}/{number}-x", "must not place {slug} before {number}"),
    ("{number}-{slug}/{number}-x", "must not place {slug} before {number}"),
    ("feat/x{number}-{slug}", "must put {number}- where its last part begins"),
  ])
  func `a template that makes no branch of a feature is refused`(template: String, reason: String) throws {
    let workspace = try ofTemplates()
    try workspace.write("branch_template: \(template)\n", to: settings)
    workspace.script(script, "--json", "Search").expectRefusal("Error: branch_template \(reason)")
  }

  @Test func `a number that is asked for is taken, whoever holds it`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "specs/004-a/spec.md")
    let result = workspace.script(script, "--json", "--number", "0004", "Search orders")
    #expect(result.output == "{\"BRANCH_NAME\":\"004-search-orders\",\"FEATURE_NUM\":\"004\"}\n", "\(result)")
  }

  @Test(arguments: ["", "x", "-1", "1.0", "٣"])
  func `what is no number is refused`(number: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.script(script, "--json", "--number", number, "Search").expectRefusal(
      "Error: --number must be a non-negative integer\n")
  }

  @Test func `folders of any name count, broken times do not, and a branch counts behind its last slash`() throws {
    let workspace = try ofTemplates()
    try workspace.makeFolder("specs/009-empty")
    try workspace.write("", to: "specs/011-notes/notes.txt")
    for branch in ["a/b/014-x", "2026031-143022-x", "20260319-143022", "20260319-143022-x", "12-x"] {
      try workspace.git("branch", branch)
    }
    #expect(workspace.script(script, "--dry-run", "Search").output.hasPrefix("BRANCH_NAME: 015-search\n"))
    let old = workspace.run(["compat", script, "--contract", "0.12.0", "--dry-run", "Search"])
    #expect(old.output.hasPrefix("BRANCH_NAME: 20260320-search\n"), "\(old)")
  }

  @Test func `a branch that its remote has no more counts on a dry run alone`() throws {
    let workspace = try ofTemplates()
    let remote = try workspace.makeRemote(branches: "009-x")
    try workspace.git("remote", "add", "origin", remote)
    try workspace.git("fetch", "--quiet", "origin")
    try workspace.git("push", "--quiet", remote, ":009-x", "HEAD:refs/heads/003-y")
    #expect(workspace.script(script, "--dry-run", "Search").output.hasPrefix("BRANCH_NAME: 010-"))
    #expect(workspace.script(script, "Search").output.hasPrefix("BRANCH_NAME: 004-"))
  }

  @Test func `a project inside a bigger repository makes its branches there`() throws {
    let workspace = try ofTemplates()
    try workspace.write("{\"speckit_version\": \"1.2.3\"}", to: "apps/My Shop/.specify/init-options.json")
    try workspace.write("branch_prefix: \"{app}\"\n", to: "apps/My Shop/\(settings)")
    let result = workspace.run(["-C", "apps/My Shop", "compat", script, "--json", "Search orders"])
    #expect(result.output.contains("\"my-shop/001-search-orders\""), "\(result)")
    #expect(try workspace.head() == "my-shop/001-search-orders")
    let old = workspace.run(["-C", "apps/My Shop", "compat", script, "--contract", "0.9.4", "--json", "Cancel"])
    #expect(old.errors.contains("Git repository not detected"), "\(old)")
  }

  @Test func `a name that Git refuses is printed where no branch is made`() throws {
    let workspace = try ofTemplates()
    try workspace.write("branch_prefix: my team\n", to: settings)
    #expect(workspace.script(script, "--dry-run", "Search").output.hasPrefix("BRANCH_NAME: my team/001-search\n"))
    workspace.script(script, "Search").expectRefusal("Error: Failed to create git branch 'my team/001-search'.")
    let outside = try Workspace.ofSpecKit(git: false)
    outside.variables["GIT_BRANCH_NAME"] = "it's {x}~"
    let result = outside.script(script, "Search")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix("# To persist in your shell: export SPECIFY_FEATURE=it\\'s\\ \\{x\\}~\n"), "\(result)")
  }

  @Test func `where no branch tells, a number is handed out once all the same`() throws {
    let outside = try Workspace.ofSpecKit(git: false)
    for number in ["001", "002", "003"] {
      #expect(outside.script(script, "Search").output.hasPrefix("BRANCH_NAME: \(number)-search\n"))
    }
    #expect(outside.script(script, "--dry-run", "Search").output.hasPrefix("BRANCH_NAME: 004-search\n"))
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
