import Files
import Foundation
import TestSupport
import Testing

/// Bad input: one sentence, one hint, the right exit code, and nothing changed.
@Suite struct BadInputTests {
  /// A command line that must be refused.
  struct Case {
    let arguments: [String]
    let status: Int32
    let naming: String
    var hint = ""
  }

  static let cases: [Case] = [
    Case(arguments: ["new-feature"], status: 2, naming: "DESCRIPTION", hint: "speckit new-feature"),
    Case(arguments: ["new-feature", ""], status: 2, naming: "description is empty"),
    Case(arguments: ["new-feature", " \t\n"], status: 2, naming: "description is empty"),
    Case(arguments: ["new-feature", "A", "--title", " "], status: 2, naming: "title"),
    Case(arguments: ["new-feature", "A", "--title", "a\nb"], status: 2, naming: "title"),
    Case(arguments: ["new-feature", "A", "--epic", "EPIC-NONE"], status: 3, naming: "EPIC-NONE", hint: "list epics"),
    Case(arguments: ["new-feature", "A", "--epic", ""], status: 3, naming: "epic"),
    Case(arguments: ["new-feature", "A", "--epic", "EPIC-USER"], status: 2, naming: "EPIC-USER-002-billing"),
    Case(arguments: ["new-feature", "A"], status: 2, naming: "EPIC-USER-001-user-onboarding", hint: "--epic"),
    Case(arguments: ["new-feature", "A", "--number", "x"], status: 2, naming: "\"x\"", hint: "--number"),
    Case(arguments: ["new-feature", "A", "--number", "-1"], status: 2, naming: "-1"),
    Case(arguments: ["new-feature", "A", "--number", "99999999999999999999"], status: 2, naming: "9999"),
    Case(arguments: ["new-feature", "A", "--number", "3", "--timestamp"], status: 2, naming: "--timestamp"),
    Case(arguments: ["new-feature", "A", "--no-branch", "--base", "main"], status: 2, naming: "--base"),
    Case(arguments: ["new-feature", "A", "--no-branch", "--worktree"], status: 2, naming: "--worktree"),
    Case(arguments: ["new-feature", "A", "--no-branch", "--number", "7"], status: 2, naming: "--number"),
    Case(arguments: ["new-feature", "A", "--epic"], status: 2, naming: "--epic needs a value", hint: "--epic E"),
    Case(arguments: ["new-feature", "A", "--json=yes"], status: 2, naming: "--json takes no value"),
    Case(arguments: ["new-feature", "A", "--epic", "A", "--epic", "B"], status: 2, naming: "--epic is given twice"),
    Case(arguments: ["new-feature", "A", "--epik", "E"], status: 2, naming: "--epik", hint: "did you mean --epic?"),
    Case(arguments: ["new-feature", "A", "-x"], status: 2, naming: "-x"),
    Case(arguments: ["new-feature", "A", "--"], status: 2, naming: "EPIC-USER"),
    Case(arguments: ["new-featur", "A"], status: 2, naming: "new-featur", hint: "did you mean speckit new-feature?"),
    Case(arguments: ["frobnicate"], status: 2, naming: "frobnicate", hint: "speckit help"),
    Case(arguments: ["--frobnicate"], status: 2, naming: "--frobnicate"),
    Case(arguments: ["decision"], status: 2, naming: "decision", hint: "add"),
    Case(arguments: ["decision", "ad"], status: 2, naming: "decision ad", hint: "did you mean speckit decision add?"),
    Case(arguments: ["help", "plam"], status: 2, naming: "plam", hint: "did you mean speckit help plan?"),
    Case(arguments: ["show", "F-USER-099"], status: 3, naming: "F-USER-099", hint: "speckit list"),
    Case(arguments: ["show", "EPIC-USER-009"], status: 3, naming: "EPIC-USER-009"),
    Case(arguments: ["show", "F-USER"], status: 2, naming: "F-USER-002", hint: "ID"),
    Case(arguments: ["show", "a", "b"], status: 2, naming: "\"b\""),
    Case(arguments: ["gate"], status: 2, naming: "GATE", hint: "gate spec"),
    Case(arguments: ["gate", "spek"], status: 2, naming: "spek", hint: "did you mean spec?"),
    Case(arguments: ["gate", "spec"], status: 3, naming: "no feature is named", hint: "speckit list"),
    Case(arguments: ["plan", "../../x"], status: 3, naming: "../../x"),
    Case(arguments: ["list", "things"], status: 2, naming: "things", hint: "features, epics"),
    Case(arguments: ["list", "--stage", "redy"], status: 2, naming: "redy"),
    Case(arguments: ["sync", "EPIC-NONE"], status: 3, naming: "EPIC-NONE"),
    Case(arguments: ["switch"], status: 2, naming: "FEATURE"),
    Case(arguments: ["switch", "F-USER-099"], status: 3, naming: "F-USER-099"),
    Case(arguments: ["list", "-C", "nowhere"], status: 3, naming: "nowhere"),
    Case(arguments: ["sync", "--lock-timeout", "soon"], status: 2, naming: "--lock-timeout"),
    Case(arguments: ["sync", "--color", "blue"], status: 2, naming: "--color", hint: "always"),
    Case(arguments: ["init", "--layout", "round"], status: 2, naming: "round", hint: "epic, flat"),
  ]

