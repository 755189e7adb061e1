import Testing

/// Features of the flat layout in folders that no root names.
@Suite struct UnnamedRootTests {
  private func findings(_ workspace: Workspace) throws -> [[String?]] {
    let result = workspace.run("check", "--select", "SK004", "--json")
    return try result.json()["findings"].array.map { [$0["path"].string, $0["hint"].string] }
  }

  @Test func `specifications grouped in a specs root are told with the line that names their folders`() throws {
    let workspace = try Workspace.flat("Search")
    for folder in ["payments/001-refund", "payments/002-charge", "users/login", "archive/000-old"] {
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

  @Test func `a workspace below is named instead of its folders`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".specify/memory/constitution.md")
    try workspace.write("", to: "apps/web/.specify/memory/constitution.md")
    try workspace.writeFlatSpec("apps/web/specs/001-search")
    #expect(try findings(workspace).isEmpty)
    #expect(try workspace.succeed("list").errors.contains("hint: name the workspace: speckit -C apps/web list"))
  }
}
