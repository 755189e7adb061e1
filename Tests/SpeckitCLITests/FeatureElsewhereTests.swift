import Files
import Foundation
import TestSupport
import Testing

/// Features that stand on other branches, where a command names one that is not here.
@Suite struct FeatureElsewhereTests {
  /// F-USER-002 stands on `002-reset-password` alone.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Reset a password")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    return workspace
  }

  @Test(arguments: [["show"], ["gate", "spec"], ["plan"], ["tasks"]])
  func `a feature that is not here is told with its branch and the command that goes there`(command: [String]) throws {
    let workspace = try workspace()
    let before = try workspace.snapshot()
    for name in ["F-USER-002", "f-user-002", "2", "002-reset-password", "002-res", workspace.folder("F-USER-002")] {
      workspace.run(command + [name]).expectFailure(
        3, naming: "branch 002-reset-password", name, hint: "speckit switch F-USER-002")
    }
    workspace.run(command + ["F-USER-003"]).expectFailure(3, naming: "F-USER-003", hint: "speckit list")
    #expect(differences(before, try workspace.snapshot()) == [])
    let json = try workspace.run(command + ["F-USER-002", "--json"]).json()
    #expect(json["error"]["code"].string == "feature-not-found")
  }

  @Test func `a fetched branch is told with its remote`() throws {
    let workspace = try workspace()
    let clone = workspace.sandbox.directory.path.appending(component: "clone")
    try workspace.git("clone", "--quiet", workspace.root.string, clone.string)
    workspace.directory = clone
    workspace.run("show", "F-USER-002").expectFailure(
      3, naming: "branch origin/002-reset-password", hint: "speckit switch F-USER-002")
    try workspace.succeed("switch", "F-USER-002")
    #expect(try workspace.succeed("show", "F-USER-002", "--json").json()["feature"]["id"].string == "F-USER-002")
  }

  @Test func `a feature that only the main branch has goes on its own branch from there`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "-c", "older")
    try workspace.git("switch", "--quiet", "main")
    try workspace.succeed("new-feature", "Reset a password", "--no-switch", "--commit")
    try workspace.git("branch", "--force", "002-reset-password", "older")
    try workspace.git("switch", "--quiet", "older")
    workspace.run("show", "F-USER-002").expectFailure(3, naming: "branch main", hint: "speckit switch F-USER-002")
    #expect(try workspace.succeed("switch", "F-USER-002").output.contains("002-reset-password, moved forward to main"))
    #expect(try workspace.git("rev-parse", "HEAD") == workspace.git("rev-parse", "main"))
    try workspace.git("switch", "--quiet", "older")
    try workspace.git("branch", "--quiet", "-D", "002-reset-password")
    #expect(try workspace.succeed("switch", "F-USER-002").output.contains("002-reset-password, made at main"))
  }

  @Test func `a feature of another working tree is told with its place, committed or not`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Reset a password", "--worktree")
    let place = try workspace.git("worktree", "list", "--porcelain").split(separator: "\n")
      .last { $0.hasPrefix("worktree ") }.map { String($0.dropFirst("worktree ".count)) }
    for name in ["F-USER-002", "2", "002-reset-password", workspace.folder("F-USER-002")] {
      for command in ["show", "switch"] {
        workspace.run(command, name).expectFailure(3, naming: name, try #require(place), hint: "cd ")
      }
    }
  }

  @Test func `a branch that was renamed by hand is switched to under its new name`() throws {
    let workspace = try workspace()
    try workspace.git("branch", "--move", "002-reset-password", "ada/002-password")
    try workspace.succeed("switch", "F-USER-002")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "ada/002-password")
    #expect(try workspace.git("branch", "--list", "002-reset-password").isEmpty)
  }

  @Test func `two features with one ID are told apart by their branches`() throws {
    let workspace = try workspace()
    try workspace.hideBranch("002-reset-password") {
      try workspace.succeed("new-feature", "Search the orders", "--number", "3")
      try workspace.commitAll()
      try workspace.git("switch", "--quiet", "main")
    }
    workspace.run("show", "F-USER-002").expectFailure(
      3, naming: "002-reset-password", "003-search-orders", hint: "speckit switch 002-reset-password")
    workspace.run("switch", "F-USER-002").expectFailure(2, naming: "002-reset-password", "003-search-orders")
    try workspace.succeed("switch", "003-search-orders")
  }
}
