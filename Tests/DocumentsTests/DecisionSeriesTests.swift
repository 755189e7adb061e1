import Documents
import Markdown
import Names
import Testing
import Vocabulary

@Suite struct DecisionSeriesTests {
  private func log(_ text: String) -> DecisionLog {
    DecisionLog(of: Document("## Decision Log\n\n" + text + "\n"), SectionVocabulary())
  }

  private func series(_ text: String, besides named: String = "") -> DecisionSeries {
    var others = NamedDecisions()
    others.add(Array(named.utf8))
    return DecisionSeries(of: log(text), besides: others)
  }

  @Test(arguments: [
    ("F-USER-003", "D-USER-003-1"), ("f-user-003", "D-USER-003-1"), ("F-USER-1003", "D-USER-1003-1"),
    ("F-3D-001", "D-3D-001-1"), ("007-search", "D-007-1"), ("1234-search", "D-1234-1"), ("search", "D-001"),
    ("20260516-101112-search", "D-001"), ("2026-roadmap", "D-001"),
  ])
  func `a decision of a feature is numbered within the feature`(feature: String, id: String) {
    #expect(series("").freeID(for: FeatureID(feature)) == id)
  }

  @Test func `a decision of the epic alone counts on through the log`() {
    let series = series("- Decision: [D-001] A\n- Decision: [D-USER-003-4] B\n  Source: F-USER-003\n")
    #expect(series.freeID(for: nil) == "D-002")
    #expect(series.freeID(for: FeatureID("F-USER-003")) == "D-USER-003-5")
    #expect(series.freeID(for: FeatureID("F-USER-004")) == "D-USER-004-1")
  }

  @Test func `an ID is given out once`() {
    var series = series("- Decision: [D-007] A\n")
    #expect((0..<3).map { _ in series.next(for: nil) } == ["D-008", "D-009", "D-010"])
    let feature = FeatureID("F-USER-003")
    #expect((0..<11).map { _ in series.next(for: feature) }.last == "D-USER-003-11")
    series.take("D-USER-003-1004")
    #expect(series.freeID(for: feature) == "D-USER-003-1005")
  }

  @Test(arguments: [
    ("- Decision: [D-004] A\n  Source: F-USER-003 impl-plan.md, Complexity Tracking: \"A\"\n", "D-005"),
    ("- Decision: [D-004] A\n  Source: F-USER-009\n- Decision: [D-005] B\n", "D-006"),
    ("- Decision: [ADR-004] A\n", "ADR-005"), ("- D1: A\n", "D2"),
    ("| # | Decision | Why |\n|---|---|---|\n| 1 | A | B |\n", "2"),
    ("- Decision: Keep it\n", "D-USER-003-1"), ("- Decision: [D-004] A\n  Source: a talk\n", "D-USER-003-1"),
    (
      "- Decision: [D-004] A\n  Source: F-USER-003\n- Decision: [D-USER-003-2] B\n  Source: F-USER-003\n",
      "D-USER-003-3"
    ),
    ("- Decision: [ADR-004] A\n- Decision: [D-USER-002-2] B\n", "D-USER-003-1"),
  ])
  func `a log goes on as its entries of features are numbered`(text: String, id: String) {
    #expect(series(text).freeID(for: FeatureID("F-USER-003")) == id)
  }

  @Test(arguments: [
    "- Decision: ~~[D-USER-003-7] A~~", "- Decision: \\[D-USER-003-7\\] A", "- ~~Decision: [D-USER-003-7] A~~",
    "- Decision: [D-USER-003-7] Withdrawn: A\n  Rationale: no longer stated in the plan",
    "- Decision: [D-USER-003-2] A\n  Superseded by: D-USER-003-7",
    "- Decision: [D-USER-003-2] A\n  Supersedes: D-USER-003-7",
    "- Decision: [D-USER-003-2] As _D-USER-003-7_ said", "- Decision: [D-USER-003-2] 参照D-USER-003-7のとおり",
    "### D-USER-003-7: A", "| ID | Decision |\n|---|---|\n| D-USER-003-7 | A |",
    "| ID | Decision |\n|---|---|\n| ~~D-USER-003-7~~ | A |",
  ])
  func `an ID that the log names in any form is used`(text: String) {
    #expect(series(text).freeID(for: FeatureID("F-USER-003")) == "D-USER-003-8")
  }

  @Test func `what an index, an archive or the history names is used`() {
    let series = series("- Decision: [D-001] A\n", besides: "| D-004 | … |\n[D-USER-003-6](x.md#d-user-003-6)")
    #expect(series.freeID(for: nil) == "D-005")
    #expect(series.freeID(for: FeatureID("F-USER-003")) == "D-USER-003-7")
  }

  @Test func `an ID to give instead of a doubled one is of its kind`() {
    let series = series("- Decision: [D-001] A\n- Decision: [D-USER-001-4] B\n- Decision: [D-USER-002-9] C\n")
    #expect(series.freeID(insteadOf: "D-USER-001-1") == "D-USER-001-5")
    #expect(series.freeID(insteadOf: "D-001") == "D-002")
  }
}
