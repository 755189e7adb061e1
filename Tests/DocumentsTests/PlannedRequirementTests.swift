import Documents
import Markdown
import Testing

/// Requirements that a plan gives to a part of the work.
@Suite struct PlannedRequirementTests {
  private func planned(_ text: String) -> Set<String> {
    PlanFacts(of: Document("# Plan\n\n\(text)\n"), SectionVocabulary()).plannedRequirements
  }

  @Test(arguments: [
    "| Requirement | Task |\n|---|---|\n| FR-003 (lamps) | 2 |", "| Phase | Covers |\n|---|---|\n| Lamps | FR-003 |",
    "| 要件 | タスク |\n|---|---|\n| FR-003 | 2 |", "- Phase 2: lamps (FR-003)", "T014 lights the lamps of FR-003.",
    "Task 4 takes up FR-003.", "- Fase 2: FR-003", "フェーズ2: FR-003", "- Phase 2: FR-002–FR-004",
  ])
  func `a table of tasks or phases, or one that is named by its number, gives a requirement to them`(text: String) {
    #expect(planned(text).contains("FR-003"))
  }

  @Test(arguments: [
    "| Requirement | Task |\n|---|---|\n| FR-003 (lamps) | – |", "| Requirement | Risk |\n|---|---|\n| FR-003 | 2 |",
    "- Lamps (FR-003)", "Each phase is tested, FR-003 as well.", "| Requirement | Task |\n|---|---|\n| FR-003 | TBD |",
    "- Phase 2: lamps\n- FR-003",
  ])
  func `a plan that only names a requirement gives it to nobody`(text: String) {
    #expect(!planned(text).contains("FR-003"))
  }
}
