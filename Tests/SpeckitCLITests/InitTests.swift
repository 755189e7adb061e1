import Files
import Testing

/// `init`: what it makes, and what it leaves alone.
@Suite struct InitTests {
  @Test func `a second init changes nothing`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--agent", "codex")
    let before = try workspace.snapshot()
    let again = try workspace.succeed("init", "--agent", "codex")
    #expect(again.output.contains("nothing, all of it was there"))
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `what stands in an agent's file stays in front of the instructions`() throws {
    let workspace = try Workspace()
    try workspace.write("# Ours\n\nBe kind.", to: "CLAUDE.md")
    let result = try workspace.succeed("init", "--agent", "claude")
    let text = try workspace.text("CLAUDE.md")
    #expect(text.hasPrefix("# Ours\n\nBe kind.\n\n## Planning with speckit\n"))
    #expect(text.contains("speckit gate spec"))
    #expect(result.output.contains("updated  CLAUDE.md"))
  }

  @Test(arguments: [("claude", "CLAUDE.md"), ("gemini", "GEMINI.md"), ("copilot", ".github/copilot-instructions.md")])
  func `an agent's file that is a link stays one, and what it leads to is written once`(agent: String, file: String)
    throws
  {
    let workspace = try Workspace()
    try workspace.write("# Agents\n", to: "AGENTS.md")
    try workspace.makeFolder(".github")
    let target = file.contains("/") ? "../AGENTS.md" : "AGENTS.md"
    try workspace.link(file, to: target)
    try workspace.succeed("init", "--agent", agent, "--agent", "codex")
    #expect(try workspace.snapshot()["repository/" + file] == target)
    let text = try workspace.text("AGENTS.md")
    #expect(text.hasPrefix("# Agents\n\n## Planning with speckit\n"))
    #expect(text.ranges(of: "speckit:begin agent").count == 1)
  }

  @Test func `an agent's file that leads out of the workspace is refused`() throws {
    let workspace = try Workspace()
    try workspace.link("CLAUDE.md", to: "/etc/hosts")
    workspace.run("init", "--agent", "claude").expectFailure(4, naming: "CLAUDE.md is a symbolic link", hint: "remove")
  }

  @Test func `init in a folder of a repository says where the workspace is`() throws {
    let workspace = try Workspace()
    try workspace.makeFolder("apps/web")
    workspace.directory = try #require(AbsolutePath("apps/web", relativeTo: workspace.root))
    let result = try workspace.succeed("init")
    #expect(result.errors.contains("note: ") && result.errors.contains("make apps/web/.specify"))
    try workspace.makeFolder("apps/web/.specify")
    #expect(try !workspace.succeed("init").errors.contains("note: "))
    #expect(workspace.exists("apps/web/.specify/speckit.yml"))
  }

  @Test func `init where specs stand elsewhere takes the flat layout and names their root`() throws {
    let workspace = try Workspace()
    try workspace.writeFlatSpec("docs/specs/001-search")
    try workspace.succeed("init")
    #expect(try workspace.text(".specify/speckit.yml").hasSuffix("layout: flat\nspecs: docs/specs\n"))
    #expect(try workspace.succeed("list").output.contains("001-search"))
    #expect(!workspace.exists("plans") && !workspace.exists("specs"))
  }

  @Test func `the constitution and the configuration of a team are kept`() throws {
    let workspace = try Workspace()
    try workspace.write("branch: { digits: 4 }\n", to: ".specify/speckit.yml")
    try workspace.write("# Our constitution\n", to: ".specify/memory/constitution.md")
    try workspace.succeed("init")
    #expect(try workspace.text(".specify/speckit.yml") == "branch: { digits: 4 }\n")
    #expect(try workspace.text(".specify/memory/constitution.md") == "# Our constitution\n")
  }

  @Test func `--git makes a repository that git knows`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init", "--git")
    #expect(try workspace.git("symbolic-ref", "HEAD") == "refs/heads/main")
    #expect(try workspace.git("status", "--porcelain", "--", ".specify") == "?? .specify/")
  }

  @Test func `a directory that bears the name of the workshop stays, and only init needs that name`() throws {
    let outside = try Workspace(git: false)
    try outside.write("mine\n", to: ".speckit-git.new/notes.md")
    outside.run("init", "--git").expectFailure(4, naming: ".speckit-git.new stands where", hint: "move it away")
    try outside.succeed("init")
    try outside.succeed("new-epic", "Pay", "--service", "pay")
    #expect(outside.exists(".speckit-git.new/notes.md"))
  }

  @Test func `an unknown agent is refused with those that are known`() throws {
    let workspace = try Workspace()
    let before = try workspace.snapshot()
    let result = workspace.run("init", "--agent", "hal")
    #expect(result.status == 2)
    #expect(result.errors.contains("claude, codex"))
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `a layout other than the configured one is refused`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "epic")
    let before = try workspace.snapshot()
    workspace.run("init", "--layout", "flat", "--agent", "claude")
      .expectFailure(4, naming: "speckit.yml says layout: epic", hint: "layout: flat")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
    try workspace.succeed("init", "--layout", "epic")
  }

  @Test func `templates of speckit's own making are no sign of spec-kit`() throws {
    let workspace = try Workspace()
    try workspace.succeed("template", "export", "spec-template")
    #expect(try workspace.succeed("init", "--json").json()["layout"].string == "epic")
  }

  @Test func `the instructions name the configured root`() throws {
    let workspace = try Workspace()
    try workspace.write("layout: flat\nspecs: docs/specs\n", to: ".specify/speckit.yml")
    try workspace.succeed("init", "--agent", "claude")
    #expect(try workspace.text("CLAUDE.md").contains("Plans live in `docs/specs/`"))
  }

  @Test func `the workspace index lists the epics where it is asked for`() throws {
    let workspace = try Workspace()
    try workspace.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    try workspace.succeed("new-feature", "Let customers sign up")
    let index = try workspace.text("plans/index.md")
    #expect(index.contains("| User onboarding | user-service | 1 |"))
    #expect(workspace.run("sync", "--check").status == 0)
  }
}
