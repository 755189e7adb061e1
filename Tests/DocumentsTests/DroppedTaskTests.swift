import Documents
import Markdown
import Testing

/// What looks like a task to do and is none.
@Suite struct DroppedTaskTests {
  /// The ID or text of each task, with its state.
  private func tasks(_ text: String) -> [String] {
    Document(text).tasks.map { "\($0.identifier ?? $0.text) \($0.state)" }
  }

  @Test(arguments: [
    "TXXX [P] Update docs/", "TXXX Clean up", "T### Clean up", "**TNNN** Clean up", "TASK-XXX: Clean up",
  ])
  func `a line with the ID of a template is a sample`(sample: String) {
    #expect(tasks("# T\n\n- [x] T001 Look\n- [ ] T002 Print\n- [ ] \(sample)\n") == ["T001 done", "T002 open"])
  }

  @Test(arguments: [
    "[~] T002 ~~Print~~ - SKIPPED: the printer does it", "[~] T002 [P] [US1] ~~Print~~", "[~] T002 Print (cancelled)",
    "[~] T002 Print (cancelada em 2026-03-01: custo)", "[~] T002 Print - SKIPPED: nobody prints",
    "[~] T002 Print SKIPPED",
    "[~] T002 Print — won't do", "[~] T002 Print（已取消）", "[~] T002 Print（中止）", "[~] T002 Print - entfällt",
    "[ ] ✂ T002 Print — dropped 2026-03-02", "[ ] ✂ T002 Print", "[ ] T002 Print — dropped 2026-03-02",
    "[ ] T002 Print (skipped)", "[ ] T002 [DROPPED] Print", "[ ] T002 SKIPPED: Print",
    "[ ] T002 Print (won't do: too dear)",
    "[ ] 🚫 T002 Print",
  ])
  func `a task that says so is dropped`(task: String) {
    #expect(tasks("- [x] T001 Look\n- \(task)\n") == ["T001 done", "T002 dropped"])
  }

  @Test(arguments: [
    ("[~] T002 Print", "partial"), ("[~] T002 Print what was cancelled", "partial"),
    ("[~] T002 Print (half)", "partial"),
    ("[ ] T002 Test orders that are cancelled", "open"), ("[ ] T002 Orders: cancelled, refunded", "open"),
    ("[ ] T002 Print (skipped in CI)", "open"), ("[ ] T002 Print (deferred)", "open"),
    ("[x] T002 Print (skipped)", "done"),
    ("[ ] T002 Skipped rows are shown", "open"), ("[ ] ❗ T002 Print", "open"),
  ])
  func `a task that only speaks of it is not`(task: String, state: String) {
    #expect(tasks("- [x] T001 Look\n- \(task)\n") == ["T001 done", "T002 \(state)"])
  }

  @Test(arguments: [
    ("`[~]` = cancelled", "dropped"), ("Legenda: `- [ ]` aberta, `- [x]` feita, `- [~]` cancelada", "dropped"),
    ("- [~] means dropped", "dropped"), ("[~]：已取消", "dropped"), ("`[~]` = in progress", "partial"),
    ("`[-]` skipped, `[~]` partially done", "partial"),
  ])
  func `a legend says what a tilde stands for`(legend: String, state: String) {
    #expect(tasks("# T\n\n\(legend)\n\n## P\n\n- [x] T001 Look\n- [~] T002 Print\n") == ["T001 done", "T002 \(state)"])
  }

  @Test(arguments: ["Deferred to 004", "Phase 3: Deferred to v2", "Moved to 004-print", "Deferred", "Cancelled", "延期"])
  func `so are open tasks below a heading that puts them off`(heading: String) {
    #expect(
      tasks("# T\n\n## Phase 1\n\n- [x] T001 Look\n\n## \(heading)\n\n- [ ] T002 Print\n- [x] T003 Ask\n")
        == ["T001 done", "T002 dropped", "T003 done"])
  }

  @Test(arguments: ["Phase 2: Delete what was dropped", "Deferred loading", "Move to the new API"])
  func `a heading that only has such a word puts nothing off`(heading: String) {
    #expect(tasks("# T\n\n## \(heading)\n\n- [ ] T001 Look\n- [ ] T002 Print\n") == ["T001 open", "T002 open"])
  }

  @Test(arguments: [
    "## Open\n\n- [ ] T002 [US1] print the page", "## Remaining (stand-up)\n\n- [ ] T002 waits for paper",
    "## Notes for Ann\n\n- [x] **T002** Print the page, in two colours",
  ])
  func `a task that a later section repeats counts once`(again: String) {
    #expect(
      tasks("# T\n\n## Phase 1\n\n- [x] T001 Look\n- [ ] T002 [P] Print the page\n\n\(again)\n")
        == ["T001 done", "T002 open"])
  }

  @Test func `another task of the same ID in a later section counts`() {
    #expect(tasks("# T\n\n## Phase 1\n\n- [x] T001 Look\n\n## Phase 2\n\n- [ ] T001 Print\n").count == 2)
  }
}
