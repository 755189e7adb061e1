import Files
import TestSupport
import Testing

/// Which feature the scripts work on in releases that read no branch.
@Suite struct RecordedFeatureTests {
  private func workspace(_ release: String = "1.2.3") throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: release)
    for name in ["001-a", "002-b"] {
      try workspace.write("# Spec\n", to: "specs/\(name)/spec.md")
      try workspace.write("# Plan\n", to: "specs/\(name)/plan.md")
    }
    try workspace.commitAll()
    return workspace
  }

  private func record(_ directory: String, in workspace: Workspace) throws {
    try workspace.write("{\"feature_directory\":\"\(directory)\"}\n", to: ".specify/feature.json")
  }

  /// BRANCH and FEATURE_DIR below the root, with a colon between them.
  private func paths(_ workspace: Workspace) throws -> String {
    let json = try workspace.script("check-prerequisites", "--json", "--paths-only").json()
    let (branch, folder) = try (#require(json["BRANCH"].string), #require(json["FEATURE_DIR"].string))
    return "\(branch): \(folder.replacing(workspace.root.string + "/", with: ""))"
  }

  @Test func `SPECIFY_FEATURE_DIRECTORY names it, then feature.json, and BRANCH is the folder's name`() throws {
    let workspace = try workspace()
    try record("specs/002-b", in: workspace)
    #expect(try paths(workspace) == "002-b: specs/002-b")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "\(workspace.root)/specs/001-a/"
    #expect(try paths(workspace) == "001-a: specs/001-a")
  }

  @Test func `a directory outside is recorded as it is typed, without the root before it`() throws {
    let workspace = try workspace()
    for (typed, recorded) in [("\(workspace.root)/../outside", "../outside"), ("/nowhere/x", "/nowhere/x")] {
      workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = typed
      workspace.script("check-prerequisites", "--json").expectRefusal("Feature directory not found")
      let text = try workspace.text(".specify/feature.json")
      #expect(text == "{\"feature_directory\":\"\(recorded)\"}\n")
    }
  }

  @Test func `SPECIFY_FEATURE changes BRANCH, not the directory`() throws {
    let workspace = try workspace()
    try record("specs/002-b", in: workspace)
    workspace.variables["SPECIFY_FEATURE"] = "001-a"
    #expect(try paths(workspace) == "001-a: specs/002-b")
  }

  @Test func `before 0.12.9 BRANCH is empty where SPECIFY_FEATURE does not name it`() throws {
    let workspace = try workspace("0.12.0")
    try record("specs/002-b", in: workspace)
    #expect(try paths(workspace) == ": specs/002-b")
    workspace.variables["SPECIFY_FEATURE"] = "x"
    #expect(try paths(workspace) == "x: specs/002-b")
  }

  @Test(arguments: ["check-prerequisites", "setup-plan", "setup-tasks"])
  func `the branch names no feature, and what does is said`(script: String) throws {
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "--create", "001-a")
    workspace.variables["SPECIFY_FEATURE"] = "001-a"
    workspace.script(script, "--json").expectRefusal(
      "ERROR: Feature directory not found. Set SPECIFY_FEATURE_DIRECTORY", ".specify/feature.json",
      "ERROR: Failed to resolve feature paths\n")
    #expect(workspace.script(script, "--contract", "0.9.5", "--json").status == 0 || script == "setup-tasks")
  }

  @Test func `where feature.json names it twice the last counts, as for jq and Python`() throws {
    let workspace = try workspace()
    try workspace.write(
      "\u{feff}{\"feature_directory\":\"specs/001-a\",\"feature_directory\":\"specs/002-b\"}",
      to: ".specify/feature.json")
    #expect(try paths(workspace) == "002-b: specs/002-b")
  }

  @Test(arguments: [
    "{}", "", "{\"feature_directory\": \"a\", \"feature_directory\": null}", "{\"feature_directory\": \"\"}", "[",
    "{\"feature_directory\": 5}",
  ])
  func `a feature.json that names nothing is no feature`(text: String) throws {
    let workspace = try workspace()
    try workspace.write(text, to: ".specify/feature.json")
    workspace.script("check-prerequisites", "--json", "--paths-only").expectRefusal(
      "ERROR: Feature directory not found. Set SPECIFY_FEATURE_DIRECTORY", "feature_directory")
  }

  @Test func `a recorded directory that is gone is told, and setup-plan makes it`() throws {
    let workspace = try workspace()
    try record("specs/009-gone", in: workspace)
    workspace.script("check-prerequisites", "--json").expectRefusal(
      "ERROR: Feature directory not found: \(workspace.root)/specs/009-gone\n")
    workspace.script("setup-tasks", "--json").expectRefusal(
      "ERROR: plan.md not found in \(workspace.root)/specs/009-gone\n")
    #expect(workspace.script("setup-plan", "--json").status == 0)
    #expect(workspace.exists("specs/009-gone/plan.md"))
  }

  @Test func `SPECIFY_FEATURE_DIRECTORY is recorded also where it is not there yet, except by --paths-only`() throws {
    let workspace = try workspace()
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "\(workspace.root)/specs/005-new"
    _ = try paths(workspace)
    #expect(try workspace.recordedDirectory() == nil)
    #expect(workspace.script("check-prerequisites", "--json").status == 1)
    #expect(try workspace.recordedDirectory() == "specs/005-new")
  }

  @Test(arguments: ["1", "true"])
  func `SPECIFY_FEATURE_NO_PERSIST leaves feature.json as it is from 1.0.11 on`(value: String) throws {
    for (release, isLeft) in [("1.0.10", false), ("1.0.11", true), ("1.2.3", true)] {
      let workspace = try workspace(release)
      try record("specs/002-b", in: workspace)
      workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-a"
      workspace.variables["SPECIFY_FEATURE_NO_PERSIST"] = value
      #expect(workspace.script("check-prerequisites", "--json").status == 0)
      #expect(workspace.script("setup-plan", "--json").status == 0)
      try workspace.create("Search orders")
      #expect(try workspace.recordedDirectory() == (isLeft ? "specs/002-b" : "specs/003-search-orders"))
    }
  }

  @Test(arguments: ["0", "yes", ""])
  func `another value of SPECIFY_FEATURE_NO_PERSIST says nothing`(value: String) throws {
    let workspace = try workspace()
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-a"
    workspace.variables["SPECIFY_FEATURE_NO_PERSIST"] = value
    #expect(workspace.script("check-prerequisites", "--json").status == 0)
    #expect(try workspace.recordedDirectory() == "specs/001-a")
  }

  @Test func `in an epic the feature is found as everywhere where feature.json does not name it`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.write("{\"speckit_version\": \"1.2.3\"}\n", to: ".specify/init-options.json")
    workspace.script("check-prerequisites", "--json").expectRefusal("ERROR: Feature directory not found. ")
    try workspace.git("branch", "--force", "002-sign")
    try workspace.git("switch", "--quiet", "002-sign")
    #expect(try paths(workspace) == "002-sign: \(workspace.folder("F-USER-002"))")
    try record(workspace.folder("F-USER-001"), in: workspace)
    #expect(try paths(workspace) == "001-sign: \(workspace.folder("F-USER-001"))")
    let plan = workspace.script("check-prerequisites", "--json")
    plan.expectRefusal("ERROR: impl-plan.md not found in \(workspace.root)/\(workspace.folder("F-USER-001"))\n")
  }

  @Test func `before 0.9.5 scripts write no feature.json`() throws {
    let workspace = try workspace("0.9.4")
    try workspace.create("Search orders")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/001-a"
    #expect(workspace.script("check-prerequisites", "--json").status == 0)
    #expect(workspace.script("setup-plan", "--json").status == 0)
    #expect(try workspace.recordedDirectory() == nil)
  }
}
