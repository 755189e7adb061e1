import Files
import TestSupport
import Testing

/// Which feature the scripts work on.
@Suite struct WhichFeatureTests {
  /// The path of the feature below the root, by `--paths-only`, which checks nothing.
  private func feature(_ workspace: Workspace, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let result = workspace.script("check-prerequisites", "--json", "--paths-only")
    let directory = try #require(try result.json()["FEATURE_DIR"].string, "\(result)", sourceLocation: sourceLocation)
    return directory.replacing(workspace.root.string + "/", with: "")
  }

  private func withFolders(_ names: String..., git: Bool = true) throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(git: git)
    for name in names { try workspace.write("# Plan\n", to: "specs/\(name)/plan.md") }
    return workspace
  }

  @Test func `SPECIFY_FEATURE_DIRECTORY comes first, then feature.json, then SPECIFY_FEATURE, then the branch`() throws
  {
    let workspace = try withFolders("001-a", "002-b", "003-c", "004-d")
    try workspace.git("switch", "--quiet", "--create", "004-whatever")
    #expect(try feature(workspace) == "specs/004-d")
    workspace.variables["SPECIFY_FEATURE"] = "003-whatever"
    #expect(try feature(workspace) == "specs/003-c")
    try workspace.write("{\"feature_directory\":\"specs/002-b\"}", to: ".specify/feature.json")
    #expect(try feature(workspace) == "specs/002-b")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-a"
    #expect(try feature(workspace) == "specs/001-a")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "\(workspace.root)/specs/004-d/"
    #expect(try feature(workspace) == "specs/004-d")
  }

  @Test func `SPECIFY_FEATURE_DIRECTORY is recorded, relative to the root, except by --paths-only`() throws {
    let workspace = try withFolders("001-a", "002-b")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "\(workspace.root)/specs/001-a"
    _ = try feature(workspace)
    #expect(!workspace.exists(".specify/feature.json"))
    #expect(workspace.script("check-prerequisites", "--json").status == 0)
    #expect(try workspace.text(".specify/feature.json") == "{\"feature_directory\":\"specs/001-a\"}\n")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/002-b"
    #expect(workspace.script("setup-plan", "--json").status == 0)
    #expect(try workspace.text(".specify/feature.json") == "{\"feature_directory\":\"specs/002-b\"}\n")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = nil
    #expect(try feature(workspace) == "specs/002-b")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "."
    #expect(workspace.script("setup-plan").status == 0)
    #expect(try workspace.text(".specify/feature.json") == "{\"feature_directory\":\".\"}\n")
  }

  @Test func `a directory elsewhere is recorded as it is, and nothing is written there`() throws {
    let workspace = try withFolders()
    let outside = try workspace.sandbox.directory.write("# Plan\n", to: "elsewhere/plan.md").parent
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = outside.string
    let result = workspace.script("check-prerequisites", "--json")
    #expect(result.output == "{\"FEATURE_DIR\":\"\(outside)\",\"AVAILABLE_DOCS\":[]}\n")
    #expect(try workspace.text(".specify/feature.json") == "{\"feature_directory\":\"\(outside)\"}\n")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = outside.string + "/new"
    workspace.script("setup-plan", "--json").expectRefusal("ERROR: \(outside)/new lies outside the workspace")
    #expect(!workspace.sandbox.directory.exists("elsewhere/new"))
  }

  @Test(arguments: [
    "004-anything": "specs/004-d", "feat/004-x": "specs/004-d", "a/b/004-x": "specs/a/b/004-x",
    "0004-x": "specs/0004-x",
    "20260319-143022-x": "specs/20260319-143022-t", "005-x": "specs/005-x", "feat/005-x": "specs/005-x",
    "main": "specs/main",
  ])
  func `the prefix of the branch finds the one folder, behind one leading segment at most`(
    branch: String, folder: String
  ) throws {
    let workspace = try withFolders("004-d", "20260319-143022-t", "1004-e")
    if branch != "main" { try workspace.git("switch", "--quiet", "--create", branch) }
    #expect(try feature(workspace) == folder)
  }

  @Test(arguments: [["--json"], ["--paths-only", "--json"]])
  func `two folders with the prefix are an error that lists them`(flags: [String]) throws {
    let workspace = try withFolders("004-b", "004-a")
    try workspace.git("switch", "--quiet", "--create", "004-x")
    workspace.run(["compat", "check-prerequisites"] + flags).expectRefusal(
      "ERROR: Multiple spec directories found with prefix '004': 004-a, 004-b\n")
  }

  @Test(arguments: ["004-x", "1234-x", "20260319-143022-x", "feat/004-x", "feat/20260319-143022-x", "2026031-14302-x"])
  func `a feature's branch is accepted`(branch: String) throws {
    let workspace = try withFolders()
    try workspace.git("switch", "--quiet", "--create", branch)
    workspace.script("check-prerequisites", "--json").expectRefusal("ERROR: Feature directory not found: ")
  }

  @Test(arguments: [
    "main", "04-x", "x-004", "a/b/004-x", "2026031-143022-x", "20260319-143022", "2026031-143022", "004",
  ])
  func `any other branch is refused, and that nothing names a feature is said as well`(branch: String) throws {
    let workspace = try withFolders("001-a")
    if branch != "main" { try workspace.git("switch", "--quiet", "--create", branch) }
    for script in ["check-prerequisites", "setup-plan", "setup-tasks"] {
      workspace.script(script, "--json").expectRefusal(
        "ERROR: Not on a feature branch. Current branch: \(branch)\n",
        "A feature's branch is called 001-name, 1234-name or 20260319-143022-name.\n",
        "ERROR: Feature directory not found\n", "/speckit.specify", "SPECIFY_FEATURE_DIRECTORY")
    }
  }

  @Test func `a recorded directory that is there makes the branch no matter, one that is gone does not`() throws {
    let workspace = try withFolders("001-a")
    try workspace.write("{\"feature_directory\": \"specs/001-a\"}", to: ".specify/feature.json")
    #expect(workspace.script("check-prerequisites", "--json").status == 0)
    try workspace.write("{\"feature_directory\": \"specs/009-gone\"}", to: ".specify/feature.json")
    workspace.script("check-prerequisites", "--json").expectRefusal(
      "Not on a feature branch. Current branch: main", "Feature directory not found: \(workspace.root)/specs/009-gone")
  }

  @Test func `BRANCH is the current branch, HEAD when detached, the name of an unborn one`() throws {
    func branch(_ workspace: Workspace) throws -> String? {
      try workspace.script("check-prerequisites", "--json", "--paths-only").json()["BRANCH"].string
    }
    let workspace = try withFolders()
    #expect(try branch(workspace) == "main")
    try workspace.git("switch", "--quiet", "--detach")
    #expect(try branch(workspace) == "HEAD")
    try workspace.git("switch", "--quiet", "--orphan", "005-new")
    #expect(try branch(workspace) == "005-new")
    workspace.variables["SPECIFY_FEATURE"] = "006-other"
    #expect(try branch(workspace) == "006-other")
  }

  @Test func `outside Git BRANCH is the latest timestamp, else the highest number, else main`() throws {
    #expect(try feature(withFolders(git: false)) == "specs/main")
    #expect(try feature(withFolders("002-b", "0010-a", git: false)) == "specs/0010-a")
    let names = try withFolders("20260319-143022-a", "20260320-000000-b", "999-c", git: false)
    #expect(try feature(names) == "specs/20260320-000000-b")
  }

  @Test func `outside Git the branch is not checked, with a warning`() throws {
    let workspace = try withFolders("001-a", git: false)
    workspace.variables["SPECIFY_FEATURE"] = "nothing"
    let warning = "[specify] Warning: Git repository not detected; skipped branch validation\n"
    workspace.script("check-prerequisites", "--json").expectRefusal(
      warning, "ERROR: Feature directory not found: \(workspace.root)/specs/nothing\n")
    workspace.variables["SPECIFY_FEATURE"] = nil
    let result = workspace.script("check-prerequisites", "--json")
    #expect(result.status == 0 && result.errors == warning, "\(result)")
  }

  @Test func `a name that leads out of the workspace is refused`() throws {
    let workspace = try withFolders()
    workspace.variables["SPECIFY_FEATURE"] = "../../etc"
    workspace.script("setup-plan", "--json").expectRefusal("ERROR: ")
  }

  @Test func `in the epic layout the feature is found as everywhere, and its plan is impl-plan.md`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    workspace.script("check-prerequisites", "--json").expectRefusal(
      "ERROR: Not on a feature branch. Current branch: main\n", "ERROR: Feature directory not found\n")
    try workspace.git("branch", "--force", "002-sign")
    try workspace.git("switch", "--quiet", "002-sign")
    let folder = "\(workspace.root)/\(workspace.folder("F-USER-002"))"
    let result = workspace.script("check-prerequisites", "--json", "--paths-only")
    #expect(try result.json()["FEATURE_DIR"].string == folder)
    #expect(try result.json()["IMPL_PLAN"].string == folder + "/impl-plan.md")
    workspace.script("check-prerequisites", "--json").expectRefusal("ERROR: impl-plan.md not found in \(folder)\n")
    workspace.variables["SPECIFY_FEATURE"] = "F-USER-001"
    #expect(try feature(workspace) == workspace.folder("F-USER-001"))
    workspace.variables["SPECIFY_FEATURE"] = "nothing"
    #expect(try feature(workspace) == "specs/nothing")
  }
}
