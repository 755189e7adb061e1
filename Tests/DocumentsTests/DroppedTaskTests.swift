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
    "[ ] T002 Print (won't do: too dear)", "[ ] T002 Print (dropped, since nobody prints)",
    "[ ] T002 – (entfällt, die Tafel genügt)", "[ ] T002 (skipped, the wall has one). Print",
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
    ("[ ] T002 Show each state (dropped, printed on paper and sold)", "open"),
    ("[ ] T002 Show each state (cancelled, partially refunded)", "open"),
    ("[ ] T002 Skipped rows are shown", "open"), ("[ ] ❗ T002 Print", "open"),
  ])
  func `a task that only speaks of it is not`(task: String, state: String) {
    #expect(tasks("- [x] T001 Look\n- \(task)\n") == ["T001 done", "T002 \(state)"])
  }

  @Test(arguments: [
    "DEFERRED to #93", "Print – DEFERRED to #93",
    "DEFERRED to #93: Print all the pages of the book on both sides of the paper",
    "[DEFERRED to #93] Print", "**DEFERRED to #93** Print", "Print (deferred)", "Print – zurückgestellt",
    "Print (zurückgestellt, siehe 003)", "Zurückgestellt: Print", "(postponed to v2) Print", "[Deferred] Print",
    "Print（延期）",
  ])
  func `a task that says that it was put off stays open`(text: String) throws {
    for box in ["[ ]", "[~]"] {
      let task = try #require(Document("- [x] T001 Look\n- \(box) T002 \(text)\n").tasks.last)
      #expect(task.isPutOff && task.state != .dropped)
    }
  }

  @Test(arguments: [
    "Print", "Defer the loading of images", "Write the page of deferred payments", "Deferred loading of images",
    "Move it to the next page", "Print payments (deferred ones too)", "Deferred to a thread: load the images",
  ])
  func `a task about what is put off is not put off`(text: String) throws {
    #expect(try #require(Document("- [ ] T002 \(text)\n").tasks.first).isPutOff == false)
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
