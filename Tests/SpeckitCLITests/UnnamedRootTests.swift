import Testing

/// Features of the flat layout in folders that no root names.
@Suite struct UnnamedRootTests {
  private func findings(_ workspace: Workspace) throws -> [[String?]] {
    let result = workspace.run("check", "--select", "SK004", "--json")
    return try result.json()["findings"].array.map { [$0["path"].string, $0["hint"].string] }
  }

  @Test func `specifications grouped in a specs root are told with the line that names their folders`() throws {
    let workspace = try Workspace.flat("Search")
    let others = ["archive/000-old", "drafts/specs", "drafts/specs/search"]
    for folder in ["payments/001-refund", "payments/002-charge", "users/login"] + others {
      try workspace.writeFlatSpec("specs/" + folder)
    }
    let hint = "write specs: [specs, specs/payments, specs/users] into .specify/speckit.yml"
    #expect(try findings(workspace) == [["specs/payments/001-refund", hint], ["specs/users/login", hint]])
    let list = try workspace.succeed("list")
    #expect(list.errors.contains("3 features there cannot be seen") && list.errors.contains(hint))
    try workspace.write("layout: flat\nspecs: [specs, specs/payments, specs/users]\n", to: ".specify/speckit.yml")
    #expect(try findings(workspace).isEmpty)
    #expect(try workspace.succeed("list").errors.isEmpty)
    try workspace.succeed("check", "--select", "SK003")
  }

  @Test(arguments: ["docs/specs", "apps/web/specs", "planning"])
  func `a workspace whose specifications stand elsewhere says how to name their root`(root: String) throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".specify/memory/constitution.md")
    try workspace.writeFlatSpec(root + "/001-search")
    for other in ["node_modules/x/specs", "tests/fixtures/specs", "ignored/specs"] {
      try workspace.writeFlatSpec(other + "/001-other")
    }
    try workspace.write("ignored/\n", to: ".gitignore")
    let hint = "write specs: \(root) into .specify/speckit.yml"
    #expect(try findings(workspace) == [[root + "/001-search", hint]])
    #expect(try workspace.succeed("list").errors.contains(hint))
    workspace.run("new-feature", "Pay", "--no-branch").expectFailure(2, naming: root, hint: hint)
    #expect(!workspace.exists("plans"))
  }

  @Test func `specifications elsewhere are told beside epics too, and hide none of these`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.writeFlatSpec("docs/specs/001-search")
    let hint = "write specs: docs/specs into .specify/speckit.yml"
    #expect(try findings(workspace) == [["docs/specs/001-search", hint]])
    try workspace.succeed("new-feature", "Sign out", "--no-branch")
  }

  @Test(arguments: ["docs/specs/001-search", "001-search", "001-s", "1", "001"])
  func `a feature that no root names is asked for with the line that names the root`(name: String) throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".specify/memory/constitution.md")
    try workspace.writeFlatSpec("docs/specs/001-search")
    let hint = "write specs: docs/specs into .specify/speckit.yml"
    workspace.run("show", name).expectFailure(3, naming: name, hint: hint)
    workspace.run("check", name).expectFailure(3, naming: name, hint: hint)
  }

  @Test func `a folder of a template is no feature and tells nothing`() throws {
    let workspace = try Workspace.flat("Search")
    try workspace.writeFlatSpec("specs/_template")
    #expect(try findings(workspace).isEmpty)
    #expect(!(try workspace.succeed("list").output.contains("_template")))
  }

  @Test func `a workspace below is named instead of its folders`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".specify/memory/constitution.md")
    try workspace.write("", to: "apps/web/.specify/memory/constitution.md")
    try workspace.writeFlatSpec("apps/web/specs/001-search")
    #expect(try findings(workspace).isEmpty)
    #expect(try workspace.succeed("list").errors.contains("hint: name the workspace: speckit -C apps/web list"))
  }
}
