import Markdown
import Testing

@testable import Documents

/// Which files hold a part of a feature's tasks.
struct TaskFileNameTests {
  @Test(arguments: [
    "tasks-us1.md", "tasks-phase6-7.md", "tasks-foundations.md", "TASKS-Mobile.MD", "Tasks-US2.md", "tasks-ui.md",
    "tasks-it-works.md",
  ])
  func `what stands behind the hyphen tells which part`(name: String) {
    #expect(TaskFileName(name) != nil)
  }

  @Test(arguments: [
    "tasks.md", "tasks-.md", "tasks-us1.txt", "tasks-old.md", "tasks-backup-2026.md", "tasks-us1.draft.md",
    "tasks-template.md", "tasks-example.md", "tasks-archive.md", "tasks-zh-CN.md", "tasks-en.md", "tasks-summary.md",
    "subtasks-us1.md", "tasks_us1.md", "my-tasks-us1.md",
  ])
  func `copies, samples, translations and texts about tasks are no part`(name: String) {
    #expect(TaskFileName(name) == nil)
  }

  @Test func `a name may tell the user story`() {
    #expect(TaskFileName("tasks-us12.md")?.stories == [12])
    #expect(TaskFileName("Tasks-Story-3.md")?.stories == [3])
    #expect(TaskFileName("tasks-us1-us2.md")?.stories == [1, 2])
    #expect(TaskFileName("tasks-phase4.md")?.stories == [])
  }

  @Test func `an index names its parts in links, code and text`() {
    let index = Document(
      "# Tasks\n\nSee [US1](./tasks-us1.md#setup), `tasks-US2.md`, and tasks-phase-3.md.\nNot tasks-us4.\n")
    #expect(index.namedTaskLists == ["tasks-us1.md", "tasks-us2.md", "tasks-phase-3.md"])
  }

  @Test func `a table tells which stories have tasks, and which need none`() {
    let list = Document(
      """
      # Tasks

      - [ ] T001 Draw

      | Story | Tasks | Notes |
      |---|---|---|
      | US1 (Draw) | T001–T002 | - |
      | US2 | — | comes with US1 |
      | US3 | to be planned | - |
      """)
    #expect(list.tracedStories(by: list.tasks) == [1, 2])
    #expect(
      Document("- [ ] T001 A\n\n| US1 | High | - |\n|---|---|---|\n| US2 | Low | - |\n").tracedStories(by: list.tasks)
        == [])
  }
}
