import Documents
import Markdown
import TestSupport
import Testing

@Suite struct TaskListTests {
  @Test(arguments: [
    ("- [ ] T001 [US1] Make it", "T001", [1], false), ("- [ ] T001 [P] [US1] Make it", "T001", [1], true),
    ("- [ ] T001 [US1] [P] Make it", "T001", [1], true), ("- [ ] T001 [P] Make it", "T001", [], true),
    ("- [ ] T001 [US1][P] Make it", "T001", [1], true), ("- [ ] T001 [US1, US2] Make it", "T001", [1, 2], false),
    ("- [ ] T001 [US1/US2] Make it", "T001", [1, 2], false), ("- [ ] T001 [P, US1] Make it", "T001", [1], true),
    ("- [ ] T001 [US1-US3] Make it", "T001", [1, 2, 3], false), ("- [ ] T001 [Story 2] Make it", "T001", [2], false),
    ("- [ ] T001 [Story: US2] Make it", "T001", [2], false), ("- [ ] T001 [User Story 2] Make it", "T001", [2], false),
    ("- [ ] T001 Make it", "T001", [], false), ("- [ ] **T001** Make it", "T001", [], false),
    ("- [ ] **T001** [P] [US2] Make it", "T001", [2], true), ("- [ ] T001a Make it", "T001a", [], false),
    ("- [ ] **T001:** [US2] Make it", "T001", [2], false), ("- [ ] [T001] [US2] Make it", "T001", [2], false),
    ("- [ ] T1.1 Make it", "T1.1", [], false), ("- [ ] TASK-001 Make it", "TASK-001", [], false),
    ("- [ ] T-001 [US-3] Make it", "T-001", [3], false), ("* [ ] T001: Make it", "T001", [], false),
    ("1. [ ] T001 Make it", "T001", [], false), ("  - [ ] T001 [US1][US2] Make it", "T001", [1, 2], false),
    ("+ [ ] T001 Make it", "T001", [], false), ("- [ ] T001 - Make it", "T001", [], false),
    ("- [ ] T001 [P] [ユーザーストーリー1] Make it", "T001", [1], true),
  ])
  func `a task is read in every form`(line: String, id: String, stories: [Int], isParallel: Bool) throws {
    let task = try #require(Document("\(line)\n").tasks.first)
    #expect(task.identifier == id)
    #expect(task.stories == stories)
    #expect(task.isParallel == isParallel)
    #expect(task.text == "Make it")
    #expect(task.state == .open)
  }

  @Test func `a whole bold line keeps its emphasis`() throws {
    let task = try #require(Document("- [ ] **T001 Make it**\n").tasks.first)
    #expect(task.identifier == "T001")
    #expect(task.text == "**Make it**")
  }

  @Test func `marks of a team's own stand between known ones`() throws {
    let task = try #require(Document("- [ ] T001 [BE] [US2] Make [it](a.md)\n").tasks.first)
    #expect(task.stories == [2])
    #expect(task.text == "[BE] [US2] Make [it](a.md)")
    #expect(Document("- [ ] T001 [US1](#us1) Make it\n").tasks.map(\.stories) == [[]])
  }

  @Test func `a task needs no ID`() throws {
    let task = try #require(Document("- [x] Make it\n").tasks.first)
    #expect(task.identifier == nil)
    #expect(task.text == "Make it")
  }

  @Test(arguments: [
    ("[ ]", TaskState.open), ("[x]", .done), ("[X]", .done), ("[-]", .dropped), ("[~]", .partial), ("[/]", .partial),
    ("[!]", .open), ("[?]", .open), ("[>]", .open), ("[*]", .open), ("[]", .open), ("[  ]", .open),
    ("[\u{3000}]", .open),
    ("[ x]", .done), ("[x ]", .done), ("[ X ]", .done), ("[✓]", .done), ("[✔]", .done), ("[✔️]", .done), ("[✅]", .done),
    ("[v]", .done), ("[х]", .done), ("[√]", .done), ("[–]", .dropped), ("[❌]", .open), ("[⏳]", .partial),
    ("[⚠️]", .open),
    ("[o]", .open), ("\\[ \\]", .open), ("\\[x]", .done), ("[DONE]", .done), ("[wip]", .partial), ("[完了]", .done),
    ("[N/A]", .dropped), ("[ ]*", .open), ("[x]*", .done),
  ])
  func `a box says how far a task is`(box: String, state: TaskState) {
    #expect(Document("- \(box) T001 Make it\n").tasks.map(\.state) == [state])
  }

  @Test(arguments: ["- [ ]T006 Make it", "- [x]T006 Make it", "- []T006 Make it", "-\n  [x] T006 Make it"])
  func `a box needs no space behind it, nor its marker on its line`(line: String) {
    #expect(Document("\(line)\n").tasks.map(\.identifier) == ["T006"])
  }