  /// Two epics of one area, the first with two features; `main` is checked out.
  @Test func `bad input is refused and nothing changes`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("new-epic", "Billing", "--service", "user-service")
    let before = try workspace.snapshot()
    for bad in BadInputTests.cases {
      workspace.run(bad.arguments).expectFailure(bad.status, naming: bad.naming, hint: bad.hint)
      #expect(differences(before, try workspace.snapshot()) == [], "\(bad.arguments)")
    }
  }

  static let badNames = [
    "..", ".", "../x", "a/b", "/etc", "a\nb", "-rf", "", " ", "a\u{0}b", ".git", "a\\b", "\u{202e}x", "a\u{1b}[31m",
    "CON:",
  ]

  @Test func `names that could lead astray are refused`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let before = try workspace.snapshot()
    for name in BadInputTests.badNames {
      workspace.run("new-epic", "T", "--service=\(name)").expectFailure(2, naming: "service")
      workspace.run("new-epic", "T", "--scope=\(name)").expectFailure(2, naming: "scope")
      workspace.run("checklist", "F-USER-001", "--", name).expectFailure(2, naming: "checklist")
    }
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `in an empty directory outside Git there is no workspace`() throws {
    let workspace = try Workspace(git: false)
    for arguments in [["list"], ["new-feature", "A"], ["sync"], ["show"], ["gate", "spec"], ["recover"]] {
      workspace.run(arguments).expectFailure(3, naming: workspace.root.string, hint: "speckit init")
    }
    #expect(try workspace.snapshot() == ["repository": "directory", "home": "directory"])
  }

  @Test(arguments: [
    ["init"], ["init", "--git"], ["init", "--dry-run"], ["list"], ["new-feature", "A"], ["sync"], ["recover"],
    ["list", "-C", "plans"], ["list", "-C", "."],
  ])
  func `a current directory that was deleted is no other directory`(arguments: [String]) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.isDirectoryGone = true
    let before = try workspace.snapshot()
    workspace.run(arguments).expectFailure(3, naming: "the current directory", hint: "-C")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `without a current directory -C with an absolute path works, and so do help and --version`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.isDirectoryGone = true
    try workspace.succeed("list", "-C", workspace.root.string)
    try workspace.succeed("new-feature", "Sign in", "-C", workspace.root.string)
    try workspace.succeed("help", "list")
    try workspace.succeed("list", "--help")
    try workspace.succeed("--version")
    let script = workspace.run("compat", "check-prerequisites", "--json")
    #expect(script.status == 1 && script.output.isEmpty && script.errors.contains("the current directory"), "\(script)")
    try workspace.succeed("-C", workspace.root.string, "compat", "check-prerequisites", "--paths-only")
  }

  @Test func `without an epic new-feature says how to make one`() throws {
    let workspace = try Workspace()
    workspace.run("new-feature", "A").expectFailure(3, naming: "no epic", hint: "speckit new-epic")
  }

  @Test func `SPECIFY_INIT_DIR must name a workspace`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.variables["SPECIFY_INIT_DIR"] = "nowhere"
    workspace.run("list").expectFailure(3, naming: "SPECIFY_INIT_DIR", "nowhere")
    workspace.variables["SPECIFY_INIT_DIR"] = workspace.root.appending(component: "plans").string
    workspace.run("list").expectFailure(3, naming: "SPECIFY_INIT_DIR", ".specify", hint: "unset SPECIFY_INIT_DIR")
    workspace.run("init").expectFailure(3, naming: "SPECIFY_INIT_DIR")
    workspace.directory = .root
    workspace.variables["SPECIFY_INIT_DIR"] = workspace.root.string
    #expect(try workspace.succeed("list", "--json").json()["root"].string == workspace.root.string)
  }

  @Test(arguments: [
    ("layout: epik\n", 1, "epik"), ("plans: plans\nbrnch: {}\n", 2, "brnch"), ("a: [\n", 2, ""),
    ("branch: { digits: many }\n", 1, "digits"), ("plans: ../out\n", 1, "plans"), ("index:\n  update: now\n", 2, "now"),
  ])
  func `a wrong configuration is named with its line`(text: String, line: Int, part: String) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.write(text, to: ".specify/speckit.yml")
    let before = try workspace.snapshot()
    workspace.run("new-feature", "A").expectFailure(2, naming: ".specify/speckit.yml:\(line): ", part)
    workspace.run("list").expectFailure(2, naming: ".specify/speckit.yml:\(line): ", part)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a damaged HEAD is a failure of Git that changes nothing`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.sandbox.directory.write("garbage\n", to: "repository/.git/HEAD")
    let before = try workspace.snapshot()
    let result = workspace.run("new-feature", "A")
    result.expectFailure(5, naming: "cannot", hint: "git")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a HEAD that points to a commit that is gone changes nothing`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let gone = String(repeating: "12", count: 20)
    try workspace.sandbox.directory.write(gone + "\n", to: "repository/.git/refs/heads/main")
    let before = try workspace.snapshot()
    #expect(workspace.run("new-feature", "A").status == 5)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a repository of another object format says what still works`() throws {
    let workspace = try Workspace(git: false)
    try workspace.git("init", "-q", "--object-format=sha256")
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "T", "--service", "user")
    workspace.run("new-feature", "A").expectFailure(5, naming: "cannot", hint: "--no-branch")
    try workspace.succeed("new-feature", "A", "--no-branch")
    try workspace.succeed("sync", "--check")
  }

  @Test func `a bare repository that nobody named is refused where safe.bareRepository says so`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.git("clone", "--quiet", "--bare", ".", "../inner.git")
    workspace.directory = workspace.sandbox.directory.path.appending(component: "inner.git")
    workspace.variables.merge([
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.bareRepository", "GIT_CONFIG_VALUE_0": "explicit",
    ]) { $1 }
    let before = try workspace.snapshot()
    workspace.run("init").expectFailure(5, naming: "inner.git is bare", hint: "GIT_DIR=\(workspace.directory)")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `configuration in the environment that Git does not understand is named`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.variables["GIT_CONFIG_PARAMETERS"] = "user.name=Eve"
    let before = try workspace.snapshot()
    workspace.run("sync").expectFailure(2, naming: "GIT_CONFIG_PARAMETERS", hint: "mend")
    workspace.variables["GIT_CONFIG_PARAMETERS"] = nil
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a held lock is named with its process`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let state = StateDirectory(home: workspace.root, name: try #require(RelativePath(".git/speckit")))
    let lock = try Lock(in: state, timeout: .zero)
    let before = try workspace.snapshot()
    let start = ContinuousClock.now
    workspace.run("sync", "--lock-timeout", "0")
      .expectFailure(4, naming: "process \(ProcessInfo.processInfo.processIdentifier)", hint: "--lock-timeout")
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.succeed("list")
    try workspace.succeed("new-feature", "A", "--dry-run")
    withExtendedLifetime(lock) {}
  }

  @Test func `a symbolic link that leads out of the workspace is not written through`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.sandbox.directory.write("outside\n", to: "outside/file")
    let features = workspace.root.string + "/" + Workspace.epic + "/features"
    try FileManager.default.removeItem(atPath: features)
    try FileManager.default.createSymbolicLink(
      atPath: features, withDestinationPath: workspace.sandbox.directory.path.string + "/outside")
    let before = try workspace.snapshot()
    let result = workspace.run("new-feature", "A")
    result.expectFailure(4, naming: "symbolic link")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a file where a directory is needed is a failure that changes nothing`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.write("mine\n", to: workspace.folder("F-USER-001") + "/contracts")
    let before = try workspace.snapshot()
    let result = workspace.run("plan", "F-USER-001", "--force")
    #expect(result.status == 4 || result.status == 0, "\(result)")
    if result.status != 0 { #expect(differences(before, try workspace.snapshot()) == []) }
  }
}
