import Files
import Foundation
import Names
import TestSupport
import Testing
import WorkspaceModel

@Test func `epics are found with and without a service`() throws {
  let map = try map(of: [
    "plans/services/user-service/EPIC-USER-001-onboarding/features/F-USER-001/spec.md",
    "plans/system/EPIC-SYS-001-foundation/exec-plan.md",
  ])
  #expect(map.epics.map(\.id.string) == ["EPIC-SYS-001-foundation", "EPIC-USER-001-onboarding"])
  #expect(map.epics.map(\.scope) == ["system", "services"])
  #expect(map.epics.map(\.service) == [nil, "user-service"])
  #expect(map.features.map(\.id.string) == ["F-USER-001"])
  #expect(map.features.first?.epic == EpicID("EPIC-USER-001-onboarding"))
  let epic = try #require(map.epics.last)
  #expect(epic.execPlan.string == "plans/services/user-service/EPIC-USER-001-onboarding/exec-plan.md")
  #expect(epic.designIndex.string == "plans/services/user-service/EPIC-USER-001-onboarding/design/index.md")
  #expect(map.features(of: FeatureGroup(epic)) == map.features)
  #expect(map.features.first.flatMap(map.epic(of:)) == epic)
}

@Test(arguments: ["epic-user-001-x/note.md", "onboarding/exec-plan.md", "onboarding/features/F-A-001/spec.md"])
func `a directory is an epic by its name in any case, its exec plan or its features`(path: String) throws {
  let map = try map(of: ["plans/services/user/" + path])
  #expect(map.epics.map(\.directory.string) == ["plans/services/user/" + (path.split(separator: "/").first ?? "")])
}

@Test func `a directory without any mark is no epic`() throws {
  let map = try map(of: ["plans/services/user/notes/readme.md", "plans/epic-file.md", "plans/a/features"])
  #expect(map.epics.isEmpty)
}

@Test func `files and hidden directories are no features`() throws {
  let map = try map(of: [
    "plans/s/EPIC-A-001-x/features/README.md", "plans/s/EPIC-A-001-x/features/.cache/spec.md",
    "plans/s/EPIC-A-001-x/features/F-A-001/spec.md", "plans/.hidden/EPIC-B-001-y/exec-plan.md",
  ])
  #expect(map.features.map(\.id.string) == ["F-A-001"])
  #expect(map.epics.map(\.id.string) == ["EPIC-A-001-x"])
}

@Test func `an epic holds no other epic`() throws {
  let map = try map(of: ["plans/s/EPIC-A-001-x/EPIC-B-001-y/exec-plan.md"])
  #expect(map.epics.map(\.id.string) == ["EPIC-A-001-x"])
}

@Test func `features are ordered by their numbers`() throws {
  let names = ["F-A-010", "F-A-9", "F-A-002"]
  let map = try map(of: names.map { "plans/s/EPIC-A-001-x/features/\($0)/spec.md" })
  #expect(map.features.map(\.id.string) == ["F-A-002", "F-A-9", "F-A-010"])
}

@Test func `flat features are those with a number, and others that hold a document`() throws {
  let map = try map(of: [
    "specs/001-search/notes.txt", "specs/20260101-120000-login/spec.md", "specs/2026-01-01/plan.md",
    "specs/検索/tasks.md", "specs/notes/readme.md", "specs/.git/spec.md", "specs/002-file", "specs/folder/spec.md/x",
  ])
  #expect(map.features.map(\.id.string) == ["001-search", "2026-01-01", "20260101-120000-login", "検索"])
  #expect(map.features.allSatisfy { $0.layout == .flat && $0.epic == nil })
  #expect(map.epics.isEmpty)
}

@Test func `folders whose names begin with an underscore hold templates, and are no features`() throws {
  #expect(try map(of: ["specs/_template/spec.md", "specs/_archive/tasks.md"]).features.isEmpty)
}

@Test func `a timestamped folder without documents is no feature`() throws {
  #expect(try map(of: ["specs/20260101-120000-login/notes.txt"]).features.isEmpty)
}

