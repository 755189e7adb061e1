import Documents
import Markdown
import Testing

/// Forms of task lists beside a list of boxes.
@Suite struct TaskFormTests {
  /// The ID or text of each task, with its state.
  private func tasks(_ text: String) -> [String] {
    Document(text).tasks.map { "\($0.identifier ?? $0.text) \($0.state)" }
  }

  // MARK: Headings

  @Test func `a heading that names a task is done when its boxes are`() {
    let text = """
      # Tasks

      ### T001: Set up

      **Acceptance**:
      - [x] a.py is there
      - [X] b.py is there

      ### T002: Migrate

      #### Done when

      - [x] the table is there
      - [ ] the index is there

      ### T003 – Sweep up

      - [ ] nothing lies about
      - [-] no dust

      ### T004 Say so

      ## Definition of Done

      - [ ] all of it
      """
    #expect(tasks(text) == ["T001 done", "T002 partial", "T003 open", "T004 open"])
  }

  @Test(arguments: [
    ("### T001: Set up ✅", "done"), ("### ✅ T001: Set up", "done"), ("### T001 ✅ Set up", "done"),
    ("### T001: Set up (completed)", "done"), ("### T001: Set up (done 2026-05-01)", "done"),
    ("### T001: Set up [DONE]", "done"), ("### [DONE] T001: Set up", "done"), ("### T001: Set up – Completed", "done"),
    ("### T001: Set up DONE", "done"), ("### [x] T001: Set up", "done"), ("### T001 [x] Set up", "done"),
    ("### T001: Set up ✔️", "done"), ("### ~~T001: Set up~~", "dropped"), ("### T001: Set up (skipped)", "dropped"),
    ("### T001: Set up 🚧", "partial"), ("### T001: Set up (in progress)", "partial"), ("### T001: Set up ⬜", "open"),
    ("### T001: Set up the completed page", "open"), ("### T001: Set up (complete flow)", "open"),
    ("### T001: Set up (完了)", "done"), ("### T001: Set up（已完成）", "done"), ("### T001: Set up (concluída)", "done"),
    ("### T001: Set up\n\n**Status**: Done", "done"), ("### T001: Set up\n\n- **Status:** ✅ Complete", "done"),
    ("### T001: Set up\n\n- Priority: P1\n- Status: In progress", "partial"),
    ("### T001: Set up\n\nStatus: Not started", "open"),
    ("### T001: Set up\n\n**Priority**: P1 | **Status**: Completed", "done"),
    ("### T001: Set up\n\n**状态**: 已完成", "done"),
    ("### T001: Set up\n\n**ステータス**: 完了", "done"), ("### T001: Set up\n\n**Status**: Not done", "open"),
    ("### T001: Set up ✅\n\n- [ ] never ticked", "done"),
    ("### T001: Set up\n\n**Status**: Pending\n\n- [x] ticked", "done"),
    ("**T001: Set up**\n\n- [x] ticked", "done"), ("- T001: Set up\n  - [x] ticked\n  - [ ] not", "partial"),
    ("- **T001**: Set up\n  - [x] ticked", "done"),
  ])
  func `a heading says how far its task is`(text: String, state: String) {
    #expect(tasks("# Tasks\n\n\(text)\n") == ["T001 \(state)"])
  }

  @Test func `headings count tasks by numbers, which may begin anew`() {
    let text = "# T\n\n## Phase 1\n\n### Task 1: A\n\n- [x] a\n\n### Task 2: B\n\n## Phase 2\n\n### Task 1: C\n"
    #expect(tasks(text) == ["A done", "B open", "C open"])
    #expect(tasks("# T\n\n## 任务 1：A\n\n- [x] a\n\n## 任务 2：B\n") == ["A done", "B open"])
    #expect(tasks("# T\n\n## Task 1: A\n\n#### Task 1.1: B\n\n- [x] b\n\n#### Task 1.2 - C\n") == ["B done", "C open"])
  }

  @Test func `a heading above tasks names none`() {
    #expect(tasks("# T\n\n### T2: Phase two\n\n- [x] T001 A\n- [ ] T002 B\n") == ["T001 done", "T002 open"])
    #expect(tasks("# T\n\n## T001-T005: Setup\n\n- [x] T001 A\n- [ ] T002 B\n") == ["T001 done", "T002 open"])
    #expect(tasks("# T\n\n## Task 1: A\n\n- [x] 1.1 B\n- [ ] 1.2 C\n") == ["1.1 B done", "1.2 C open"])
  }

