import Markdown
import Names
import TestSupport
import Testing
import WorkspaceModel

@testable import Documents
@testable import Survey

/// Captured decisions in a log that a formatter has written anew.
@Suite struct FormattedDecisionTests {
  private func decision(_ violation: String, because reason: String) throws -> CapturedDecision {
    let location = FeatureLocation(
      layout: .epic, epic: nil,
      directory: try relative("\(epicFolder)/features/F-USER-001"))
    return CapturedDecision(
      complexity: ComplexityRow(line: 1, violation: violation, reason: reason, rejectedAlternative: ""), of: location,
      in: nil)
  }

  private func held(_ log: String) -> LoggedDecisions {
    let document = Document("# Plan\n\n## Decision Log\n\n\(log)\n")
    return LoggedDecisions(DecisionLogFacts(DecisionLog(of: document, SectionVocabulary())))
  }

  @Test(arguments: [
    "Complexity Tracking: \"Second a_b_c [new]\"", "Complexity Tracking: \"Second a_b\\_c \\[new\\]\"",
    "Complexity\n  Tracking: \"Second a_b_c\n  \\[new\\]\"",
  ])
  func `an entry is known by its source, however it is filled and escaped`(source: String) throws {
    let held = held(
      "- Decision: \\[D-001\\] Second a_b\\_c \\[new\\]\n  Rationale: asked for\n"
        + "  Source: F-USER-001 impl-plan.md, \(source)")
    for violation in ["Second a_b_c [new]", "Second a_b\\_c \\[new\\]", "Second `a_b_c` [new]"] {
      let decision = try decision(violation, because: "asked for")
      #expect(held.hold(decision))
      #expect(try decision.says(#require(held.entry(of: decision.key)?.entry)))
      #expect(held.gone(stated: [decision.key]) { _ in true }.isEmpty)
    }
    #expect(held.gone(stated: []) { _ in true }.count == 1)
    #expect(try !held.hold(decision("Second a_b_d", because: "asked for")))
  }
}