  @Test(arguments: [
    "- [P] T001 Make it", "- [1] a footnote", "- [a] first", "- [x](a.md)", "- [x][a]", "- [](a.md)", "- [US1] Make it",
    "- [x]: a.md", "- [done] Make it", "- \\[a\\] b",
  ])
  func `brackets that are links, notes and marks of another kind are no boxes`(line: String) {
    #expect(Document("\(line)\n").tasks.isEmpty)
  }

  @Test(arguments: [
    "- [ ] ~~T092~~ gone", "- [ ] ~~T092 gone~~", "* [ ] ~~T092~~", "1. [ ] ~~T092: gone~~", "- [ ] **~~T092~~** gone",
    "- [~] ~~T092 gone~~", "- [~] T092 [P] [US5] ~~Write it~~ - SKIPPED",
  ])
  func `a struck task is dropped`(line: String) {
    let tasks = Document("\(line)\n").tasks
    #expect(tasks.map(\.state) == [.dropped])
    #expect(tasks.map(\.identifier) == ["T092"])
  }

  @Test func `a task of which only words are struck is open`() {
    #expect(Document("- [ ] T001 ~~old~~ new\n- [ ] ~~old~~ new\n").tasks.map(\.state) == [.open, .open])
    #expect(Document("- [ ] ~~no ID at all~~\n").tasks.map(\.state) == [.dropped])
  }

  @Test(arguments: [
    "- [P] tasks = different files, no dependencies", "- **[P]**: Can run in parallel",
    "- [Story] maps to a user story", "- [x] = done", "- [ ] → open", "- [ ] – not begun",
    "```\n- [ ] T001 Make it\n```", "<!--\n- [ ] T001 Make it\n-->", "T001 Make it", "`- [ ] T001 Make it`",
    "- [ ] [ID] [P?] [Story] Description", "- [ ] `[TaskID]` Description",
    "## Format: `[ID] [P?] [Story] Description`\n\n- [ ] what is to be done", "## Legend\n\n- [x] Completed",
    "**Legend**:\n- [x] Completed", "## 凡例\n\n- [x] 完了", "- T001 Make it", "| T001 | Make it | [ ] |",
  ])
  func `legends, formats, code, comments and lines without a box are no tasks`(text: String) {
    #expect(Document("\(text)\n").tasks.isEmpty)
  }

  @Test(arguments: [
    "## Completion Criteria", "### Phase 1 Checkpoint", "## Definition of Done", "**Checkpoint**: it works", "## 完了条件",
    "## 验收标准", "## 완료 조건", "## Critérios de Aceitação", "## Phase 1: Acceptance Criteria",
  ])
  func `boxes that say when work is done are no tasks beside tasks`(heading: String) {
    let text = "- [x] T001 Make it\n\n\(heading)\n\n- [ ] All of it works\n- [ ] T002 Measure it\n"
    #expect(Document(text).tasks.map(\.identifier) == ["T001", "T002"])
    #expect(Document("\(heading)\n\n- [ ] All of it works\n").tasks.count == 1)
  }

  @Test func `tasks right below the format are tasks`() {
    let format = "## Format: `[ID] [P?] [Story] Description`\n\n- **[P]**: in parallel\n\n"
    #expect(Document(format + "- [ ] T001 Make it\n- [ ] Sweep up\n").tasks.count == 2)
    #expect(Document(format + "- [ ] [US1] Make it\n").tasks.count == 1)
  }

  @Test func `a phase whose title speaks of checkpoints holds tasks`() {
    let text = "- [x] T001 A\n\n## Phase 3: User Story 1 - Save a checkpoint\n\n- [ ] Store it\n"
    #expect(Document(text).tasks.count == 2)
  }

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

  @Test func `stories are served by marks, mentions and the headings above`() {
    let text = """
      # Tasks

      ## Phase 3: User Story 1 - Join (Priority: P1)

      - [ ] T001 Make it

      ## Phase 4: User Story 2 - Leave

      ## Polish

      - [ ] T002 [US3] Make it
      - [ ] T003 Make it (US4), see US5
      """
    let list = TaskListFacts(of: Document(text), SectionVocabulary())
    #expect(list.servedStories(by: list.tasks) == [1, 3, 4])
  }

  @Test func `many tasks with marks are read in linear time`() {
    let line = "- [ ] T001 [P] [US1, US2] Make it, FR-001\n"
    let excess = Growth.excess(from: 500) { size in
      let list = TaskListFacts(of: Document(String(repeating: line, count: size)), SectionVocabulary())
      #expect(list.tasks.count == size)
      #expect(list.servedStories(by: list.tasks) == [1, 2])
      #expect(list.mentionedRequirements == ["FR-001"])
    }
    #expect(excess == nil)
  }
}
