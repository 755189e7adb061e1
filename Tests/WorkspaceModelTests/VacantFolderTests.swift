import Files
import Foundation
import Names
import TestSupport
import Testing
import WorkspaceModel

/// Git removes the files of a feature with its branch, and leaves the folders that it never knew.
@Suite struct VacantFolderTests {
  private func map(_ folders: [String], files: [String]) throws -> WorkspaceMap {
    let directory = try TemporaryDirectory()
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: "\(directory.path)/\(folder)", withIntermediateDirectories: true)
    }
    for file in files { try Data().write(to: URL(filePath: "\(directory.path)/\(file)")) }
    return try withExtendedLifetime(directory) {
      try WorkspaceMap(
        of: WorkingTree(root: directory.path), plans: #require(RelativePath("plans")),
        specs: [#require(RelativePath("specs"))])
    }
  }

  @Test func `a folder without a file is no feature, but its name is taken`() throws {
    let map = try map(
      [
        "specs/001-here", "specs/002-gone/contracts", "specs/003-made",
        "plans/s/EPIC-A-001-x/features/F-A-001/contracts",
        "specs/notes",
      ], files: ["specs/001-here/spec.md"])
    #expect(map.features.map(\.id.string) == ["001-here"])
    #expect(map.vacant.map(\.id.string) == ["002-gone", "003-made", "F-A-001"])
  }

  @Test func `a file anywhere below makes it one`() throws {
    let map = try map(["specs/001-a/contracts/v1"], files: ["specs/001-a/contracts/v1/api.yaml"])
    #expect(map.features.map(\.id.string) == ["001-a"])
    #expect(map.vacant.isEmpty)
  }

  @Test func `an epic without a file is none, and its features' names are taken`() throws {
    let map = try map(
      ["plans/s/EPIC-A-001-gone/features/F-A-001", "plans/s/EPIC-A-002-made/features", "plans/s/EPIC-A-003-x/design"],
      files: ["plans/s/EPIC-A-003-x/design/index.md"])
    #expect(map.epics.map(\.id.string) == ["EPIC-A-003-x"])
    #expect(map.vacant.map(\.id.string) == ["F-A-001"])
  }
}
