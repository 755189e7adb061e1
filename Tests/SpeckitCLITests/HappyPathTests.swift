import Files
import Testing

/// What a new user does on the first day, from an empty repository to a finished plan.
@Suite struct HappyPathTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func `the first day works from an empty repository to ticked tasks`() throws {
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    let made = try workspace.succeed(
      "new-feature", "Let customers sign up with an e-mail address", "--epic", "EPIC-USER-001", "--json")
    let id = try #require(try made.json()["feature"]["id"].string)
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "001-let-customers-sign")

    #expect(workspace.run("gate", "spec").status == 1)
    #expect(workspace.run("plan").status == 1)
    #expect(!workspace.exists(workspace.folder(id) + "/impl-plan.md"))
    try workspace.writeSpec(id)
    try workspace.succeed("gate", "spec")

    try workspace.succeed("plan")
    #expect(workspace.exists(workspace.folder(id) + "/contracts"))
    #expect(workspace.run("gate", "plan").status == 1)
    #expect(workspace.run("tasks").status == 1)
    try workspace.writePlan(id)
    try workspace.succeed("gate", "plan")

    try workspace.succeed("tasks")
    #expect(workspace.run("gate", "tasks").status == 1)
    try workspace.fillIn(workspace.folder(id) + "/tasks.md")
    try workspace.succeed("gate", "tasks")
    try workspace.tick(workspace.folder(id) + "/tasks.md")
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    #expect(try workspace.succeed("list", "--json").json()["features"][0]["stage"].string == "done")

    try workspace.commitAll()
    #expect(try workspace.git("status", "--porcelain") == "")
    try workspace.git("fsck", "--strict")
  }

  @Test func `init can be run again and overwrites nothing`() throws {
    try workspace.succeed("init")
    try workspace.write("layout: epic\n# mine\n", to: ".specify/speckit.yml")
    let before = try workspace.snapshot()
    let again = try workspace.succeed("init", "--json").json()
    #expect(differences(before, try workspace.snapshot()) == [])
    #expect(again["changes"].array.isEmpty)
  }

  @Test func `init makes a repository where it is asked to`() throws {
    let outside = try Workspace(git: false)
    let reply = try outside.succeed("init", "--git", "--json").json()
    #expect(reply["madeRepository"].bool == true)
    #expect(try outside.git("rev-parse", "--show-toplevel") == outside.root.string)
  }

  @Test func `init in a subdirectory of a repository serves the whole repository`() throws {
    try workspace.write("", to: "src/deep/file")
    workspace.directory = workspace.root.appending(component: "src")
    try workspace.succeed("init")
    #expect(workspace.exists(".specify/speckit.yml"))
  }
}
