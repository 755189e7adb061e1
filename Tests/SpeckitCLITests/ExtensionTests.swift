import Foundation
import Testing

/// What spec-kit's prompts call by the extension: `extension start` and `extension resume`.
@Suite struct ExtensionTests {
  private func start(in workspace: Workspace, _ arguments: String...) throws -> JSON {
    let result = workspace.run(["extension", "start", "--json"] + arguments)
    try #require(result.status == 0, "\(result)")
    return try result.json()
  }

  private func record(in workspace: Workspace) throws -> String? {
    let text = try workspace.text(".specify/feature.json")
    return try JSON(JSONSerialization.jsonObject(with: Data(text.utf8)))["feature_directory"].string
  }

  @Test func `number, branch, folder and record are made at once, and the checklist is left to the prompt`() throws {
    let workspace = try Workspace.flat("First")
    let made = try start(in: workspace, "--short-name", "reset-password", "Let people reset their password")
    #expect(made["BRANCH_NAME"].string == "002-reset-password")
    #expect(made["FEATURE_NUM"].string == "002")
    #expect(made["SPECIFY_FEATURE_DIRECTORY"].string == "specs/002-reset-password")
    #expect(made["SPEC_FILE"].string == "specs/002-reset-password/spec.md")
    #expect(made["feature"]["title"].string == "Let people reset their password")
    #expect(try workspace.git("branch", "--show-current") == "002-reset-password")
    #expect(try workspace.text("specs/002-reset-password/spec.md").contains("`002-reset-password`"))
    #expect(!workspace.exists("specs/002-reset-password/checklists"))
    #expect(try record(in: workspace) == "specs/002-reset-password")
    try workspace.succeed("sync", "--check")
  }

  @Test func `the record stays where SPECIFY_FEATURE_NO_PERSIST asks for that`() throws {
    let workspace = try Workspace.flat()
    workspace.variables["SPECIFY_FEATURE_NO_PERSIST"] = "1"
    _ = try start(in: workspace, "Search")
    try workspace.succeed("extension", "resume")
    #expect(!workspace.exists(".specify/feature.json"))
  }

