import Files
import TestSupport
import Testing

/// Which feature a command means, named or not.
@Suite struct FeatureResolutionTests {
  let workspace: Workspace

  /// F-USER-001 on 001-sign, F-USER-002 on 002-sign, F-USER-010 on 003-reset-password; `main` is checked out.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("new-feature", "Reset password", "--id", "F-USER-010", "--no-switch")
    try workspace.commitAll()
  }

  private func shown(_ argument: String? = nil) throws -> String? {
    let result = workspace.run(["show"] + [argument].compactMap { $0 } + ["--json"])
    return result.status == 0 ? try result.json()["feature"]["id"].string : nil
  }

  private func decider() throws -> String {
    try workspace.succeed("checklist", "security", "--dry-run", "-v").errors
  }

  @Test func `a name is an ID, a branch, a number, a directory or a prefix`() throws {
    for name in [
      "F-USER-010", "f-user-010", "003-reset-password", "3", "003", "F-USER-01", "003-re",
      workspace.folder("F-USER-010"), workspace.folder("F-USER-010") + "/", workspace.folder("F-USER-010") + "/spec.md",
      workspace.root.string + "/" + workspace.folder("F-USER-010"),
    ] {
      #expect(try shown(name) == "F-USER-010", "\(name)")
    }
    workspace.directory = try #require(
      AbsolutePath(Workspace.epic + "/features", relativeTo: workspace.root))
    #expect(try shown("F-USER-010/checklists") == "F-USER-010")
    #expect(try shown("./F-USER-002") == "F-USER-002")
  }

  @Test func `a name is a branch with a prefix, if there is such a branch`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.write("# Feature Specification: Search\n\nText.\n", to: "specs/007-search/spec.md")
    try workspace.commitAll()
    for branch in ["feat/007-search", "fix/ada/007-search"] { try workspace.git("branch", branch) }
    try workspace.git("update-ref", "refs/remotes/origin/old/007-search", "HEAD")
    let names = [
      "feat/007-search", "refs/heads/feat/007-search", "fix/ada/007-search", "origin/old/007-search", "old/007-search",
      "refs/remotes/origin/old/007-search",
    ]
    for name in names {
      for command in [["show"], ["gate", "spec"], ["plan", "--force", "--dry-run"], ["check"]] {
        #expect(workspace.run(command + [name]).status < 2, "\(command) \(name)")
      }
    }
    for name in ["feat/008-search", "chore/007-search", "docs/007-search", "feat/"] {
      workspace.run("show", name).expectFailure(3, naming: name)
    }
    let branch = { try workspace.git("branch", "--show-current") }
    try workspace.succeed("switch", "fix/ada/007-search")
    #expect(try branch() == "fix/ada/007-search")
    try workspace.succeed("switch", "refs/heads/feat/007-search")
    #expect(try branch() == "feat/007-search")
  }

  @Test func `a folder with a name behind the ID is known by both`() throws {
    let (bare, named) = (workspace.folder("F-USER-010"), workspace.folder("F-USER-010-reset"))
    try workspace.git("mv", bare, named)
    for name in ["F-USER-010", "f-user-010", "F-USER-010-reset", "F-USER-010-re", "003", named, named + "/spec.md"] {
      #expect(try shown(name) == "F-USER-010", "\(name)")
    }
    #expect(try workspace.succeed("show", "F-USER-010", "--json").json()["feature"]["directory"].string == named)
    try workspace.succeed("sync")
    try workspace.succeed("decision", "add", "Send a mail", "--rationale", "Safe", "--feature", "F-USER-010")
    #expect(
      try workspace.text(Workspace.epic + "/design/index.md").contains("[F-USER-010](../features/F-USER-010-reset/"))
    #expect(try workspace.succeed("check").output.contains("no findings"))
    try workspace.succeed("new-feature", "Invite a friend", "--depends-on", "F-USER-010-reset", "--no-switch")
    #expect(try workspace.text(workspace.folder("F-USER-011") + "/spec.md").contains("**Depends on**: F-USER-010"))
  }

  @Test(arguments: [
    (
      #"{"history": {"feature_directory": "specs/old"}, "feature_directory": "specs/a"}"#,
      #"{"history": {"feature_directory": "specs/old"}, "feature_directory": "NEW"}"#
    ), (#"{"feature_directory": "specs/\"a", "x": 1}"#, #"{"feature_directory": "NEW", "x": 1}"#),
    (
      #"{"x": "feature_directory", "feature_directory" : "a"}"#,
      #"{"x": "feature_directory", "feature_directory" : "NEW"}"#
    ),
    (#"{"x": 1}"#, #"{"x": 1}"#), ("no JSON \"feature_directory\": \"a\"", "no JSON \"feature_directory\": \"a\""),
  ])
  func `switch changes the directory in feature.json and nothing else`(before: String, after: String) throws {
    try workspace.write(before, to: ".specify/feature.json")
    try workspace.succeed("switch", "F-USER-002")
    #expect(
      try workspace.text(".specify/feature.json") == after.replacing("NEW", with: workspace.folder("F-USER-002")))
  }

  @Test func `several candidates are listed`() throws {
    let result = workspace.run("show", "F-USER-0")
    result.expectFailure(2, naming: "F-USER-001", "F-USER-002", "F-USER-010")
  }

  @Test func `the order is directory variable, feature variable, branch, current directory, feature.json`() throws {
    try workspace.write(
      "{\"feature_directory\": \"\(workspace.folder("F-USER-001"))\"}\n", to: ".specify/feature.json")
    #expect(try shown() == "F-USER-001")
    #expect(try decider().contains("decided by .specify/feature.json"))
    workspace.directory = try #require(AbsolutePath(workspace.folder("F-USER-002"), relativeTo: workspace.root))
    #expect(try shown() == "F-USER-002")
    #expect(try decider().contains("decided by the current directory"))
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/003-reset-password")
    #expect(try shown() == "F-USER-010")
    #expect(try decider().contains("decided by the current branch 003-reset-password"))
    workspace.variables["SPECIFY_FEATURE"] = "001-sign"
    #expect(try shown() == "F-USER-001")
    #expect(try decider().contains("decided by SPECIFY_FEATURE"))
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = workspace.root.string + "/" + workspace.folder("F-USER-002")
    #expect(try shown() == "F-USER-002")
    #expect(try decider().contains("decided by SPECIFY_FEATURE_DIRECTORY"))
    #expect(try shown("3") == "F-USER-010")
  }

  @Test func `the branch means the feature whose header names it, then its ID, then its number`() throws {
    try workspace.replace("`002-sign`", by: "`topic/F-USER-001`", in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/topic/F-USER-001")
    #expect(try shown() == "F-USER-002")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/fix/f-user-010-again")
    #expect(try shown() == "F-USER-010")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/003-another-name")
    #expect(try shown() == "F-USER-010")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/009-unknown")
    #expect(try shown() == nil)
  }

  @Test func `an ID in a branch is not the beginning of a longer one`() throws {
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/topic/F-USER-0100-other")
    #expect(try shown() == nil)
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/topic/XF-USER-001")
    #expect(try shown() == nil)
  }

  @Test func `two features that name one branch are both listed`() throws {
    try workspace.replace("`002-sign`", by: "`001-sign`", in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/001-sign")
    workspace.run("show").expectFailure(2, naming: "F-USER-001", "F-USER-002")
    workspace.run("show", "001-sign").expectFailure(2, naming: "F-USER-001", "F-USER-002")
  }

  @Test func `a variable that names nothing is an error, not passed over`() throws {
    workspace.variables["SPECIFY_FEATURE"] = "F-USER-099"
    workspace.run("show").expectFailure(3, naming: "F-USER-099")
  }

  @Test func `the epic left out is the feature's, the directory's, the only one`() throws {
    try workspace.succeed("new-epic", "Billing", "--service", "billing-service")
    let made = { try workspace.succeed("new-feature", "A", "--dry-run", "--json").json()["feature"]["epic"].string }
    workspace.directory = try #require(
      AbsolutePath("plans/services/billing-service/EPIC-BILLING-001-billing/design", relativeTo: workspace.root))
    #expect(try made() == "EPIC-BILLING-001-billing")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/001-sign")
    #expect(try made() == "EPIC-USER-001-user-onboarding")
    #expect(
      try workspace.succeed("new-feature", "A", "--epic", "epic-b", "--dry-run", "--json").json()["feature"]["epic"]
        .string == "EPIC-BILLING-001-billing")
  }

  @Test func `flat features are found beside epics`() throws {
    try workspace.write("# Feature Specification: Old\n", to: "specs/004-old/spec.md")
    try workspace.write("# Feature Specification: Dated\n", to: "specs/20260101-120000-dated/spec.md")
    #expect(try shown("004-old") == "004-old")
    #expect(try shown("4") == "004-old")
    #expect(try shown("specs/004-old") == "004-old")
    #expect(try shown("2026") == "20260101-120000-dated")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/004-old")
    #expect(try shown() == "004-old")
    let show = try workspace.succeed("show", "4", "--json").json()
    #expect(show["feature"]["epic"].isNull)
    #expect(
      try workspace.succeed("new-feature", "A", "--epic", "EPIC", "--json").json()["feature"]["number"].integer == 5)
  }
}

