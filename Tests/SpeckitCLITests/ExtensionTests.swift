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

  @Test func `a branch without a number is the feature's for list, show, switch and renumber`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.commitAll()
    _ = try start(in: workspace, "--branch", "team/notes", "--short-name", "search", "Find a note")
    try workspace.commitAll()
    let listed = try workspace.succeed("list", "--json").json()["features"][1]
    #expect(listed["branch"].string == "team/notes" && listed["number"].integer == 2)
    #expect(try workspace.succeed("show", "team/notes", "--json").json()["feature"]["id"].string == "002-search")
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "002-search")
    try workspace.git("switch", "--quiet", "main")
    for name in ["team/notes", "2", "002-search"] {
      #expect(try workspace.succeed("switch", name, "--json").json()["branch"].string == "team/notes", "\(name)")
      #expect(try workspace.git("branch", "--show-current") == "team/notes")
      try workspace.git("switch", "--quiet", "main")
    }
    try workspace.git("merge", "--quiet", "team/notes")
    #expect(try workspace.succeed("switch", "2", "--json").json()["branch"].string == "team/notes")
    let renumbered = try workspace.succeed("renumber", "2", "7", "--json").json()["feature"]
    #expect(renumbered["id"].string == "007-search" && renumbered["number"].integer == 7)
    #expect(renumbered["branch"].string == "team/notes")
    #expect(try workspace.text("specs/007-search/spec.md").contains("`team/notes`"))
    try workspace.commitAll()
    let renamed = try workspace.succeed("rename", "7", "--short-name", "find", "--json").json()["feature"]
    #expect(renamed["id"].string == "007-find" && renamed["branch"].string == "team/find")
    #expect(try workspace.git("branch", "--show-current") == "team/find")
    #expect(try workspace.text("specs/007-find/spec.md").contains("`team/find`"))
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "main\nteam/find")
  }

  @Test func `a branch without a number is known as another feature's by what starts there, and by switch`() throws {
    let workspace = try Workspace.flat("First")
    _ = try start(in: workspace, "--branch", "notes", "--short-name", "search", "Find a note")
    try workspace.commitAll()
    let told = try workspace.succeed("new-feature", "Second", "--dry-run", "--json").json()["diagnostics"][0]
    #expect(told["message"].string?.contains("the branch starts from notes, another feature's; --base main") == true)
    #expect(try workspace.succeed("switch", "1").output == "001-first  001-first, made at main, checked out\n")
    try workspace.git("switch", "--quiet", "--create", "topic", "main")
    #expect(try workspace.succeed("new-feature", "Second", "--dry-run", "--json").json()["diagnostics"].array.isEmpty)
  }

  @Test func `a branch that two features of the flat layout name keeps its name`() throws {
    let workspace = try Workspace.flat()
    for folder in ["001-search", "002-find"] {
      try workspace.writeFlatSpec("specs/\(folder)", header: "**Feature Branch**: `release-2`")
    }
    try workspace.commitAll()
    try workspace.git("branch", "release-2")
    try workspace.git("branch", "001-search")
    #expect(try workspace.succeed("switch", "1", "--json").json()["branch"].string == "001-search")
    #expect(try workspace.succeed("switch", "2", "--json").json()["branch"].string == "release-2")
    let renamed = try workspace.succeed("rename", "2", "--short-name", "look", "--json").json()["feature"]
    #expect(renamed["id"].string == "002-look" && renamed["branch"].string == "release-2")
    #expect(try workspace.git("branch", "--show-current") == "release-2")
  }

  @Test(arguments: ["main", "trunk", "production"])
  func `a main branch is refused, and nothing changes`(name: String) throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "--quiet", "main")
    if name != "main" { try workspace.git("branch", "-m", "main", name) }
    if name == "production" { try workspace.git("config", "init.defaultBranch", name) }
    let before = try workspace.snapshot()
    for arguments in [["--branch", name], ["--branch", name, "--dry-run"]] {
      workspace.run(["extension", "start", "Search"] + arguments).expectFailure(
        4, naming: "branch \(name) is a main branch", hint: "give another --branch, or leave it out")
    }
    workspace.variables["GIT_BRANCH_NAME"] = name
    #expect(workspace.run("extension", "start", "Search").status == 4)
    #expect(differences(before, try workspace.snapshot()) == [])
    // Another working tree that has it checked out is not where to go on.
    try workspace.git("switch", "--quiet", "--create", "topic")
    try workspace.git("worktree", "add", "--quiet", "../held", name)
    workspace.run("extension", "start", "Search").expectFailure(4, naming: "branch \(name) is a main branch")
  }

  @Test(arguments: ["none", "n/a", "x`y", "refs/heads/x"])
  func `a name that the header could not tell is refused`(name: String) throws {
    let workspace = try Workspace.flat("First")
    let before = try workspace.snapshot()
    workspace.run("extension", "start", "--branch", name, "Search")
      .expectFailure(2, naming: "\"\(name)\"", hint: "give another --branch")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a main branch is refused outside Git, too`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init", "--layout", "flat")
    workspace.run("extension", "start", "--branch", "main", "Search").expectFailure(4, naming: "a main branch")
  }

  @Test func `the branch that is checked out is refused, unless it was just made`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.commitAll()
    try workspace.git("branch", "-m", "main", "base")
    let before = try workspace.snapshot()
    workspace.run("extension", "start", "--branch", "base", "Search").expectFailure(
      4, naming: "branch base is checked out", hint: "give another --branch")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.git("switch", "--quiet", "-c", "topic")
    #expect(try start(in: workspace, "--branch", "topic", "Search")["BRANCH_NAME"].string == "topic")
    try workspace.git("switch", "--quiet", "-c", "hotfix")
    try workspace.git("commit", "--quiet", "--allow-empty", "--message", "Mend it")
    workspace.run("extension", "start", "--branch", "hotfix", "Find").expectFailure(4, naming: "branch hotfix")
  }

  @Test func `before the first commit the branch without a number is the only one`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/base")
    workspace.run("extension", "start", "--branch", "base", "Search").expectFailure(4, naming: "branch base")
  }

  @Test func `a branch called as the feature would be is in nobody's way where another is named`() throws {
    let workspace = try Workspace.flat()
    try workspace.git("branch", "-f", "20261121-100000-search")
    try workspace.write("layout: flat\nbranch: { numbering: timestamp }\n", to: ".specify/speckit.yml")
    #expect(try start(in: workspace, "--branch", "topic", "Search")["BRANCH_NAME"].string == "topic")
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

  @Test func `resume tells of a record whose folder is not in this checkout, and how to go on`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.succeed("extension", "start", "Search notes")
    try workspace.git("add", "specs")
    try workspace.git("commit", "--quiet", "--message", "Specify it")
    try workspace.git("switch", "--quiet", "main")
    let before = try workspace.snapshot()
    let told = try workspace.succeed("extension", "resume", "--json").json()["diagnostics"][0]
    #expect(told["severity"].string == "note")
    #expect(told["message"].string?.hasSuffix("names specs/002-search-notes, which is not in this checkout") == true)
    #expect(told["hint"].string == "it stands on branch 002-search-notes: speckit switch 002-search-notes")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.succeed("switch", "002-search-notes")
    #expect(try workspace.succeed("extension", "resume", "--json").json()["diagnostics"].array.isEmpty)
    try workspace.git("switch", "--quiet", "main")
    try workspace.write("{\"feature_directory\": \"specs/009-gone\"}\n", to: ".specify/feature.json")
    let gone = try workspace.succeed("extension", "resume", "--json").json()["diagnostics"][0]["hint"].string
    #expect(gone == "speckit switch FEATURE records another one; else remove it: rm .specify/feature.json")
    workspace.variables["SPECIFY_FEATURE_NO_PERSIST"] = "true"
    let kept = try workspace.succeed("extension", "resume", "--json").json()["diagnostics"][0]["hint"].string
    #expect(kept?.hasPrefix("unset SPECIFY_FEATURE_NO_PERSIST") == true)
  }

  @Test func `resume tells of nothing where the record is mended or its folder is there`() throws {
    let workspace = try Workspace.flat("First")
    try workspace.git("switch", "--quiet", "-c", "001-first")
    try workspace.write("{\"feature_directory\": \"specs/009-gone\"}\n", to: ".specify/feature.json")
    #expect(try workspace.succeed("extension", "resume", "--json").json()["diagnostics"].array.isEmpty)
    try workspace.git("switch", "--quiet", "main")
    try workspace.makeFolder("specs/009-empty")
    try workspace.write("{\"feature_directory\": \"specs/009-empty\"}\n", to: ".specify/feature.json")
    #expect(try workspace.succeed("extension", "resume", "--json").json()["diagnostics"].array.isEmpty)
  }
}
