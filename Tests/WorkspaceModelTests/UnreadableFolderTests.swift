import Documents
import Files
import Foundation
import Names
import TestSupport
import Testing
import WorkspaceModel

/// What stands where epics and features do and cannot be looked into is kept, and hides nothing else.
@Suite struct UnreadableFolderTests {
  private static let epic = "plans/services/user/EPIC-USER-001-x"
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("", to: Self.epic + "/features/F-USER-001/spec.md")
    try directory.write("", to: "specs/001-search/spec.md")
  }

  private func map(refusing paths: String..., code: Int32 = EACCES) throws -> WorkspaceMap {
    try WorkspaceMap(
      of: RefusingTree(WorkingTree(root: directory.path), refusing: paths, code: code),
      plans: #require(RelativePath("plans")), specs: [#require(RelativePath("specs"))])
  }

  @Test(arguments: [
    "plans/scope", "plans/services/service", epic + "/features/F-USER-002", "plans/services/user/EPIC-USER-002",
    "specs/002-search", "specs/search",
  ])
  func `a folder whose name is not UTF-8 is no feature and no epic`(path: String) throws {
    try ForeignName.makeFolder(Array(path.utf8) + [0xff], below: directory.path)
    try ForeignName.write("# X\n", to: Array(path.utf8) + [0xff] + Array("/spec.md".utf8), below: directory.path)
    let map = try map()
    #expect(map.unreadable.map(\.path.string) == [path + "\u{fffd}"])
    #expect(map.features.map(\.id.string) == ["001-search", "F-USER-001"])
    #expect(map.epics.map(\.id.string) == ["EPIC-USER-001-x"] && map.vacant.isEmpty)
  }

  @Test func `files and hidden folders of such names are no folders of features`() throws {
    try ForeignName.write("", to: Array("plans/README".utf8) + [0xff], below: directory.path)
    try ForeignName.makeFolder(Array("specs/.git".utf8) + [0xff], below: directory.path)
    #expect(try map().unreadable.isEmpty)
  }

  @Test func `the folders of a group are told from those on the way to it`() throws {
    for path in [Self.epic + "/features/F", "plans/scope", "specs/002"] {
      try ForeignName.makeFolder(Array(path.utf8) + [0xff], below: directory.path)
    }
    let map = try map()
    #expect(
      map.groups.map { map.unreadable(of: $0).map(\.path.name) } == [["F\u{fffd}"], ["002\u{fffd}"]])
    #expect(map.unreadableOutsideGroups.map(\.path.name) == ["scope\u{fffd}"])
  }

  @Test(arguments: [epic + "/features/F-USER-001", "specs/001-search"], [EACCES, EIO])
  func `a folder of a feature that cannot be listed is a feature`(path: String, code: Int32) throws {
    let map = try map(refusing: path, code: code)
    #expect(map.features.map(\.id.string) == ["001-search", "F-USER-001"])
    #expect(map.unreadable.isEmpty && map.vacant.isEmpty)
    #expect(try self.map(refusing: Self.epic + "/features/F-USER-001/contracts").features.count == 2)
  }

  @Test func `a folder without a number that cannot be listed may be a feature`() throws {
    try directory.write("", to: "specs/notes/readme.txt")
    #expect(try map().features.count == 2)
    #expect(try map(refusing: "specs/notes").features.map(\.id.string).contains("notes"))
  }

  @Test(arguments: [
    ("plans", "plans", ["001-search"]), ("plans/services", "plans/services", ["001-search"]),
    ("plans/services/user", "plans/services/user", ["001-search"]), (epic, epic + "/features", ["001-search"]),
    (epic + "/features", epic + "/features", ["001-search"]), ("specs", "specs", ["F-USER-001"]),
  ])
  func `a folder above features that cannot be listed hides no others`(
    refused: String, kept: String, features: [String]
  ) throws {
    let map = try map(refusing: refused)
    #expect(map.unreadable.map(\.path.string) == [kept])
    #expect(map.unreadable.first?.error?.code == EACCES)
    #expect(map.features.map(\.id.string) == features)
    let root = try #require(RelativePath(kept.hasPrefix("plans") ? "plans" : "specs"))
    #expect(map.gap(below: root) != nil)
    #expect(try map.gap(below: #require(RelativePath("elsewhere"))) == nil)
  }

  @Test func `an epic is known by its name even where it cannot be looked into`() throws {
    let map = try map(refusing: Self.epic)
    #expect(map.epics.map(\.id.string) == ["EPIC-USER-001-x"])
    #expect(map.groups.first.map { map.unreadable(of: $0).count } == 1)
    #expect(map.unreadableOutsideGroups.isEmpty)
  }

  @Test func `a root whose index cannot be read may keep one`() throws {
    try directory.write("", to: "specs/index.md")
    try FileManager.default.removeItem(atPath: "\(directory.path)/specs/001-search")
    #expect(try map().groups.count == 1)
    #expect(try map(refusing: "specs/index.md").groups.map(\.name) == ["EPIC-USER-001-x", "specs"])
  }

  @Test func `what is wrong with a tree but no error of a file is thrown`() {
    struct BrokenTree: FileTree {
      struct Broken: Error {}
      func read(_ path: RelativePath, limit: Int) throws -> FileContents? { throw Broken() }
      func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] { throw Broken() }
    }
    #expect(throws: BrokenTree.Broken.self) {
      try WorkspaceMap(of: BrokenTree(), plans: #require(RelativePath("plans")), specs: [])
    }
  }

  @Test func `a feature tells which of its files bear such names`() throws {
    let folder = Self.epic + "/features/F-USER-001"
    try directory.write("", to: folder + "/contracts/v1/a.yaml")
    try directory.write("", to: folder + "/checklists/a.md")
    for path in ["spec", "checklists/ux", "contracts/v1/api"] {
      try ForeignName.write("", to: Array("\(folder)/\(path)".utf8) + [0xff] + Array(".md".utf8), below: directory.path)
    }
    let map = try map()
    let location = try #require(map.features.last)
    let feature = try Feature(at: location, DocumentReader(WorkingTree(root: directory.path), SectionVocabulary()))
    #expect(
      feature.misnamed.compactMap { $0.relative(to: location.directory)?.string }
        == ["checklists/ux\u{fffd}.md", "contracts/v1/api\u{fffd}.md", "spec\u{fffd}.md"])
    #expect(feature.contracts.map(\.path.name) == ["a.yaml"] && feature.checklists.map(\.path.name) == ["a.md"])
  }
}
