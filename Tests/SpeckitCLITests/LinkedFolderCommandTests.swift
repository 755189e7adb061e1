import Foundation
import TestSupport
import Testing

/// A symbolic link in the place of a folder of an epic or a feature: it is told, and no index loses a row.
@Suite struct LinkedFolderCommandTests {
  private static let feature = Workspace.epic + "/features/F-USER-001"
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("sync")
    try workspace.commitAll()
  }

  /// Moves a folder away, inside or outside of the workspace, and puts a link to it in its place.
  private func moveAway(_ path: String, outside: Bool) throws {
    let place = "\(workspace.root)/\(path)"
    let target = outside ? "\(workspace.sandbox.directory.path)/moved" : "\(workspace.root)/moved"
    try FileManager.default.moveItem(atPath: place, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
  }

  static let places = [feature, Workspace.epic, "plans/services/user-service", "plans/services"]

  @Test(arguments: places, [true, false]) func `every command tells of it`(path: String, outside: Bool) throws {
    try moveAway(path, outside: outside)
    let name = path.split(separator: "/").last ?? ""
    for line in [["list"], ["list", "epics"]] {
      let result = workspace.run(line)
      #expect(result.status == 0, "\(result)")
      #expect(result.errors.contains("warning: \(name) is left out: it is a symbolic link, which is not followed"))
    }
    let check = workspace.run("check", "--select", "SK007")
    #expect(check.status == 1 && check.output.contains("\(path): error: [SK007] \(name) cannot be read"), "\(check)")
    workspace.run("show", "F-USER-001").expectFailure(
      5, naming: "\(path) cannot be read: it is a symbolic link", hint: "put the folder")
    for line in [["sync", "--check"], ["sync"]] {
      let result = workspace.run(line)
      #expect(result.status == 5 && result.errors.contains("it is a symbolic link"), "\(result)")
    }
    if path == Self.feature {
      #expect(try workspace.text(Workspace.epic + "/design/index.md").contains("F-USER-001"))
      #expect(workspace.run("show", "F-USER-002").status == 0)
      workspace.run("show", "F-USER-007").expectFailure(3, naming: "there is no feature F-USER-007")
    }
  }

  @Test func `the ID and the number of a link are not handed out`() throws {
    for (path, target) in [
      (Workspace.epic + "/features/F-USER-007", "nowhere"), ("specs/009-search", "nowhere"),
      ("plans/services/user-service/EPIC-USER-004-x", "nowhere"),
    ] { try workspace.link(path, to: target) }
    let made = try workspace.run("new-feature", "Sign out", "--no-switch", "--json").json()["feature"]
    #expect(made["id"].string == "F-USER-008" && made["number"].integer == 10)
    workspace.run("new-feature", "Mail", "--number", "9", "--no-switch")
      .expectFailure(4, naming: "the symbolic link specs/009-search")
    workspace.run("new-feature", "Mail", "--id", "F-USER-007", "--no-switch")
      .expectFailure(4, naming: "F-USER-007 is taken by \(Workspace.epic)/features/F-USER-007")
    let epic = try workspace.succeed("new-epic", "More", "--service", "user-service", "--json").json()["epic"]
    #expect(epic["id"].string == "EPIC-USER-005-more")
  }
}
