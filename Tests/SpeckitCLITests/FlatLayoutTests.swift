import Testing

/// spec-kit's layout, `specs/###-name`, through every command of a feature's life.
@Suite struct FlatLayoutTests {
  @Test func `a feature is a numbered folder and a branch of the same name`() throws {
    let workspace = try Workspace.flat()
    let reply = try workspace.succeed("new-feature", "Let customers sign up", "--json").json()
    let feature = reply["feature"]
    #expect(feature["id"].string == "001-let-customers-sign")
    #expect(feature["branch"].string == "001-let-customers-sign")
    #expect(feature["number"].integer == 1)
    #expect(feature["epic"].isNull)
    #expect(feature["directory"].string == "specs/001-let-customers-sign")
    #expect(feature["plan"].string == "specs/001-let-customers-sign/plan.md")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "001-let-customers-sign")
    let spec = try workspace.text("specs/001-let-customers-sign/spec.md")
    #expect(spec.contains("**Feature Branch**: `001-let-customers-sign`"))
    #expect(!spec.contains("Epic"))
    #expect(workspace.exists("specs/001-let-customers-sign/checklists/requirements.md"))
  }

  @Test func `a feature goes from its specification to its tasks`() throws {
    let workspace = try Workspace.flat()
    try workspace.succeed("new-feature", "Search products")
    let folder = "specs/001-search-products"
    workspace.run("plan").expectGateRefusal()
    try workspace.fillIn(folder + "/spec.md")
    try workspace.tick(folder + "/checklists/requirements.md")
    try workspace.succeed("gate", "spec")
    try workspace.succeed("plan")
    for name in ["plan.md", "research.md", "data-model.md", "quickstart.md", "checklists/plan.md", "contracts"] {
      #expect(workspace.exists(folder + "/" + name), "\(name)")
    }
    #expect(!workspace.exists(folder + "/impl-plan.md"))
    workspace.run("tasks").expectGateRefusal()
    try workspace.write(
      try workspace.text(folder + "/plan.md").replacing("- [ ]", with: "- [x]"), to: folder + "/plan.md")
    try workspace.fillIn(folder + "/plan.md")
    for name in ["research.md", "data-model.md", "quickstart.md"] { try workspace.fillIn(folder + "/" + name) }
    try workspace.tick(folder + "/checklists/plan.md")
    try workspace.succeed("sync")
    try workspace.succeed("gate", "plan")
    try workspace.succeed("tasks")
    #expect(workspace.exists(folder + "/tasks.md"))
    let listed = try workspace.succeed("list", "--json").json()["features"]
    #expect(listed.array.map { $0["id"].string } == ["001-search-products"])
    #expect(listed[0]["stage"].string == "planned")
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "001-search-products")
  }

  @Test func `switch checks out the branch that bears the folder's name`() throws {
    let workspace = try Workspace.flat()
    try workspace.succeed("new-feature", "Search products")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    #expect(try workspace.succeed("list").output.contains("no features"))
    let reply = try workspace.succeed("switch", "1", "--json").json()
    #expect(reply["feature"].string == "001-search-products")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "001-search-products")
  }

  @Test(arguments: ["feat/001-search", "claude/find-things"])
  func `a branch of another name is found by the folder's name in it, or by the header`(branch: String) throws {
    let workspace = try Workspace.flat()
    try workspace.git("switch", "--quiet", "-c", branch)
    let header = branch.hasPrefix("claude") ? "**Feature Branch**: `\(branch)`" : ""
    try workspace.writeFlatSpec("specs/001-search", header: header)
    try workspace.writeFlatSpec("specs/001-twin")
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "001-search")
    try workspace.commitAll()
    try workspace.git("branch", "main-with-specs")
    try workspace.git("switch", "--quiet", "main-with-specs")
    #expect(try workspace.succeed("switch", "001-search", "--json").json()["branch"].string == branch)
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == branch)
  }

  @Test func `a name is a folder, a number or a prefix`() throws {
    let workspace = try Workspace.flat("Search products", "Search orders")
    for name in [
      "001-search-products", "1", "001", "001-", "specs/001-search-products", "specs/001-search-products/spec.md",
    ] {
      #expect(try workspace.succeed("show", name, "--json").json()["feature"]["number"].integer == 1, "\(name)")
    }
    workspace.run("show", "00").expectFailure(2, naming: "001-search-products", "002-search-orders")
  }

  @Test func `the number counts without Git too`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init", "--layout", "flat")
    try workspace.succeed("new-feature", "Search products", "--number", "7")
    let result = try workspace.succeed("new-feature", "Search orders", "--json")
    let feature = try result.json()["feature"]
    #expect(feature["id"].string == "008-search-orders")
    #expect(feature["branch"].isNull)
    #expect(feature["number"].integer == 8)
  }

  @Test func `a timestamp is a name without a number`() throws {
    let workspace = try Workspace.flat()
    let feature = try workspace.succeed("new-feature", "Search products", "--timestamp", "--json").json()["feature"]
    #expect(feature["id"].string == "20261121-100000-search-products")
    #expect(feature["number"].isNull)
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "20261121-100000-search-products")
    workspace.run("new-feature", "Search products", "--timestamp", "--no-branch")
      .expectFailure(4, naming: "20261121-100000-search-products")
  }

  @Test(arguments: [true, false])
  func `where no branch is made one of the very name is in nobody's way, and the number is unique all the same`(
    isAsked: Bool
  ) throws {
    let workspace = try Workspace.flat()
    if !isAsked { try workspace.write("layout: flat\nbranch: { create: false }\n", to: ".specify/speckit.yml") }
    let option = isAsked ? ["--no-branch"] : []
    for branch in ["009-find", "20261121-100000-look", "011-other"] { try workspace.git("branch", branch) }
    let made = try workspace.run(["new-feature", "Find", "--number", "9", "--json"] + option).json()["feature"]
    #expect(made["id"].string == "009-find" && made["branch"].isNull)
    let look = try workspace.run(["new-feature", "Look", "--timestamp", "--json"] + option).json()["feature"]
    #expect(look["id"].string == "20261121-100000-look")
    for words in ["Find again", "Find"] {
      workspace.run(["new-feature", words, "--number", "9"] + option)
        .expectFailure(4, naming: "number 9 is taken by 009-find", hint: "leave out --number to take 12")
    }
    workspace.run(["new-feature", "Find", "--number", "11"] + option)
      .expectFailure(4, naming: "number 11 is taken by branch 011-other")
    #expect(try workspace.run(["new-feature", "Find", "--json"] + option).json()["feature"]["number"].integer == 12)
  }

  @Test func `where no branch is made none is in the way of it`() throws {
    let workspace = try Workspace.flat()
    try workspace.write("layout: flat\nbranch: { prefix: feat }\n", to: ".specify/speckit.yml")
    try workspace.git("branch", "feat")
    let made = try workspace.succeed("new-feature", "Find", "--no-branch", "--json").json()["feature"]
    #expect(made["number"].integer == 1)
    workspace.run("new-feature", "Find more").expectFailure(4, naming: "branch feat is in the way")
  }

  @Test func `a repository that spec-kit alone has set up has the flat layout before its first feature`() throws {
    let workspace = try Workspace()
    try workspace.write("{\"speckit_version\": \"1.2.3\"}\n", to: ".specify/init-options.json")
    try workspace.commitAll()
    #expect(try workspace.succeed("sync").output == "no epics and no features, nothing to sync\n")
    #expect(try workspace.succeed("list").output == "no features; speckit new-feature \"…\" makes one\n")
    #expect(try workspace.succeed("doctor").output.contains("flat; no features yet"))
    let start = try workspace.succeed("extension", "start", "--dry-run", "Search")
    #expect(start.output.contains("specs/001-search/spec.md"))
    #expect(try workspace.succeed("new-feature", "Search", "--json").json()["feature"]["id"].string == "001-search")
    #expect(!workspace.exists("plans"))
  }

  @Test func `epics decide over what spec-kit has set up`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("{}\n", to: ".specify/init-options.json")
    #expect(try workspace.succeed("new-feature", "Search", "--json").json()["feature"]["id"].string == "F-USER-001")
  }

  @Test func `descriptions in any script name a folder`() throws {
    let workspace = try Workspace.flat()
    for (description, folder) in [
      ("ユーザー検索を追加", "001-ユーザー検索を追加"), ("Suche für Händler", "002-suche-für-händler"), ("!!!", "003-feature"),
    ] {
      let reply = try workspace.succeed("new-feature", description, "--no-switch", "--json").json()
      #expect(reply["feature"]["id"].string == folder)
      #expect(workspace.exists("specs/\(folder)/spec.md"))
    }
  }

  @Test func `a feature makes no indexes, and updates those that a sync has made`() throws {
    let workspace = try Workspace.flat()
    #expect(try !workspace.succeed("new-feature", "Search").output.contains("index.md"))
    #expect(!workspace.exists("specs/index.md") && !workspace.exists("specs/decisions.md"))
    try workspace.write("# Our specs\n", to: "specs/index.md")
    #expect(try !workspace.succeed("new-feature", "Look").output.contains("index.md"))
    #expect(try workspace.text("specs/index.md") == "# Our specs\n")
    try workspace.succeed("sync")
    #expect(try workspace.succeed("new-feature", "Find").output.contains("  updated  specs/index.md\n"))
  }

  @Test func `no specs root at all is a configuration that says nothing`() throws {
    let workspace = try Workspace()
    try workspace.write("layout: flat\nspecs: []\n", to: ".specify/speckit.yml")
    workspace.run("new-feature", "Search").expectFailure(2, naming: "speckit.yml:2", "specs")
    #expect(workspace.run("compat", "create-new-feature", "Search").status == 1)
  }

  @Test func `an ID is refused, for the folder is one`() throws {
    let workspace = try Workspace.flat()
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Search", "--id", "F-USER-001").expectFailure(2, naming: "--id", hint: "--number")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `a folder that holds a specification is not taken over`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/004-search")
    try workspace.git("branch", "004-search")
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Search", "--number", "4", "--allow-existing-branch")
      .expectFailure(4, naming: "004-search")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `a folder that the branch left empty does not keep it from being gone on with`() throws {
    let workspace = try Workspace.flat()
    try workspace.git("branch", "004-search")
    try workspace.makeFolder("specs/004-search/contracts")
    workspace.run("new-feature", "Find", "--number", "4").expectFailure(4, naming: "004-search")
    try workspace.succeed("new-feature", "Search", "--number", "4", "--allow-existing-branch")
    #expect(workspace.exists("specs/004-search/spec.md"))
  }

  @Test func `a specification without a byte is a draft, and its number counts`() throws {
    let workspace = try Workspace.flat()
    try workspace.write("", to: "specs/001-search/spec.md")
    #expect(try workspace.succeed("show", "1", "--json").json()["feature"]["stage"].string == "draft")
    #expect(try workspace.succeed("new-feature", "Send mail", "--json").json()["feature"]["number"].integer == 2)
    #expect(workspace.run("gate", "spec", "1").status == 1)
  }

  @Test func `an epic that is named in the flat layout is told what may be`() throws {
    let workspace = try Workspace.flat("Search products")
    workspace.run("list", "--epic", "nope").expectFailure(3, naming: "nope", hint: "a root of it: specs")
    workspace.run("new-feature", "X", "--epic", "specs").expectFailure(2, naming: "specs", hint: "leave out --epic")
    workspace.run("show", "specs").expectFailure(2, naming: "specs", hint: "speckit list --epic specs")
  }

  @Test func `a branch that exists is gone on with where that is allowed`() throws {
    let workspace = try Workspace.flat()
    try workspace.git("branch", "004-search")
    workspace.run("new-feature", "Search", "--number", "4").expectFailure(4, naming: "004-search")
    try workspace.succeed("new-feature", "Search", "--number", "4", "--allow-existing-branch")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "004-search")
    #expect(workspace.exists("specs/004-search/spec.md"))
  }

  @Test func `a worktree gets the feature and its indexes`() throws {
    let workspace = try Workspace.flat("Search products")
    let reply = try workspace.succeed("new-feature", "Search orders", "--worktree", "--json").json()
    let root = try #require(reply["root"].string)
    #expect(root.hasSuffix("-002-search-orders"))
    #expect(reply["changes"].array.contains { $0["path"].string == "specs/index.md" })
    #expect(!workspace.exists("specs/002-search-orders"))
  }

  @Test func `what it depends on is named by folder or number`() throws {
    let workspace = try Workspace.flat("Search products", "Sign in")
    try workspace.succeed("new-feature", "Search orders", "--depends-on", "1", "--depends-on", "002-sign")
    let listed = try workspace.succeed("list", "--json").json()["features"]
    #expect(listed[2]["dependsOn"].strings == ["001-search-products", "002-sign"])
  }

  @Test func `a commit takes the feature and its indexes`() throws {
    let workspace = try Workspace.flat("Search products")
    try workspace.succeed("new-feature", "Search orders", "--commit", "--full")
    #expect(try workspace.git("status", "--porcelain").isEmpty)
    let files = try workspace.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n")
    #expect(files.contains("specs/index.md") && files.contains("specs/002-search-orders/tasks.md"))
  }
}

extension CommandResult {
  /// Expects that a gate was in the way.
  fileprivate func expectGateRefusal(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 1 && errors.contains("gate"), "\(self)", sourceLocation: sourceLocation)
  }
}
