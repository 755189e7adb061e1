import Check
import Documents
import Files
import TestSupport
import Testing
import WorkspaceModel

@testable import Changes
@testable import Operations
@testable import Survey

/// Task lists that are split over several files.
struct SplitTasksTests {
  private static let folder = CheckedTree.second
  private static let tasks = folder + "/tasks.md"

  /// What is found when the tasks of a finished plan stand in other files.
  private func told(_ files: [String: String], index: String? = nil) throws -> [String] {
    try CheckedTree().report { documents in
      documents[Self.tasks] = index
      for (name, text) in files { documents["\(Self.folder)/\(name)"] = text }
    }.findings.map { "\($0.rule.id) \($0.path.name):\($0.line ?? 0) \($0.message)" }
  }

  /// How many tasks are done, and of how many.
  private func progress(_ files: [String: String]) throws -> String {
    let workspace = try EmptyWorkspace()
    let folder = "\(epicFolder)/features/F-USER-001"
    var texts = [
      "\(epicFolder)/exec-plan.md": "# Epic\n", "\(folder)/spec.md": "# Feature Specification: Draw\n\nWords.\n",
    ]
    for (name, text) in files { texts["\(folder)/\(name)"] = text }
    let tree = MemoryTree(texts: texts)
    let map = try workspace.session.workspace.map(of: tree)
    let survey = Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree))
    let judged = try survey.judged(#require(map.features.first))
    return "\(judged.stage) \(judged.progress.done)/\(judged.progress.total) \(judged.taskLists.map(\.name))"
  }

  private static let first = "# Tasks: US1\n\n- [x] T001 [US1] Show the hour (FR-001)\n- [x] T002 [US1] Show the date\n"
  private static let second = "# Tasks: US2\n\n- [ ] T001 [US2] Set the alarm (FR-002)\n"

  @Test func `the tasks of all files count`() throws {
    #expect(
      try progress(["tasks-us10.md": Self.second, "Tasks-us2.md": Self.first, "tasks-old.md": Self.second])
        == #"implementing 2/3 ["Tasks-us2.md", "tasks-us10.md"]"#)
    #expect(try progress(["tasks-us1.md": Self.first]) == #"done 2/2 ["tasks-us1.md"]"#)
    #expect(
      try progress(["tasks.md": "- [ ] TP1 Write the manual\n", "tasks-us1.md": Self.first])
        == #"implementing 2/3 ["tasks.md", "tasks-us1.md"]"#)
  }

  @Test(arguments: [
    ("- [ ] T001 [US1] Show the hour\n- [ ] T002 [US1] Show the date\n", 2),
    ("See tasks-us1.md.\n\n- [ ] T001 The hour on the wall\n", 2),
    ("- [ ] User Story 1: [tasks](tasks-us1.md)\n", 2), ("- [ ] T001–T002 see tasks-us1.md.\n", 2),
    ("- [ ] US1: [tasks](./tasks-us1.md)\n", 2),
    // Another task that bears the number, for numbers begin anew in each file.
    ("- [ ] T001 Buy paper\n", 3), ("See tasks-us1.md.\n\n- [ ] T001 Buy paper\n", 3),
  ])
  func `a task of the index that another file has, too, counts once`(index: String, total: Int) throws {
    #expect(try progress(["tasks.md": index, "tasks-us1.md": Self.first]).contains(" 2/\(total) "))
  }

  @Test func `each finding stands in its own file`() throws {
    let second = Self.second + "- [ ] T001 [US2] Ring\n- [ ] T002 [US7] Snooze (FR-009), depends on T044\n"
    #expect(
      try told(["tasks-us1.md": Self.first, "tasks-us2.md": second]) == [
        "SK040 tasks-us2.md:4 the task ID T001 is on line 3 already",
        "SK041 tasks-us2.md:5 the specification has no User Story 7",
        "SK046 tasks-us2.md:5 the specification has no FR-009",
        "SK047 tasks-us2.md:5 there is no task T044, on which T002 depends",
      ])
  }

  @Test func `what one file does not have, another may`() throws {
    let first = "# Tasks, T001–T003\n\nTotal tasks: 3\n\n" + Self.first
    let second = "# Tasks\n\n- [ ] T003 Set the alarm (FR-002), depends on T002\n"
    #expect(try told(["tasks-us1.md": first, "tasks-us2.md": second]) == [])
  }

  @Test func `the total of a file that is neither its own nor that of all is told`() throws {
    let first = "# Tasks\n\nTotal tasks: 9\n\n" + Self.first
    #expect(
      try told(["tasks-us1.md": first, "tasks-us2.md": Self.second])
        == ["SK045 tasks-us1.md:3 it says that there are 9 tasks, and there are 2"])
    #expect(
      try told(
        ["tasks-us1.md": Self.first, "tasks-us2.md": Self.second], index: "Total tasks: 9\n\nSee tasks-us1.md\n") == [])
  }

  @Test func `an ID in two files is told where all files are numbered together`() throws {
    let second = "# Tasks\n\n- [ ] T002 [US2] Set the alarm (FR-002)\n- [ ] T003 [US2] Ring\n"
    #expect(
      try told(["tasks-us1.md": Self.first, "tasks-us2.md": second])
        == ["SK040 tasks-us2.md:3 the task ID T002 stands in tasks-us1.md already, on line 4"])
    #expect(try told(["tasks-us1.md": Self.first, "tasks-us2.md": Self.second]) == [])
    let again = second + "- [ ] T004 [US2] Stop\n"
    #expect(
      try told(["tasks-us1.md": Self.first, "tasks-us2.md": again.replacing("Set the alarm", with: "Show the date")])
        == [])
  }

  @Test func `a story is served by the file that is named for it`() throws {
    let second = "# Tasks\n\n- [ ] T001 Set the alarm (FR-002)\n"
    #expect(try told(["tasks-us1.md": Self.first, "tasks-us2.md": second]) == [])
    #expect(
      try told(["tasks-us1.md": Self.first, "tasks-rest.md": second]).map { $0.prefix(5) } == ["SK042"])
  }
}
