import Files
import Foundation
import Names
import TestSupport
import Testing
import WorkspaceModel

/// Symbolic links in the place of the folders of epics and features: those that hide something are kept, no other.
@Suite struct LinkedFolderTests {
  private static let service = "plans/services/user"
  private static let epic = service + "/EPIC-USER-001-x"
  private let directory: TemporaryDirectory

  /// A workspace with a feature of each layout, and folders beside it and in it that links may lead to.
  init() throws {
    directory = try TemporaryDirectory()
    for path in [
      "tree/\(Self.epic)/features/F-USER-001/spec.md", "tree/specs/001-search/spec.md",
      "outside/features/F-X-001/spec.md", "tree/kept/feature/spec.md", "tree/kept/epic/features/F-USER-009/spec.md",
      "tree/kept/epic/exec-plan.md",
      "tree/notes/images/a.png", "tree/file.md",
    ] { try directory.write("", to: path) }
  }

  private func map(linking path: String, to target: String) throws -> WorkspaceMap {
    let root = directory.path.appending(component: "tree")
    let target = target.hasPrefix("/") ? directory.path.string + target : target
    try FileManager.default.createSymbolicLink(atPath: "\(root)/\(path)", withDestinationPath: target)
    return try WorkspaceMap(
      of: WorkingTree(root: root), plans: #require(RelativePath("plans")), specs: [#require(RelativePath("specs"))])
  }

  @Test(arguments: [
    (epic + "/features/F-USER-002", "/outside"), (epic + "/features/F-USER-002", "/tree/kept/feature"),
    (epic + "/features/F-USER-002", "nowhere"), (epic + "/features/F-USER-002", "F-USER-002"),
    (epic + "/features/other", "/outside"), (epic + "/features/other", "/tree/kept/feature"),
    (service + "/EPIC-USER-002", "/outside"), (service + "/EPIC-USER-002", "nowhere"),
    (service + "/EPIC-USER-002", "/tree/kept/epic"), (service + "/other", "/tree/kept/epic"),
    ("plans/services/pay", "/outside"), ("plans/services/pay", "/tree/kept"), ("plans/services/pay", "pay"),
    ("plans/system", "/outside"), ("plans/system", "nowhere"),
    ("specs/002-mail", "/outside"), ("specs/002-mail", "/tree/kept/feature"), ("specs/002-mail", "nowhere"),
  ])
  func `a link in the place of a folder is kept and hides no other`(path: String, target: String) throws {
    let map = try map(linking: path, to: target)
    #expect(map.unreadable.map(\.path.string) == [path])
    #expect(map.unreadable.allSatisfy { $0.isLink && $0.error == nil })
    #expect(map.features.map(\.id.string) == ["001-search", "F-USER-001"])
    #expect(map.obstacle(below: try #require(RelativePath(path).map(\.parent))) != nil)
  }

  @Test(arguments: [
    (epic + "/features/latest", "F-USER-001"), (epic + "/features/F-USER-002", "/tree/file.md"),
    (epic + "/features/images", "/tree/notes/images"), (service + "/current", "EPIC-USER-001-x"),
    (service + "/README", "/tree/file.md"), (service + "/notes.md", "nowhere"), ("plans/notes", "/tree/notes"),
    ("plans/all", "services"), ("plans/top", "/tree"), ("plans/.hidden", "/outside"), ("specs/latest", "001-search"),
    ("specs/archive", "/outside"), ("specs/notes", "nowhere"), ("specs/004-images", "/tree/notes/images"),
    (epic + "/design", "/outside"),
  ])
  func `any other link is nobody's business`(path: String, target: String) throws {
    let map = try map(linking: path, to: target)
    #expect(map.unreadable.isEmpty, "\(map.unreadable.map(\.path))")
    #expect(map.features.map(\.id.string) == ["001-search", "F-USER-001"])
  }

  @Test(arguments: ["plans", epic + "/features"], ["/outside", "nowhere", "self"])
  func `a root that leads nowhere is kept, one that leads within is followed`(path: String, target: String) throws {
    let place = "\(directory.path)/tree/\(path)"
    try FileManager.default.moveItem(atPath: place, toPath: "\(directory.path)/tree/moved")
    let within = try map(linking: path, to: "/tree/moved")
    #expect(within.features.count == 2 && within.unreadable.isEmpty)
    try FileManager.default.removeItem(atPath: place)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let map = try map(linking: path, to: target == "self" ? name : target)
    #expect(map.unreadable.map(\.path.string) == [path])
    #expect(map.features.map(\.id.string) == ["001-search"])
  }
}
