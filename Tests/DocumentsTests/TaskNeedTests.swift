import Documents
import Markdown
import Testing

/// What tasks are said to depend on and cannot.
@Suite struct TaskNeedTests {
  private static let tasks = (1...5).map { "- [ ] T00\($0) [US1] Make part \($0)\n" }.joined()

  /// What is said in a list of T001 to T005, an eighth task and more behind.
  private func needs(_ task: String, behind: String = "") -> TaskNeeds {
    let text = "# Tasks\n\n## Phase 1\n\n\(Self.tasks)- [ ] T008 [US2] Show it \(task)\n\n\(behind)\n"
    return TaskListFacts(of: Document(text), SectionVocabulary()).needs
  }

  @Test(arguments: [
    "(depends on T017)", "(depends on T001, T017)", "— depends on T017 and T001", "after T017", "(after task T017)",
    "blocked by T017", "requires T017", "(deps: T017)", "\n  - **Depends on**: T017", "\n  **Depends on:** T001, T017",
    "needs T017", "依赖 T017", "（依赖：T001、T017）", "(T017 に依存)", "(T001、T017 完了後)", "T017에 의존", "(depende de T001 e T017)",
    "después de T017", "dépend de T017", "(hängt ab von T001, T017)", "benötigt T017", "等 T017 完成后",
  ])
  func `a task that there is not is told`(task: String) {
    let unknown = needs(task).unknown
    #expect(unknown.map(\.id) == ["T017"])
    #expect(unknown.map(\.task) == ["T008"])
  }

  @Test(arguments: [
    "(depends on T001)", "see T017", "(→ T017)", "instead of T017", "no longer depends on T017",
    "does not depend on T017",
    "不依赖 T017", "(depends on T017 of 002-pay)", "depends on billing's T017", "depends on T017 there",
    "after T017 (billing)",
    "depends on TASK-017", "depends on T17", "depends on T004a", "<!-- depends on T017 -->", "after T001–T017",
    "(depends on FR-017)", "after `T017Worker`",
  ])
  func `what is no need, and what may stand elsewhere, is not`(task: String) {
    #expect(needs(task).unknown == [])
  }

  @Test(arguments: [
    "- T017 was merged into T004", "### T017: Later", "| T017 | Later |", "- ~~T017~~ Dropped", "Polish: T010–T020",
    "See tasks-us2.md", "```\nT005 depends on T017\n```",
  ])
  func `an ID that the list has somewhere, or that other lists may have, is known`(text: String) {
    #expect(needs("depends on \(text.hasPrefix("```") ? "T001" : "T017")", behind: text).unknown == [])
  }

  @Test func `lines and tables of dependencies are read`() {
    let table = "| Task | Depends on |\n|---|---|\n| T002 | T001, T099 |\n"
    #expect(needs("", behind: table).unknown.map { "\($0.task ?? "") \($0.id) \($0.line)" } == ["T002 T099 14"])
    #expect(needs("", behind: "- T002 depends on T098").unknown.map(\.task) == ["T002"])
  }

  @Test func `headings with fields are read`() {
    let text = "# T\n\n### T001: Look\n\n**Depends on**: —\n\n### T002: Print\n\n- **Depends on:** T001, T003\n"
    let needs = TaskListFacts(of: Document(text), SectionVocabulary()).needs
    #expect(needs.unknown.map { "\($0.task ?? "") \($0.id)" } == ["T002 T003"])
    #expect(needs.count == 2)
  }

  @Test func `a task that depends on itself, and two that depend on each other, are circles`() {
    #expect(needs("(depends on T008)").circles.map(\.tasks) == [["T008"]])
    let both = needs("depends on T002", behind: "- T002 depends on T008\n- T008 depends on T002")
    #expect(both.circles.map(\.tasks) == [["T008", "T002"]])
    #expect(both.circles.map(\.line) == [12])
    #expect(needs("as T002, depends on T001", behind: "- T001 depends on T002").circles == [])
    #expect(needs("\n  - T002 depends on T008").circles == [])
  }
}
