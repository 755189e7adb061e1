import Markdown
import Testing
import WorkspaceModel

@Test(arguments: [
  ("- [ ] T001 [US1] Make it", "T001", [1], false), ("- [ ] T001 [P] [US1] Make it", "T001", [1], true),
  ("- [ ] T001 [US1] [P] Make it", "T001", [1], true), ("- [ ] T001 [P] Make it", "T001", [], true),
  ("- [ ] T001 Make it", "T001", [], false), ("- [ ] **T001** Make it", "T001", [], false),
  ("- [ ] **T001** [P] [US2] Make it", "T001", [2], true), ("- [ ] T001a Make it", "T001a", [], false),
  ("- [ ] T1.1 Make it", "T1.1", [], false), ("- [ ] TASK-001 Make it", "TASK-001", [], false),
  ("- [ ] T-001 [US-3] Make it", "T-001", [3], false), ("* [ ] T001: Make it", "T001", [], false),
  ("1. [ ] T001 Make it", "T001", [], false), ("  - [ ] T001 [US1][US2] Make it", "T001", [1, 2], false),
])
func `a task is read in every form`(line: String, id: String, stories: [Int], isParallel: Bool) throws {
  let task = try #require(Document("\(line)\n").tasks.first)
  #expect(task.identifier == id)
  #expect(task.stories == stories)
  #expect(task.isParallel == isParallel)
  #expect(task.text == "Make it")
  #expect(task.state == .open)
}

@Test func `a task needs no ID`() throws {
  let task = try #require(Document("- [x] Make it\n").tasks.first)
  #expect(task.identifier == nil)
  #expect(task.text == "Make it")
}

@Test(arguments: [
  ("[ ]", TaskState.open), ("[x]", .done), ("[X]", .done), ("[-]", .dropped), ("[~]", .partial),
])
func `a box says how far a task is`(box: String, state: TaskState) {
  #expect(Document("- \(box) T001 Make it\n").tasks.map(\.state) == [state])
}

@Test(arguments: ["- [ ] ~~T092~~ gone", "- [ ] ~~T092 gone~~", "* [ ] ~~T092~~", "1. [ ] ~~T092: gone~~"])
func `a struck task is dropped`(line: String) {
  let tasks = Document("\(line)\n").tasks
  #expect(tasks.map(\.state) == [.dropped])
  #expect(tasks.map(\.identifier) == ["T092"])
}

@Test(arguments: [
  "- [P] tasks = different files, no dependencies", "- **[P]**: Can run in parallel", "- [Story] maps to a user story",
  "```\n- [ ] T001 Make it\n```", "<!--\n- [ ] T001 Make it\n-->", "T001 Make it", "`- [ ] T001 Make it`",
])
func `legends, code and comments are no tasks`(text: String) { #expect(Document("\(text)\n").tasks.isEmpty) }

@Test func `tasks are counted without the dropped ones`() {
  let progress = TaskProgress(Document("- [x] T1\n- [ ] T2\n- [-] T3\n- [~] T4\n- [ ] ~~T5~~\n").tasks)
  #expect(progress.done == 1)
  #expect(progress.total == 3)
  #expect(progress.isStarted)
  #expect(!TaskProgress(Document("- [ ] T1\n").tasks).isStarted)
  #expect(TaskProgress(Document("- [~] T1\n").tasks).isStarted)
}

@Test func `tasks in a file with carriage returns are read`() {
  #expect(Document("# T\r\n\r\n- [x] T001 [US1] One\r\n- [ ] T002 Two\r\n").tasks.map(\.text) == ["One", "Two"])
}