@Test func `a root that is reached twice counts once`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "specs/001-search/spec.md")
  try FileManager.default.createSymbolicLink(
    atPath: directory.path.string + "/alias", withDestinationPath: "specs")
  let map = try WorkspaceMap(
    of: WorkingTree(root: directory.path), plans: relative("plans"), specs: ["specs", "alias", "specs"].map(relative))
  #expect(map.features.map(\.directory.string) == ["specs/001-search"])
}

@Test func `links that lead out of the workspace are not followed`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "elsewhere/001-search/spec.md")
  try directory.write("", to: "workspace/specs/002-login/spec.md")
  for (path, target) in [("specs/003-out", "../../elsewhere/001-search"), ("more", "../elsewhere")] {
    try FileManager.default.createSymbolicLink(
      atPath: directory.path.string + "/workspace/" + path, withDestinationPath: target)
  }
  let map = try WorkspaceMap(
    of: WorkingTree(root: directory.path.appending(component: "workspace")), plans: relative("plans"),
    specs: ["specs", "more"].map(relative))
  #expect(map.features.map(\.id.string) == ["002-login"])
}

@Test func `a name behind the ID belongs to the folder of a feature in an epic alone`() throws {
  let map = try map(of: [
    "plans/a/EPIC-A-001-x/features/F-A-002-pay/spec.md", "plans/a/EPIC-A-001-x/features/F-A-001/spec.md",
    "specs/F-A-003-x/spec.md",
  ])
  #expect(map.features.map(\.id.string) == ["F-A-001", "F-A-002", "F-A-003-x"])
  #expect(map.features[1].path(of: .spec).string == "plans/a/EPIC-A-001-x/features/F-A-002-pay/spec.md")
}

@Test func `a plan is named by its layout`() {
  let location = { (layout: LayoutKind) in
    FeatureLocation(layout: layout, epic: nil, directory: relative("specs/x"))
  }
  #expect(location(.epic).path(of: .plan).string == "specs/x/impl-plan.md")
  #expect(location(.flat).path(of: .plan).string == "specs/x/plan.md")
  #expect(location(.flat).path(of: .requirementsChecklist).string == "specs/x/checklists/requirements.md")
  #expect(location(.flat).checklist("ux").string == "specs/x/checklists/ux.md")
}

private func map(of files: [String]) throws -> WorkspaceMap {
  let directory = try TemporaryDirectory()
  for file in files { try directory.write("", to: file) }
  return try WorkspaceMap(
    of: WorkingTree(root: directory.path), plans: relative("plans"), specs: [relative("specs")])
}

private func relative(_ text: String) -> RelativePath { RelativePath(text) ?? .empty }

@Test func `a map with one more feature is the map of a tree that holds it`() throws {
  let paths = [
    "plans/s/EPIC-A-001-x/features/F-A-010/spec.md", "plans/s/EPIC-A-001-x/features/f-a-9/spec.md",
    "plans/s/EPIC-A-001-x/features/F-A-002/spec.md", "plans/t/EPIC-B-001-y/features/F-A-002/spec.md",
    "specs/001-search/spec.md", "specs/10-login/spec.md", "specs/002-a/spec.md", "specs/ü/spec.md",
  ]
  let whole = try map(of: paths)
  for path in paths {
    let rest = paths.filter { $0 != path } + ["plans/s/EPIC-A-001-x/exec-plan.md", "plans/t/EPIC-B-001-y/exec-plan.md"]
    let directory = try #require(RelativePath(path)).parent
    let feature = try #require(whole.features.first { $0.directory == directory })
    let added = try map(of: rest).adding(feature)
    #expect(added.features == whole.features, "\(path)")
    #expect(added.key == whole.key)
    #expect(added.groups == whole.groups)
    for group in whole.groups { #expect(added.features(of: group) == whole.features(of: group)) }
    #expect(whole.adding(feature).key == whole.key)
  }
}

@Test func `the first feature of a specs root brings its group`() throws {
  let whole = try map(of: ["specs/001-search/spec.md"])
  let added = try map(of: ["README.md"]).adding(try #require(whole.features.first))
  #expect(added.groups == whole.groups)
  #expect(added.key == whole.key)
}
