import TestSupport
import Testing

/// Where it cannot be told which release of spec-kit set up the repository.
@Suite struct UnreadableReleaseTests {
  private let options = ".specify/init-options.json"
  private let damaged = "{\"speckit_version\": "

  /// A project of 1.2.3 whose file is damaged.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: "1.2.3")
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    try workspace.write(damaged, to: options)
    try workspace.commitAll()
    return workspace
  }

  @Test(arguments: [
    "create-new-feature", "create-new-feature-branch", "setup-plan", "check-prerequisites", "setup-tasks",
  ])
  func `scripts refuse, and change nothing`(script: String) throws {
    let workspace = try workspace()
    let before = try workspace.snapshot()
    let words = script.hasPrefix("create") ? ["Search orders"] : []
    workspace.run(["compat", script, "--json"] + words).expectRefusal(
      "ERROR: The release of spec-kit cannot be told from \(options)", "--contract 1.2.3")
    #expect(try workspace.head() == "main")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `what is no text, or no file, cannot be read either`() throws {
    let workspace = try workspace()
    try workspace.write("{\"speckit_version\": 1.2}", to: options)
    workspace.script("create-new-feature", "Search orders").expectRefusal("speckit_version is no text")
    try workspace.remove(options)
    try workspace.write("", to: options + "/kept")
    workspace.script("create-new-feature", "Search orders").expectRefusal(options)
  }

  @Test func `--contract stands before or behind the script, and is its own word where no release follows`() throws {
    let workspace = try Workspace.ofSpecKit(release: "1.2.3")
    let names = [
      (["compat", "create-new-feature", "--contract", "0.9.5", "--json", "--dry-run", "Use it"], "001-use"),
      (["compat", "create-new-feature", "--contract=0.9.5", "--json", "--dry-run", "Use it"], "001-use"),
      (["compat", "--contract", "0.9.5", "create-new-feature", "--json", "--dry-run", "Use it"], "001-use"),
      (["compat", "create-new-feature", "--json", "--dry-run", "Take", "--contract", "it"], "001-take-contract"),
      (["compat", "create-new-feature", "--json", "--dry-run", "Sign", "--contract", "42"], "001-sign-contract-42"),
      (["compat", "create-new-feature", "--json", "--dry-run", "--contract", "0.9.5", "Use it"], "001-use"),
      (["compat", "create-new-feature", "--json", "--dry-run", "Use it", "--contract=0.9.5"], "001-use"),
    ]
    for (line, name) in names {
      let result = workspace.run(line)
      #expect(result.status == 0, "\(result)")
      #expect(try result.json()["BRANCH_NAME"].string == name)
    }
    workspace.run(["compat", "create-new-feature", "--contract"]).expectRefusal("--contract needs a release")
    workspace.run(["compat", "setup-tasks", "--json", "--contract", "today"]).expectRefusal(
      "Unknown option '--contract'")
    workspace.run(["compat", "setup-tasks", "--json", "--contract", "1.0.1"]).expectRefusal(
      "Feature directory not found")
    let line = ["compat", "create-new-feature", "--powershell", "--contract", "1.0.1", "-DryRun", "X"]
    #expect(workspace.run(line).status == 0)
  }

  @Test func `--contract, or the file beside it, tells the release all the same`() throws {
    let workspace = try workspace()
    #expect(workspace.script("create-new-feature", "--contract", "1.2.3", "Search orders").status == 0)
    try workspace.write("{\"version\": \"1.2.3\"}", to: ".specify/integration.json")
    #expect(workspace.script("create-new-feature", "Cancel orders").status == 0)
    #expect(try workspace.head() == "main" && workspace.exists("specs/002-cancel-orders/spec.md"))
  }

  @Test func `new-feature and switch work, tell of it, and record no feature`() throws {
    let workspace = try workspace()
    for command in [["new-feature", "Search orders", "--commit"], ["switch", "1"]] {
      let result = workspace.run(command)
      #expect(result.status == 0 && result.errors.contains(options), "\(result)")
    }
    #expect(try workspace.recordedDirectory() == nil)
  }
}