  @Test func `boxes outside tell of tasks that headings describe`() {
    let text = "# T\n\n- [x] T001 A\n- [ ] T002 B\n\n## Details\n\n### T001: A\n\n- [ ] never ticked\n\n### T002: B\n"
    #expect(tasks(text) == ["T001 done", "T002 open"])
  }

  @Test func `a task that an indented criterion names is not defined there`() {
    let list = """
      ### T003 — Print

      - **Status:** done
      - **Acceptance:**
        - [ ] Prints
        - [ ] T007 still passes
        - [ ] Committed
      """
    #expect(tasks("# Tasks\n\n\(list)\n") == ["T003 done"])
  }

  @Test func `criteria that name tasks define none`() {
    let text = "# T\n\n### T1: A\n\n- [x] it works\n\n### T2: B\n\n- [ ] T1 still works\n- [ ] CHK001 looked at\n"
    #expect(tasks(text) == ["T1 done", "T2 open"])
  }

  // MARK: Tables

  @Test(arguments: [
    "| ID | Task | Status |\n|---|---|---|\n| T001 | A | ✅ Done |\n| T002 | B | In progress |\n| T003 | C | Todo |",
    "| Task | Status | What |\n|---|---|---|\n| **T001** | done | A |\n| **T002** | 🚧 | B |\n| **T003** | | C |",
    "|  | ID | What |\n|---|---|---|\n| [x] | T001 | A |\n| [~] | T002 | B |\n| [ ] | T003 | C |",
    "| ID | What | Done |\n|---|---|---|\n| T001 | A | x |\n| T002 | B | partially |\n| T003 | C | - |",
    "| ID | 任务 | 状态 |\n|---|---|---|\n| T001 | A | 已完成 |\n| T002 | B | 进行中 |\n| T003 | C | 未完成 |",
  ])
  func `rows of a table are tasks`(table: String) {
    #expect(tasks("# T\n\n\(table)\n") == ["T001 done", "T002 partial", "T003 open"])
    #expect(tasks("# T\n\n\(table)\n\n## Checks\n\n- [ ] it works\n").count == 3)
  }

  @Test func `tables beside boxes that have IDs hold no tasks`() {
    let table = "\n\n## Progress\n\n| ID | Status |\n|---|---|\n| T001 | Done |\n| T009 | Done |\n"
    #expect(tasks("# T\n\n- [ ] T001 A\n" + table) == ["T001 open"])
    #expect(tasks("# T\n\n### T001: A\n" + table) == ["T001 open"])
    #expect(tasks("# T\n\n- [ ] A\n\n| ID | Needs |\n|---|---|\n| T001 | T002 |\n") == ["A open"])
  }

  // MARK: Steps, checks and references

  @Test func `boxes below a task with an ID are its steps, those with numbers are tasks`() {
    #expect(tasks("- [x] T001 A\n  - [ ] step\n    - [ ] deeper\n- [ ] T002 B\n") == ["T001 done", "T002 open"])
    #expect(tasks("- [x] 1. A\n  - [x] 1.1 B\n  - [ ] step\n- [ ] 2. C\n") == ["1. A done", "1.1 B done", "2. C open"])
    #expect(tasks("- [x] A\n  - [ ] B\n") == ["A done", "B open"])
    #expect(tasks("- [x] T001 A\n  - [ ] T001.1 B\n- [ ] T002 C\n").count == 3)
  }

  @Test(arguments: [
    "## Verification Checklist", "## Progress", "## Notes", "## Success Metrics", "## 検証チェックリスト", "## 验证清单", "## 검증",
    "## Lista de verificação", "## Rollout", "## Phase 2 Verification\n\n### Manual checks", "**Check it**:",
  ])
  func `a part that has only boxes without IDs is no list of tasks where tasks have IDs`(heading: String) {
    let text = "# T\n\n## Phase 1\n\n- [x] T001 A\n- [ ] T002 B\n\n\(heading)\n\n- [ ] all is well\n- [ ] really\n"
    #expect(tasks(text) == ["T001 done", "T002 open"])
  }

