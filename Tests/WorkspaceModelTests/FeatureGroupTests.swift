import Files
import Names
import TestSupport
import Testing
import WorkspaceModel

private func map(_ paths: [String], specs: [String] = ["specs"], text: String = "") throws -> WorkspaceMap {
  let tree = MemoryTree(Dictionary(paths.map { ($0, Array(text.utf8)) }, uniquingKeysWith: { first, _ in first }))
  return try WorkspaceMap(
    of: tree, plans: try #require(RelativePath("plans")), specs: specs.compactMap { RelativePath($0) })
}

@Suite struct FeatureGroupTests {
  @Test func `epics and specs roots are groups, each with its own features`() throws {
    let map = try map([
      "plans/s/EPIC-A-001-x/features/F-A-001/spec.md", "specs/001-search/spec.md", "specs/002-login/spec.md",
    ])
    #expect(map.groups.map(\.name) == ["EPIC-A-001-x", "specs"])
    #expect(map.groups.map { map.features(of: $0).map(\.id.string) } == [["F-A-001"], ["001-search", "002-login"]])
    #expect(map.features.compactMap { map.group(of: $0)?.name } == ["specs", "specs", "EPIC-A-001-x"])
    #expect(map.features.first.flatMap(map.epic) == nil)
  }

  @Test func `a specs root has its index and its decisions beside the features`() throws {
    let group = try #require(map(["docs/specs/001-search/spec.md"], specs: ["docs/specs"]).groups.first)
    #expect(group.epic == nil)
    #expect(group.designIndex.string == "docs/specs/index.md")
    #expect(group.decisionLog.string == "docs/specs/decisions.md")
    #expect(group.features.string == "docs/specs")
  }

  @Test func `a specs root that keeps indexes is a group although its features are gone`() throws {
    let region = "<!-- speckit:begin features -->\n<!-- speckit:end features -->\n"
    #expect(try map(["specs/index.md"], text: region).groups.map(\.name) == ["specs"])
    #expect(try map(["specs/index.md", "specs/decisions.md"], text: "# People's own\n").groups.isEmpty)
  }

  @Test func `every specs root is a group of its own`() throws {
    let map = try map(["specs/001-a/spec.md", "docs/specs/002-b/spec.md"], specs: ["specs", "docs/specs", "more"])
    #expect(map.groups.map(\.name) == ["docs/specs", "specs"])
    #expect(map.features.map(\.directory.string) == ["specs/001-a", "docs/specs/002-b"])
  }
}