/// `switch`.
@Suite struct SwitchTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withFeatures("Sign up", "Sign in") }

  @Test func `switching checks the branch out as Git would`() throws {
    let result = try workspace.succeed("switch", "F-USER-001")
    #expect(result.output == "F-USER-001  001-sign, moved forward to main, checked out\n")
    #expect(try workspace.git("branch", "--show-current") == "001-sign")
    #expect(try workspace.git("status", "--porcelain") == "")
    try workspace.git("fsck", "--strict")
    try workspace.git("switch", "-q", "-")
    #expect(try workspace.git("branch", "--show-current") == "main")
  }

  @Test func `local changes elsewhere are carried along, those in the way refused`() throws {
    try workspace.write("# Mine\n", to: "README.md")
    try workspace.succeed("switch", "1")
    #expect(
      try workspace.git("status", "--porcelain") == "M README.md" || workspace.git("diff", "--name-only") == "README.md"
    )
    try workspace.write("theirs\n", to: Workspace.epic + "/exec-plan.md")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    try workspace.write("mine\n", to: Workspace.epic + "/exec-plan.md")
    let before = try workspace.snapshot()
    workspace.run("switch", "1").expectFailure(4, naming: "exec-plan.md", hint: "git stash")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a feature that stands only on its own branch is found`() throws {
    try workspace.succeed("new-feature", "Sign out")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    for name in ["F-USER-003", "003-sign-out", "3"] {
      try workspace.succeed("switch", name)
      #expect(try workspace.git("branch", "--show-current") == "003-sign-out", "\(name)")
      #expect(try workspace.succeed("switch", name).output.contains("003-sign-out, checked out already"))
      try workspace.git("switch", "-q", "main")
    }
  }

  @Test func `a branch that another worktree holds, or that is gone, is said to be`() throws {
    let place = workspace.sandbox.directory.path.appending(component: "other")
    try workspace.git("worktree", "add", "-q", place.string, "001-sign")
    workspace.run("switch", "1").expectFailure(4, naming: "001-sign", place.string)
    try workspace.replace("`002-sign`", by: "`gone`", in: workspace.folder("F-USER-002") + "/spec.md")
    workspace.run("switch", "F-USER-002").expectFailure(3, naming: "gone", hint: "git switch -c gone")
  }

  @Test func `a checkout that only Git can do is left to Git`() throws {
    try workspace.git("switch", "-q", "001-sign")
    try workspace.write("*.bin filter=lfs\n", to: ".gitattributes")
    try workspace.write("pointer\n", to: "data.bin")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    try workspace.git("config", "filter.lfs.smudge", "cat")
    let before = try workspace.snapshot()
    workspace.run("switch", "F-USER-001").expectFailure(5, naming: "data.bin", hint: "git switch")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
