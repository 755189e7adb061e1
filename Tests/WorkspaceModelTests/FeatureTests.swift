import Documents
import Files
import Names
import TestSupport
import Testing
import WorkspaceModel

@Test func `a feature is read with every document that exists`() throws {
  let feature = try feature([
    "spec.md": "# Feature Specification: Sign up\n\n**Feature Branch**: `007-sign-up`\n", "impl-plan.md": "# Plan\n",
    "tasks.md": "- [x] T001 A\n",
    "quickstart.md": "", "checklists/requirements.md": "- [ ] a\n", "checklists/ux.md": "", "checklists/notes.txt": "",
    "contracts/v1/api.md": "# POST /signup\n", "contracts/a.txt": "",
  ])
  #expect(feature.title == "Sign up")
  #expect(feature.branch == "007-sign-up")
  #expect(feature.number == 7)
  #expect(feature.documents == [.spec, .plan, .quickstart, .contracts, .requirementsChecklist, .tasks])
  #expect(feature.checklists.map(\.path.name) == ["requirements.md", "ux.md"])
  #expect(feature.contracts.map(\.path.name) == ["a.txt", "api.md"])
  #expect(feature.contracts.last?.facts.map(\.name) == ["POST /signup"])
  #expect(feature.taskLists.first?.facts.tasks.map(\.identifier) == ["T001"])
}

@Test func `a feature without documents goes by its ID`() throws {
  let feature = try feature([:])
  #expect(feature.title == "F-USER-001")
  #expect(feature.branch == nil && feature.number == nil && feature.header == nil)
  #expect(feature.documents.isEmpty)
}

@Test func `the plan's header counts where there is no specification`() throws {
  let feature = try feature([
    "impl-plan.md": "# Implementation Plan: Sign up\n\n**Branch**: `008-x` | **Date**: 2026-11-21\n"
  ])
  #expect(feature.title == "Sign up")
  #expect(feature.number == 8)
}

private func flat(_ folder: String = "001-x") -> FeatureLocation {
  FeatureLocation(layout: .flat, epic: nil, directory: RelativePath("specs/\(folder)") ?? .empty)
}

@Test func `a flat feature's branch is its directory, where the header names no other`() throws {
  #expect(try feature(["spec.md": "# X\n"], at: flat()).branch == "001-x")
  #expect(try feature(["spec.md": "# X\n\n**Branch**: `[###-x]`\n"], at: flat()).number == 1)
  #expect(try feature(["plan.md": "# X\n\n**Branch**: main\n"], at: flat()).branch == "001-x")
}

@Test(arguments: [
  ("nonum", "nonum"), ("claude/find-things", "claude/find-things"), ("feat/001-x", "feat/001-x"), ("002-y", "001-x"),
  ("feat/002-x", "001-x"), ("20260101-120000-y", "001-x"), ("2026-roadmap", "2026-roadmap"), ("develop", "001-x"),
  ("to be made", "001-x"), ("a..b", "001-x"), ("none", "001-x"), ("-x", "001-x"),
])
func `a flat feature has the branch without a number that its header names, and its number all the same`(
  named: String, branch: String
) throws {
  let feature = try feature(["spec.md": "# X\n\n**Feature Branch**: `\(named)`\n"], at: flat())
  #expect(feature.branch == branch)
  #expect(feature.number == 1)
}

@Test func `a dated folder does not take over the date of another header`() throws {
  let text = ["spec.md": "# X\n\n**Feature Branch**: `2026-05-10-other`\n"]
  #expect(try feature(text, at: flat("2026-05-12-x")).branch == "2026-05-12-x")
}

private let directory = RelativePath("features/F-USER-001") ?? .empty

private func feature(
  _ files: [String: String],
  at location: FeatureLocation = FeatureLocation(
    layout: .epic, epic: EpicID("EPIC-USER-001-x"), directory: directory)
) throws -> Feature {
  let temporary = try TemporaryDirectory()
  for (name, text) in files { try temporary.write(text, to: location.directory.string + "/" + name) }
  return try Feature(at: location, DocumentReader(WorkingTree(root: temporary.path), SectionVocabulary()))
}