  @Test(arguments: [
    "Implementation Progress", "Phase Progress", "Sprint Progress", "Phase Completion", "Milestones", "Task Summary",
    "Phase 9: Verification Checklist", "Phase 5 Checklist", "User Story 1 Verification", "実装進捗", "实施进度", "구현 진행 상황",
    "實作進度", "Fase 2: Lista de verificação", "Task Status (June)",
  ])
  func `a part that tallies or checks others is no list of tasks where tasks have IDs`(heading: String) {
    let text = "# T\n\n## Phase 1\n\n- [x] T001 A\n- [ ] T002 B\n\n## \(heading)\n\n"
    #expect(tasks(text + "- [ ] Phase 1\n- [ ] Phase 2\n") == ["T001 done", "T002 open"])
    #expect(tasks(text + "- [ ] T003 C\n") == ["T001 done", "T002 open", "T003 open"])
  }

  @Test func `a heading of a deeper level may name the next task`() {
    let text = "# T\n\n### T001 A\n\n- [x] a\n- [x] b\n\n#### T002 B\n\n- [ ] c\n"
    #expect(tasks(text) == ["T001 done", "T002 open"])
    #expect(tasks("# T\n\n### T001 A\n\n#### T002 B\n\n- [ ] c\n") == ["T002 open"])
    #expect(tasks("# T\n\n### T001 A\n\n- [x] a\n\n#### T001.1 B\n\n- [ ] c\n") == ["T001.1 open"])
  }

  @Test(arguments: [
    "| ID | Task | Done |\n|---|---|---|\n| T001 | A | Yes |\n| T002 | B | No |",
    "| ID | Task | Completed? (Y/N) |\n|---|---|---|\n| T001 | A | Y |\n| T002 | B | N |",
    "| ID | タスク | 完了 |\n|---|---|---|\n| T001 | A | ○ |\n| T002 | B | |",
    "| ID | Tarefa | Concluída? |\n|---|---|---|\n| T001 | A | Sim |\n| T002 | B | Não |",
  ])
  func `a column that asks whether a task is done is answered`(table: String) {
    #expect(tasks("# T\n\n\(table)\n") == ["T001 done", "T002 open"])
  }

  @Test(arguments: ["ID", "No.", "#"])
  func `rows with numbers are tasks in a table of tasks and how far they are`(column: String) {
    let rows = "| 1.1 | A | Done |\n| 1.2 | B | Todo |\n"
    let states = Document("# T\n\n| \(column) | Task | Status |\n|---|---|---|\n\(rows)").tasks.map(\.state)
    #expect(states == [.done, .open])
    #expect(Document("# T\n\n| \(column) | Risk | Status |\n|---|---|---|\n\(rows)").tasks.isEmpty)
    #expect(Document("# T\n\n| \(column) | Task | Owner |\n|---|---|---|\n\(rows)").tasks.isEmpty)
  }

  @Test func `phases and what stands among tasks need no IDs`() {
    let text = "# T\n\n## Phase 1\n\n- [x] T001 A\n- [ ] T002 B\n- [ ] C\n\n## Phase 2: User Story 1\n\n- [ ] D\n"
    #expect(tasks(text) == ["T001 done", "T002 open", "C open", "D open"])
  }

  @Test(arguments: [
    "## Progress\n\n- [x] T001 is there\n- [x] 2026-05-01: T002 done", "## Summary\n\n- [x] T001: A\n- [ ] T002: B",
    "## Dependencies\n\n- [ ] T001 before T002", "## Checkpoint\n\n- [ ] T001, T002 done\n- [ ] T001-T002: setup",
    "## More\n\n- [ ] T001", "## Parallel Example\n\n```text\n- [ ] T001 A\n```", "<!--\n- [ ] T003 hidden\n-->",
  ])
  func `what refers to tasks defines none`(other: String) {
    #expect(tasks("# T\n\n- [ ] T001 A\n- [ ] T002 B\n\n\(other)\n") == ["T001 open", "T002 open"])
  }

  @Test func `a task below another one that names a third is a reference`() {
    #expect(tasks("- [ ] T001 A\n- [ ] T002 B\n  - [ ] T001 still works\n") == ["T001 open", "T002 open"])
  }

