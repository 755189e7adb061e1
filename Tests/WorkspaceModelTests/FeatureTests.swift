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

@Test func `a flat feature's branch is its directory, whatever the header says`() throws {
  let location = { FeatureLocation(layout: .flat, epic: nil, directory: RelativePath("specs/001-x") ?? .empty) }
  #expect(try feature(["spec.md": "# X\n"], at: location()).branch == "001-x")
  #expect(try feature(["spec.md": "# X\n\n**Branch**: `[###-x]`\n"], at: location()).number == 1)
  #expect(try feature(["plan.md": "# X\n\n**Branch**: main\n"], at: location()).branch == "001-x")
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