  @Test func `in an epic the feature gets its ID, and the epic must be clear`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.succeed("new-epic", "Payments", "--service", "payment-service")
    let before = try workspace.snapshot()
    let refused = try workspace.run("extension", "start", "--json", "Pay").json()
    #expect(refused["error"]["code"].string == "epic-ambiguous")
    #expect(differences(before, try workspace.snapshot()) == [])
    let made = try start(in: workspace, "--epic", "EPIC-USER-001", "Sign up")
    #expect(made["FEATURE_NUM"].string == "001")
    #expect(made["SPECIFY_FEATURE_DIRECTORY"].string == "\(Workspace.epic)/features/F-USER-001")
    #expect(made["SPEC_FILE"].string == "\(Workspace.epic)/features/F-USER-001/spec.md")
  }

  @Test func `with timestamps the number is the time`() throws {
    let workspace = try Workspace.flat()
    try workspace.write("layout: flat\nbranch: { numbering: timestamp }\n", to: ".specify/speckit.yml")
    let made = try start(in: workspace, "Search notes")
    #expect(made["FEATURE_NUM"].string == "20261121-100000")
    #expect(made["BRANCH_NAME"].string == "20261121-100000-search-notes")
    #expect(try start(in: workspace, "Send mail")["BRANCH_NAME"].string == "20261121-100000-send-mail")
    workspace.run("extension", "start", "--branch", "20261121-100000-search-notes", "Again")
      .expectFailure(4, naming: "20261121-100000-search-notes", hint: "--branch")
  }

  @Test func `with timestamps the second feature of an epic has a branch of its own`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("branch: { numbering: timestamp }\n", to: ".specify/speckit.yml")
    #expect(try start(in: workspace, "Search notes")["BRANCH_NAME"].string == "20261121-100000-search-notes")
    #expect(try start(in: workspace, "Send mail")["BRANCH_NAME"].string == "20261121-100000-send-mail")
  }

  @Test func `outside Git there is a folder and no branch`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init", "--layout", "flat")
    let made = try start(in: workspace, "Search notes")
    #expect(made["BRANCH_NAME"].isNull)
    #expect(made["FEATURE_NUM"].string == "001")
    #expect(workspace.exists("specs/001-search-notes/spec.md"))
  }

  @Test(arguments: [["--branch", "team/042-search"], []])
  func `a branch that is named is made as it is named`(option: [String]) throws {
    let workspace = try Workspace.flat("First")
    if option.isEmpty { workspace.variables["GIT_BRANCH_NAME"] = "team/042-search" }
    let result = workspace.run(["extension", "start", "--json"] + option + ["Find a note"])
    let made = try result.json()
    #expect(made["BRANCH_NAME"].string == "team/042-search", "\(result)")
    #expect(made["FEATURE_NUM"].string == "042")
    #expect(made["SPECIFY_FEATURE_DIRECTORY"].string == "specs/042-search")
    #expect(try workspace.git("branch", "--show-current") == "team/042-search")
  }

  @Test func `a named branch without a number keeps its name, and the folder gets the next number`() throws {
    let workspace = try Workspace.flat("First")
    let made = try start(in: workspace, "--branch", "notes", "--short-name", "search", "Find a note")
    #expect(made["BRANCH_NAME"].string == "notes")
    #expect(made["SPECIFY_FEATURE_DIRECTORY"].string == "specs/002-search")
    #expect(made["FEATURE_NUM"].string == "002")
    #expect(try start(in: workspace, "Another one")["FEATURE_NUM"].string == "003")
  }

  @Test func `a named branch that a feature has is refused, whether it has a number or not`() throws {
    let workspace = try Workspace.withEpic()
    let made = try start(in: workspace, "--branch", "3d-notes", "Find a note")
    #expect(made["FEATURE_NUM"].string == "001")
    let before = try workspace.snapshot()
    workspace.run("extension", "start", "--branch", "3d-notes", "Again")
      .expectFailure(4, naming: "3d-notes", "F-USER-001", hint: "--branch")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a named branch that Git cannot make beside another is refused before anything is written`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("branch", "feat/x")
    workspace.run("extension", "start", "--dry-run", "--branch", "feat", "Search")
      .expectFailure(4, naming: "branch feat ", "feat/x", hint: "git branch -m feat/x")
  }

  @Test func `the name of a branch may have 244 bytes`() throws {
    let workspace = try Workspace.flat("First")
    let name = "042-" + String(repeating: "x", count: 240)
    workspace.run("extension", "start", "--branch", name + "x", "Search")
      .expectFailure(2, naming: "245 bytes", "244", hint: "shorter")
    #expect(try start(in: workspace, "--branch", name, "Search")["BRANCH_NAME"].string == name)
  }

  @Test func `a named branch that is there is switched to`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("branch", "042-search")
    #expect(try start(in: workspace, "--branch", "042-search", "Find a note")["FEATURE_NUM"].string == "042")
    #expect(try workspace.git("branch", "--show-current") == "042-search")
  }

  @Test func `a named branch is refused where its number is taken, and where Git knows no such name`() throws {
    let workspace = try Workspace.flat("First")
    let before = try workspace.snapshot()
    workspace.run("extension", "start", "--branch", "x/001-again", "Again")
      .expectFailure(4, naming: "number 1", "x/001-again", "001-first", hint: "such as 2")
    workspace.run("extension", "start", "--branch", "a b", "Again")
      .expectFailure(2, naming: "\"a b\"", hint: "--branch")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `the branch that spec-kit's extension for Git has just made becomes the feature's`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "-qc", "t/ga/002-tour")
    let made = try start(in: workspace, "--short-name", "tour", "Show people around")
    #expect(made["BRANCH_NAME"].string == "t/ga/002-tour")
    #expect(made["SPECIFY_FEATURE_DIRECTORY"].string == "specs/002-tour")
    #expect(made["diagnostics"].array.isEmpty)
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "main\nt/ga/002-tour")
    #expect(try workspace.text("specs/002-tour/spec.md").contains("`t/ga/002-tour`"))
  }

  @Test(arguments: ["branch", "update-ref"])
  func `a branch whose number another one has, here or on a remote, is left alone`(command: String) throws {
    let workspace = try Workspace.flat("First")
    let other = command == "branch" ? "005-a" : "refs/remotes/origin/005-a"
    try workspace.git(command, other, "main")
    try workspace.git("switch", "-qc", "005-b")
    #expect(try start(in: workspace, "--short-name", "b", "Show people around")["FEATURE_NUM"].string == "006")
    workspace.run("extension", "start", "--branch", "005-b", "Show more").expectFailure(4, naming: "number 5", "005-a")
  }

  @Test func `a branch of a ticket is left alone, unless it is asked for`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "-qc", "fix/4711-crash")
    #expect(try start(in: workspace, "--short-name", "crash", "Mend it")["FEATURE_NUM"].string == "002")
    #expect(try start(in: workspace, "--branch", "fix/4712-hang", "Mend it")["FEATURE_NUM"].string == "4712")
  }

  @Test func `also where its folder is there and empty`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "-qc", "feat/005-tour")
    try workspace.makeFolder("specs/005-tour/contracts")
    #expect(try start(in: workspace, "--short-name", "tour", "Show it")["BRANCH_NAME"].string == "feat/005-tour")
  }

  @Test func `a branch of other words was made for something else`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "-qc", "002-tour")
    #expect(try start(in: workspace, "--short-name", "login", "Sign in")["BRANCH_NAME"].string == "003-login")
  }

  @Test func `also before the first commit`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/007-tour")
    #expect(try start(in: workspace, "--short-name", "tour", "Show it")["BRANCH_NAME"].string == "007-tour")
    #expect(try start(in: workspace, "Show it again")["FEATURE_NUM"].string == "008")
  }

  @Test func `a branch that is another feature's, or has commits of its own, is left alone`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "-qc", "001-first")
    #expect(try start(in: workspace, "Show people around")["FEATURE_NUM"].string == "002")
    try workspace.git("switch", "-qc", "050-hotfix", "main")
    try workspace.git("commit", "-q", "--allow-empty", "-m", "Mend it")
    let made = try start(in: workspace, "Show more")
    #expect(made["FEATURE_NUM"].string == "051")
    #expect(made["diagnostics"][0]["message"].string?.contains("050-hotfix, another feature's") == true)
  }

  @Test func `resume records the feature of the branch, and nothing where there is none`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.succeed("extension", "start", "Search notes")
    try workspace.commitAll()
    try workspace.git("switch", "-qc", "001-first")
    let told = try workspace.succeed("extension", "resume", "--json").json()
    #expect(told["SPECIFY_FEATURE_DIRECTORY"].string == "specs/001-first")
    #expect(told["decidedBy"].string == "the current branch 001-first")
    #expect(try record(in: workspace) == "specs/001-first")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/.specify/feature.json")
    try workspace.git("switch", "-q", "main")
    let before = try workspace.snapshot()
    #expect(try workspace.succeed("extension", "resume", "--json").json()["SPECIFY_FEATURE_DIRECTORY"].isNull)
    let said = try workspace.succeed("extension", "resume").output
    #expect(said == "no feature belongs to the current branch or directory\n")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