  @Test(arguments: [
    ("- [ ] [P] T004 Make it", "T004"), ("- [ ] [P] [US1] T004 Make it", "T004"), ("- [ ] 🔴 T004 Make it", "T004"),
    ("- [ ] (P1) T004 Make it", "T004"), ("- [ ] T-US1-01 Make it", "T-US1-01"), ("- [x] **[P]** Make it", nil),
  ])
  func `an ID may stand behind marks`(line: String, identifier: String?) {
    #expect(Document(line + "\n").tasks.map(\.identifier) == [identifier])
  }

  @Test func `a list between fences as a whole is read`() {
    let text = "```markdown\n# Tasks\n\n- [x] T001 [US1] A\n- [ ] T002 B\n```\n"
    #expect(tasks(text) == ["T001 done", "T002 open"])
    #expect(Document(text).tasks.map(\.line) == [4, 5])
    #expect(tasks("# T\n\nOne may write:\n\n```text\n- [ ] T001 A\n```\n\nor not,\n\nor\n\nelse\n").isEmpty)
  }

  // MARK: Stories

  @Test(arguments: [
    ("## Phase 3: User Story 1 - Join\n\n- [ ] T001 A", [1]), ("## Phase 3 - US1: Join\n\n- [ ] T001 A", [1]),
    ("## US1\n\n- [ ] T001 A", [1]), ("### Tests for User Story 2\n\n- [ ] T001 A", [2]),
    ("## Phase 5: User Stories 3 & 4\n\n- [ ] T001 A", [3, 4]), ("## US1+US3\n\n- [ ] T001 A", [1, 3]),
    ("## Phase 4: User Stories 1-3\n\n- [ ] T001 A", [1, 2, 3]), ("## Phase 3: US1 - 5 tasks\n\n- [ ] T001 A", [1]),
    ("## 阶段 3：用户故事 2\n\n- [ ] T001 A", [2]), ("## フェーズ 3: ユーザーストーリー 2\n\n- [ ] T001 A", [2]),
    ("- [ ] T001 [US1+US3] A", [1, 3]), ("- [ ] T001 [US1.2] A", [1]), ("- [ ] T001 A (US2, US3)", [2, 3]),
    ("- [ ] T001 A\n  - Story: US2", [2]), ("- [ ] T001 A\n  Story: User Story 3", [3]),
    ("- [ ] T001 A\n\n  [US4]", [4]),
    ("- [ ] T001 [All] A", [FeatureTask.everyStory]), ("- [ ] T001 [All stories] A", [FeatureTask.everyStory]),
    ("- [ ] T001 [Stories 1, 2] A", [1, 2]), ("### T001: A\n\n**Story**: US2", [2]),
    ("## Reuse 3 parts\n\n- [ ] T001 A", []),
  ])
  func `a task serves the stories that are named at it, below it or above it`(text: String, stories: [Int]) {
    let list = TaskListFacts(of: Document("# T\n\n\(text)\n"), SectionVocabulary())
    #expect(list.servedStories(by: list.tasks) == Set(stories))
  }
}

/// Boxes of checklists.
@Suite struct ChecklistFactsTests {
  @Test(arguments: [
    "- [-] Speed", "- [ ] ~~Speed~~", "- [ ] N/A", "- [ ] Speed (N/A)",
    "- [ ] Speed – N/A, there is none",
    "- [ ] Not applicable: no server", "- [x] Speed", "- [✓] Speed",
  ])
  func `what is ticked, dropped or not applicable is not open`(item: String) {
    let facts = ChecklistFacts(of: Document("# C\n\n- [ ] Clear\n\(item)\n"), SectionVocabulary())
    #expect(facts.openItems.map(\.text) == ["Clear"])
    #expect(facts.itemCount == 2)
  }

  @Test(arguments: ["## Notes", "## Legend", "## Example", "## 凡例"])
  func `boxes of notes, examples and legends are no items`(heading: String) {
    let facts = ChecklistFacts(
      of: Document("# C\n\n- [ ] Clear\n\n\(heading)\n\n- [ ] Tick like this\n"), SectionVocabulary())
    #expect(facts.openItems.map(\.line) == [3])
    #expect(facts.itemCount == 1)
  }
}
