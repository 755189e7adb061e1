import Files
import Testing

/// Flags, streams and exit codes of `create-new-feature`.
@Suite struct CreateNewFeatureUsageTests {
  @Test func `in JSON mode standard output is one compact object with the keys in order`() throws {
    let workspace = try Workspace.ofSpecKit()
    let result = try workspace.create("--json", "Überweisung prüfen")
    let spec = "\(workspace.root)/specs/001-überweisung-prüfen/spec.md"
    #expect(
      result.output
        == "{\"BRANCH_NAME\":\"001-überweisung-prüfen\",\"SPEC_FILE\":\"\(spec)\",\"FEATURE_NUM\":\"001\"}\n")
    #expect(result.errors == "# To persist: export SPECIFY_FEATURE=001-überweisung-prüfen\n")
  }

  @Test func `in text mode there is a line a key and one for the shell`() throws {
    let workspace = try Workspace.ofSpecKit()
    let result = try workspace.create("Search orders")
    #expect(
      result.output == """
        BRANCH_NAME: 001-search-orders
        SPEC_FILE: \(workspace.root)/specs/001-search-orders/spec.md
        FEATURE_NUM: 001
        # To persist in your shell: export SPECIFY_FEATURE=001-search-orders

        """)
    #expect(result.errors == "# To persist: export SPECIFY_FEATURE=001-search-orders\n")
  }

  @Test(arguments: [true, false])
  func `a dry run says so and touches nothing, not even the lock`(isJSON: Bool) throws {
    let workspace = try Workspace.ofSpecKit()
    let before = try workspace.snapshot()
    let result = try workspace.create(isJSON ? "--json" : "Search", "--dry-run", "orders")
    #expect(result.output.hasSuffix(isJSON ? ",\"FEATURE_NUM\":\"001\",\"DRY_RUN\":true}\n" : "\nFEATURE_NUM: 001\n"))
    #expect(result.errors == "")
    #expect(differences(before, try workspace.snapshot()) == [])
    #expect(!workspace.exists(".git/speckit"))
  }

  @Test func `a dry run computes the name of a branch that exists too`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "003-search")
    let result = try workspace.create("--json", "--dry-run", "--number", "3", "--short-name", "search", "Search")
    #expect(try result.json()["BRANCH_NAME"].string == "003-search")
  }

  @Test func `a dry run and the run after it agree`() throws {
    let workspace = try Workspace.ofSpecKit()
    let expected = try workspace.nextBranch("--short-name", "orders")
    #expect(try workspace.create("--json", "--short-name", "orders", "x").json()["BRANCH_NAME"].string == expected)
    #expect(try workspace.head() == expected)
  }

  @Test(arguments: [[], [""], ["  "], ["\t\n", " "], ["--json"], ["--number", "3"]])
  func `a description that is empty or blank is refused with the usage`(arguments: [String]) throws {
    let workspace = try Workspace.ofSpecKit()
    let before = try workspace.snapshot()
    workspace.run(["compat", "create-new-feature"] + arguments).expectRefusal(
      "Error: Feature description cannot be empty or contain only whitespace\nUsage: ", "<feature_description>")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test(arguments: ["--short-name", "--number"])
  func `a value that is missing or is another flag is an error`(flag: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.script("create-new-feature", "Search", flag).expectRefusal("Error: \(flag) requires a value\n")
    workspace.script("create-new-feature", flag, "--json", "Search").expectRefusal("Error: \(flag) requires a value\n")
  }

  @Test func `unknown flags are words of the description, and flags may stand among the words`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let result = workspace.script("create-new-feature", "Show", "--dry-run", "--verbose", "--", "-c", "--json", "x")
    #expect(try result.json()["BRANCH_NAME"].string == "001-show-verbose")
  }

  @Test(arguments: ["--help", "-h"])
  func `help is the usage on standard output`(flag: String) throws {
    let workspace = try Workspace(git: false)
    workspace.variables["SPECKIT_SCRIPT"] = ".specify/scripts/bash/create-new-feature.sh"
    let result = workspace.script("create-new-feature", "--json", flag, "--number")
    #expect(result.status == 0 && result.errors == "")
    let usage =
      "Usage: .specify/scripts/bash/create-new-feature.sh [--json] [--dry-run] [--allow-existing-branch]"
      + " [--short-name <name>] [--number N] [--timestamp] <feature_description>\n\nOptions:\n"
    #expect(result.output.hasPrefix(usage))
  }

  @Test func `every failure is an ERROR line and exit code 1, and changes nothing`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("layot: flat\n", to: ".specify/speckit.yml")
    let before = try workspace.snapshot()
    workspace.script("create-new-feature", "--json", "Search orders").expectRefusal("ERROR: .specify/speckit.yml:1: ")
    workspace.run("-C", "nowhere", "compat", "create-new-feature", "--json", "x").expectRefusal("ERROR: ", "nowhere")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an unknown script is refused with the names of those there are`() throws {
    let workspace = try Workspace(git: false)
    workspace.script("setup-plans", "--json").expectRefusal(
      "ERROR: There is no script 'setup-plans'.\n", "setup-plan, setup-tasks, check-prerequisites, resolve-template")
  }

  @Test(arguments: ["--json", "-q", "--color=never"])
  func `other options before the command are refused, for they belong behind the script`(option: String) throws {
    let workspace = try Workspace.ofSpecKit()
    let before = try workspace.snapshot()
    let result = workspace.run(option, "compat", "create-new-feature", "Search")
    #expect(result.status == 1 && result.output.isEmpty && result.errors.contains("behind the name of the script"))
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `options of speckit itself stand before the command`() throws {
    let workspace = try Workspace.ofSpecKit()
    let root = workspace.root
    workspace.directory = .root
    let result = workspace.run(
      "--lock-timeout", "5", "-C", root.string, "compat", "create-new-feature", "--json", "Search", "-q")
    #expect(try result.json()["SPEC_FILE"].string == "\(root)/specs/001-search/spec.md")
  }
}
