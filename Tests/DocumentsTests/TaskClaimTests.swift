import Documents
import Markdown
import Testing

/// What a task list says of its tasks as a whole.
@Suite struct TaskClaimTests {
  private static let tasks = (1...5).map { "- [ ] T00\($0) Make it\n" }.joined()

  /// What is said and does not hold, in a list of T001 to T005.
  private func claim(header: String = "", behind: String = "") -> TaskClaim? {
    let text = "# Tasks\n\n\(header)\n\n## Phase 1\n\n\(Self.tasks)- [-] T006 Gone\n\n\(behind)\n"
    return TaskListFacts(of: Document(text), SectionVocabulary()).falseClaim
  }

  @Test(arguments: [
    "**Total tasks**: 4", "Total Tasks: 4", "- **TOTAL**: 4 tasks", "**Total: 4 tasks** (fewer than before)",
    "**Number of tasks**: 4", "**总任务数**：4", "**総タスク数**: 4", "**Total de tarefas**: 4", "Total tasks: 4 (2 parallel)",
  ])
  func `a total that is another is told in the header and in a summary`(line: String) {
    #expect(claim(header: line)?.count == 5)
    #expect(claim(header: line)?.text == "4")
    #expect(claim(behind: "## Summary\n\n\(line)").map(\.line) == 16)
    #expect(claim(behind: "## Phase 2\n\n\(line)") == nil)
  }

  @Test func `a total below the last task is told where no part has one like it`() {
    let order = "## Dependencies\n\nOne by one.\n\n**Total tasks**: 4"
    #expect(claim(behind: order)?.count == 5)
    #expect(claim(behind: order.replacing("4", with: "5")) == nil)
    #expect(claim(behind: order.replacing("Total tasks", with: "Tasks")) == nil)
    #expect(claim(behind: "**Total tasks**: 4") == nil)
    #expect(claim(behind: "**Total tasks**: 5\n\n\(order)") == nil)
  }

  @Test(arguments: [
    "**Total tasks**: 5", "**Total tasks**: 6", "**Total MVP tasks**: 3", "**Total parallel tasks**: 2",
    "**Total**: 40 hours",
    "**Total tasks**: ~10", "**Total tasks**: 3/5", "**Tests**: 4", "**Tasks**: [tasks](tasks.md)",
    "Total: 4 days of tasks",
    "```\nTotal tasks: 4\n```", "<!-- Total tasks: 4 -->", "**Total tasks**: 10+",
  ])
  func `a total that holds, or is of something else, is not told`(line: String) {
    #expect(claim(header: line) == nil)
    #expect(claim(behind: "## Summary\n\n\(line)") == nil)
  }

  @Test(arguments: [
    "- Phase 2 (T003-T009) comes last", "T003–T009", "| Setup | T003 – T009 |", "do T003 to T009", "T003...T009",
  ])
  func `a range to a task that is not there is told anywhere`(line: String) {
    #expect(claim(behind: "## Notes\n\n\(line)")?.task == "T009")
    #expect(claim(behind: "## Notes\n\n\(line)")?.isLeftOut == false)
  }

  @Test func `the range of a phase in a summary is not that of all tasks`() {
    #expect(claim(behind: "## Summary\n\n### First release\n\n- Tasks: T001–T004 (4 tasks)") == nil)
    #expect(claim(behind: "## Summary\n\n- Total tasks: T001–T004")?.task == "T006")
  }

  @Test func `a range of all tasks that leaves some out is told`() {
    #expect(claim(header: "**Tasks**: T001–T004")?.task == "T006")
    #expect(claim(header: "**Tasks**: T001–T004")?.isLeftOut == true)
  }

  @Test(arguments: [
    "T001–T005", "T001-T006", "T101–T123 of the other list", "T001 → T009", "T001-T004", "**MVP**: T001–T003",
    "- T003–T009\n- **T009** Stands without a box", "T003, T009", "T001–T05",
  ])
  func `ranges that exist and those of other lists are not told`(line: String) {
    #expect(claim(behind: "## Notes\n\n\(line)") == nil)
  }

  @Test(arguments: [
    "| What | Number |\n|---|---|\n| Total tasks | 4 |", "4 tasks in total (T001–T006).", "**4 tasks** total",
    "4 total tasks",
  ])
  func `a total in a table or a sentence of a summary is told`(text: String) {
    #expect(claim(behind: "## Summary\n\n\(text)")?.count == 5)
    #expect(claim(behind: "## Phase 2\n\n\(text)") == nil)
  }

  @Test(arguments: ["- Tasks: T001–T004", "- **Task range**: T001–T004", "5 tasks in total (T001–T004)."])
  func `the only range of a summary is that of all tasks`(line: String) {
    #expect(claim(behind: "## Summary\n\n\(line)")?.task == "T006")
    #expect(claim(behind: "## Phase 1 Summary\n\n\(line)") == nil)
  }

  @Test(arguments: [
    "- Tasks: T001–T002\n- Tasks: T003–T005", "- Setup\n  - Tasks: T001–T002", "- Parallel tasks: T001–T002",
    "| Total tasks | 5 |\n|---|---|", "| Phase | Total tasks | 4 |\n|---|---|---|", "4 tasks run at once",
    "Phase 1 has 4 tasks in total", "Total tasks: 5. MVP: 4 tasks (T001–T004). 2 are parallel.",
    "Total tasks: 5; first sprint T001–T004", "4 tasks in total (MVP)", "Total tasks: 4 in the MVP",
  ])
  func `what a summary says of parts is not told`(text: String) {
    #expect(claim(behind: "## Summary\n\n\(text)") == nil)
  }

  @Test func `a list without parts has a header, too`() {
    let text = "# Tasks\n\n**Total tasks**: 4\n\n\(Self.tasks)"
    #expect(TaskListFacts(of: Document(text), SectionVocabulary()).falseClaim?.count == 5)
  }
}
