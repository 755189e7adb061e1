import Files
import TestSupport
import Testing

/// Where the scripts find the root of the project.
@Suite struct ScriptRootTests {
  private func root(_ workspace: Workspace) throws -> String? {
    try workspace.script("check-prerequisites", "--json", "--paths-only").json()["REPO_ROOT"].string
  }

  private func enter(_ path: String, _ workspace: Workspace) throws -> String {
    try workspace.write("", to: path + "/keep")
    workspace.directory = workspace.root.appending(try #require(RelativePath(path)))
    return workspace.directory.string
  }

  @Test func `the nearest .specify beats the top of the Git working tree, also from above it`() throws {
    let workspace = try Workspace.ofSpecKit()
    _ = try enter("a/b", workspace)
    #expect(try root(workspace) == workspace.root.string)
    try workspace.write("", to: "a/.specify/keep")
    #expect(try root(workspace) == "\(workspace.root)/a")
    let inner = try enter("a/inner", workspace)
    try workspace.git("init", "--quiet", inner)
    #expect(try root(workspace) == "\(workspace.root)/a")
  }

  @Test func `without .specify it is the top of the Git working tree`() throws {
    let workspace = try Workspace()
    _ = try enter("a/b", workspace)
    #expect(try root(workspace) == workspace.root.string)
  }

  @Test func `outside both it is the project of the script`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    try workspace.write("", to: ".specify/scripts/bash/setup-plan.sh")
    workspace.directory = workspace.sandbox.directory.path
    workspace.script("check-prerequisites", "--paths-only").expectRefusal("ERROR: ", "no Git repository")
    workspace.variables["SPECKIT_SCRIPT"] = "repository/.specify/scripts/bash/setup-plan.sh"
    #expect(try root(workspace) == workspace.root.string)
  }

  @Test func `inside another repository it is the project of the script from 0.10 on, the repository before`() throws {
    for (release, isScripts) in [("1.2.3", true), ("0.9.5", false)] {
      let workspace = try Workspace.ofSpecKit(release: release)
      try workspace.write("{\"feature_directory\":\"specs/001-a\"}\n", to: ".specify/feature.json")
      try workspace.write("", to: ".specify/scripts/bash/setup-plan.sh")
      let other = try workspace.sandbox.directory.write("", to: "other/keep").parent
      try workspace.git("init", "--quiet", other.string)
      workspace.directory = other
      workspace.variables["SPECKIT_SCRIPT"] = "\(workspace.root)/.specify/scripts/bash/setup-plan.sh"
      #expect(try root(workspace) == (isScripts ? workspace.root.string : other.string))
    }
  }

  @Test func `SPECIFY_INIT_DIR is strict`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "plain/keep")
    try workspace.write("", to: "project/.specify/keep")
    for (value, message) in [
      ("nowhere", "does not point to an existing directory"),
      (".specify/templates/plan-template.md", "does not point to an existing directory"),
      ("plain", "is not a Spec Kit project (no .specify/ directory)"),
    ] {
      workspace.variables["SPECIFY_INIT_DIR"] = value
      workspace.script("check-prerequisites", "--json", "--paths-only")
        .expectRefusal("ERROR: SPECIFY_INIT_DIR \(message)", ": \(value)\n")
    }
    workspace.variables["SPECIFY_INIT_DIR"] = "project"
    #expect(try root(workspace) == "\(workspace.root)/project")
  }
}
