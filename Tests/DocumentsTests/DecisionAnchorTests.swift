import Markdown
import Testing

@testable import Documents

/// What links to entries of a Decision Log end with.
@Suite struct DecisionAnchorTests {
  private func anchors(_ log: String) -> [String?] {
    DecisionLogFacts(of: Document("# Plan\n\n## Decision Log\n\n\(log)\n"), SectionVocabulary()).entries.map(\.anchor)
  }

  @Test func `an entry that is a heading has its own`() {
    let entry = "**Decision**: Keep it.\n**Rationale**: fast"
    #expect(
      anchors("### D-001: Use Redis\n\n\(entry)\n\n### D-002 — `Cache` & co.\n\n\(entry)")
        == ["d-001-use-redis", "d-002--cache--co"])
    #expect(anchors("### D-001: Use Redis {#redis}\n\n\(entry)") == ["redis"])
  }

  @Test func `other entries have none`() {
    #expect(anchors("- **D-001**: Use Redis. **Rationale**: fast") == [nil])
    #expect(anchors("| ID | Decision | Rationale |\n|---|---|---|\n| D-001 | Use Redis | fast |") == [nil])
  }
}
