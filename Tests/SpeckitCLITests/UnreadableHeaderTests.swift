import Foundation
import Testing

/// Which feature is meant, and which number is free, where the header of one cannot be read.
@Suite struct UnreadableHeaderTests {
  private let workspace: Workspace

  /// F-USER-001 on 001-sign and F-USER-002 on 002-sign are committed, F-USER-003 on 003-reset is not.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("new-feature", "Reset", "--no-switch")
  }

  /// Puts a folder in the place of a specification.
  private func hide(_ id: String) throws {
    let spec = workspace.folder(id) + "/spec.md"
    try workspace.remove(spec)
    try workspace.makeFolder(spec)
  }

  @Test(arguments: ["001-sign", "1", "001"]) func `HEAD's version of the header tells whose a branch is`(name: String)
    throws
  {
    try hide("F-USER-001")
    workspace.run("show", name).expectFailure(5, naming: "F-USER-001/spec.md is no regular file")
    #expect(workspace.run("show", "002-sign").status == 0)
    #expect(workspace.run("show", "F-USER-002").status == 0)
  }

  @Test func `on the branch of a feature that cannot be read no other is the current one`() throws {
    try workspace.git("branch", "--force", "001-sign", "main")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/001-sign")
    try workspace.write("{\"feature_directory\": \"\(workspace.folder("F-USER-002"))\"}\n", to: ".specify/feature.json")
    try hide("F-USER-001")
    workspace.run("show").expectFailure(5, naming: "F-USER-001/spec.md is no regular file")
    let made = workspace.run("checklist", "security")
    #expect(made.status == 5 && !workspace.exists(workspace.folder("F-USER-002") + "/checklists/security.md"))
  }

  @Test func `a number that may be that of a feature nobody committed is not guessed at`() throws {
    try hide("F-USER-003")
    for name in ["3", "003-reset", "7", "20260101-120000-x"] {
      workspace.run("show", name).expectFailure(5, naming: "which feature \(name) belongs to cannot be told")
    }
    #expect(workspace.run("show", "2").status == 0)
    #expect(workspace.run("show", "002-sign").status == 0)
    workspace.run("show", "F-USER-009").expectFailure(3, naming: "there is no feature F-USER-009")
    workspace.run("show", "signing").expectFailure(3, naming: "there is no feature signing")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/003-reset")
    workspace.run("show").expectFailure(5, naming: "which feature 003-reset belongs to cannot be told")
    try workspace.git("symbolic-ref", "HEAD", "refs/heads/main")
    #expect(workspace.run("new-feature", "Sign out", "--epic", "EPIC-USER").errors.contains("left alone"))
    #expect(workspace.exists(workspace.folder("F-USER-004") + "/spec.md"))
  }

  @Test func `scripts of spec-kit hand out no number of such a feature`() throws {
    for id in ["F-USER-001", "F-USER-002", "F-USER-003"] { try hide(id) }
    for branch in ["001-sign", "002-sign", "003-reset"] { try workspace.git("branch", "--quiet", "-D", branch) }
    #expect(try workspace.nextBranch()?.hasPrefix("004-") == true)
    #expect(try workspace.nextBranch("--number", "3")?.hasPrefix("004-") == true)
    #expect(try workspace.nextBranch("--number", "2")?.hasPrefix("004-") == true)
    #expect(try workspace.nextBranch("--number", "9")?.hasPrefix("009-") == true)
    try workspace.remove(".git/speckit/ledger")
    let made = workspace.script("create-new-feature", "--json", "Search")
    made.expectRefusal("which numbers are in use cannot be told", "F-USER-003/spec.md")
  }

  @Test func `a script makes no second feature for a branch that may have one`() throws {
    try hide("F-USER-003")
    let made = workspace.script(
      "create-new-feature", "--json", "--number", "3", "--short-name", "reset", "--allow-existing-branch", "Reset")
    made.expectRefusal("F-USER-003/spec.md is no regular file")
  }

  @Test func `a link into a folder that is there is not called broken`() throws {
    try workspace.remove(workspace.folder("F-USER-002") + "/spec.md")
    try workspace.makeFolder(workspace.folder("F-USER-002") + "/spec.md")
    try workspace.write(
      workspace.text(workspace.folder("F-USER-001") + "/spec.md") + "\nSee [it](../F-USER-002/spec.md).\n",
      to: workspace.folder("F-USER-001") + "/spec.md")
    #expect(!workspace.run("check").output.contains("SK030"))
  }
}
