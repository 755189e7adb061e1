import Files
import TestSupport
import Testing

/// How `create-new-feature` gets onto the branch.
@Suite struct CreateNewFeatureMoveTests {
  /// A project with a branch `003-orders` on which `file.txt` says something else than on `main`, where HEAD is.
  private func withBranch() throws -> Workspace {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("main\n", to: "file.txt")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "--create", "003-orders")
    try workspace.write("branch\n", to: "file.txt")
    try workspace.write("# Ours\n", to: "specs/003-orders/spec.md")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    return workspace
  }

  private let existing = ["--json", "--number", "3", "--short-name", "orders", "Orders"]

  private func run(_ workspace: Workspace, _ flags: String...) -> CommandResult {
    workspace.run(["compat", "create-new-feature"] + flags + existing)
  }

  @Test func `the branch is made at HEAD and switched to, and local changes and the index stay`() throws {
    let workspace = try withBranch()
    try workspace.write("staged\n", to: "file.txt")
    try workspace.git("add", "file.txt")
    try workspace.write("changed\n", to: "file.txt")
    try workspace.create("Search orders")
    #expect(try workspace.head() == "004-search-orders")
    #expect(try workspace.git("rev-parse", "HEAD") == workspace.git("rev-parse", "main"))
    #expect(try workspace.git("status", "--short", "file.txt") == "MM file.txt")
    #expect(try workspace.text("file.txt") == "changed\n")
  }

  @Test func `an unborn HEAD and a detached one work`() throws {
    let unborn = try Workspace()
    try unborn.create("Search orders")
    #expect(try unborn.head() == "001-search-orders")
    try unborn.create("Cancel orders")
    #expect(try unborn.head() == "002-cancel-orders")
    let detached = try Workspace.ofSpecKit()
    try detached.git("switch", "--quiet", "--detach")
    try detached.create("Search orders")
    #expect(try detached.head() == "001-search-orders")
  }

  @Test func `a linked worktree works`() throws {
    let workspace = try Workspace.ofSpecKit()
    let linked = workspace.sandbox.directory.path.appending(component: "linked")
    try workspace.git("worktree", "add", "--quiet", "--detach", linked.string)
    workspace.directory = linked
    let result = try workspace.create("--json", "Search orders")
    #expect(try result.json()["SPEC_FILE"].string == "\(linked)/specs/001-search-orders/spec.md")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: linked) == "001-search-orders")
    #expect(try workspace.head() == "main")
  }

  @Test func `a branch that exists is refused and nothing changes`() throws {
    let workspace = try withBranch()
    let before = try workspace.snapshot()
    run(workspace).expectRefusal(
      "Error: Branch '003-orders' already exists. Give another name, or another number with --number.\n")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a branch that exists with a timestamp is refused with other advice`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "20261121-100000-orders")
    workspace.script("create-new-feature", "--timestamp", "--short-name", "orders", "Orders").expectRefusal(
      "Error: Branch '20261121-100000-orders' already exists. Run it again for a new timestamp, or give"
        + " another --short-name.\n")
  }

  @Test func `with --allow-existing-branch it is switched to, files and all`() throws {
    let workspace = try withBranch()
    try workspace.write("kept\n", to: "other.txt")
    let result = run(workspace, "--allow-existing-branch")
    #expect(result.status == 0, "\(result)")
    #expect(try workspace.head() == "003-orders")
    #expect(try workspace.text("file.txt") == "branch\n")
    #expect(try workspace.text("other.txt") == "kept\n")
    #expect(try workspace.text("specs/003-orders/spec.md") == "# Ours\n")
    #expect(try workspace.git("status", "--short", "specs", "file.txt") == "")
  }

  @Test func `with --allow-existing-branch the current branch is gone on with, and a new one is made`() throws {
    let workspace = try withBranch()
    try workspace.git("switch", "--quiet", "003-orders")
    try workspace.write("changed\n", to: "file.txt")
    #expect(run(workspace, "--allow-existing-branch").status == 0)
    #expect(try workspace.text("file.txt") == "changed\n")
    try workspace.create("--allow-existing-branch", "--number", "9", "Cancel orders")
    #expect(try workspace.head() == "009-cancel-orders")
  }

  @Test func `local changes in the way of the switch are named, and nothing changes`() throws {
    let workspace = try withBranch()
    try workspace.write("mine\n", to: "file.txt")
    let before = try workspace.snapshot()
    run(workspace, "--allow-existing-branch").expectRefusal(
      "Error: Failed to switch to existing branch '003-orders'.\n", "file.txt", "would be overwritten by checkout")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an untracked file in the way of the switch is named`() throws {
    let workspace = try withBranch()
    try workspace.write("mine\n", to: "specs/003-orders/spec.md")
    run(workspace, "--allow-existing-branch").expectRefusal(
      "Failed to switch to existing branch '003-orders'", "specs/003-orders/spec.md", "would be overwritten by checkout"
    )
    #expect(try workspace.text("specs/003-orders/spec.md") == "mine\n")
  }

  @Test func `a branch that another worktree has checked out is named with its place`() throws {
    let workspace = try withBranch()
    let place = workspace.sandbox.directory.path.appending(component: "linked tree").string
    try workspace.git("worktree", "add", "--quiet", place, "003-orders")
    run(workspace, "--allow-existing-branch").expectRefusal(
      "Error: Failed to switch to existing branch '003-orders'.\n", "checked out in \(place)", "cd '\(place)'\n")
  }

  @Test func `a branch whose name is in the way is named`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "003-orders/x")
    run(workspace).expectRefusal(
      "Error: Failed to create git branch '003-orders'.\n", "Branch 003-orders/x is in the way")
  }

  @Test func `where branches are switched off none is made, and a line says so`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("branch: {create: false}\n", to: ".specify/speckit.yml")
    let result = try workspace.create("Search orders")
    #expect(result.errors.contains("skipped branch creation for 001-search-orders\n"))
    #expect(try workspace.head() == "main")
    #expect(workspace.exists("specs/001-search-orders/spec.md"))
  }

  @Test func `outside Git folder and specification are made all the same, with a warning`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let result = try workspace.create("--json", "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string == "001-search-orders")
    let warning =
      "[specify] Warning: Git repository not detected; skipped branch creation for 001-search-orders\n"
    #expect(result.errors.hasPrefix(warning))
    #expect(workspace.exists("specs/001-search-orders/spec.md"))
  }

  @Test func `a project inside a bigger repository counts as outside Git`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "007-outer")
    try workspace.write("", to: "project/.specify/keep")
    workspace.directory = workspace.root.appending(component: "project")
    let result = try workspace.create("--json", "Search orders")
    #expect(try result.json()["SPEC_FILE"].string == "\(workspace.root)/project/specs/001-search-orders/spec.md")
    #expect(result.errors.contains("Git repository not detected"))
    #expect(try workspace.head() == "main")
    #expect(workspace.script("setup-plan", "--json").output.contains("\"HAS_GIT\":\"false\""))
  }

  @Test func `a repository that libgit2 cannot read is an error`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("config", "core.repositoryFormatVersion", "1")
    try workspace.git("config", "extensions.refStorage", "reftable")
    workspace.script("create-new-feature", "--json", "Search orders").expectRefusal("ERROR: ")
    #expect(!workspace.exists("specs"))
  }
}
