import TestSupport
import Testing
import Vocabulary

@testable import Markdown
@testable import Documents

/// Readers of whole documents that go by bytes where lines are ASCII find what those find that go by characters.
@Suite struct DocumentReaderAgreementTests {
  private static let pieces = [
    "## Constitution Check", "## Summary (Overview)", "### Summary", "## 概要 (Summary)", "# Technical Context – again",
    "### Post-Design Constitution Check: PASS", "*GATE: must pass before research*", "_GATE: x_", " *GATE: é 0, é 1*",
    "*GATE: 0 and 1, 2*",
    "  *gate* 1", "—",
    "--",
    "- [ ] T001 [US1] Make it", "- [x] ~~T002~~ done", "- [ ] <!-- a --> T003 x", "1. [ ] **T004** é <!-- b --> c",
    "> - [-] T005: dropped ", "\t- [~]  half  ", "é <!-- x", "-->", "- [ ] T006\u{301} é",
  ]

  private func documents(_ check: (Document) -> String?) {
    for seed in UInt64(0)..<(LongTests.areWanted ? 100_000 : 600) {
      var generator = AwkwardDocument(seed: seed)
      let pieces = generator.makePieces(lineEndings: ["\n", "\r\n", "\r"], more: Self.pieces)
      guard check(Document(Array(pieces.joined()))) != nil else { continue }
      let smallest = Array(shrink(pieces) { check(Document(Array($0.joined()))) != nil }.joined())
      Issue.record(
        "seed \(seed): \(String(decoding: smallest, as: UTF8.self).debugDescription): \(check(Document(smallest)) ?? "")"
      )
      return
    }
  }

  @Test func `the sections of a plan`() {
    let vocabulary = SectionVocabulary()
    documents { plan in
      let found = PlanSection.all(in: plan, vocabulary)
      for (section, facts) in zip(plan.sections, found) {
        let known = KnownSection.ofPlans.filter { plan.planSections($0, vocabulary).contains(section) }
        let isFilled =
          plan.headingsMadeByConflicts.contains(section.body.upperBound) || section.heading.statesVerdict
          || section.body.contains { holdsText($0, in: plan) }
          || plan.headings.contains { section.body.contains($0.lines.lowerBound) && $0.statesVerdict }
        if facts.known != Set(known) || facts.isFilled != isFilled { return "\(facts)" }
      }
      return found.count == plan.sections.count ? nil : "\(found)"
    }
  }

  private func holdsText(_ line: Int, in plan: Document) -> Bool {
    guard !plan.headings.contains(where: { $0.lines.contains(line) }) else { return false }
    let text = plan.isCode(line: line) ? plan.source.text(ofLine: line) : plan.visibleText(ofLine: line) ?? ""
    let isInstruction = text.contains(
      /^\s*[*_]GATE: *([Mm]ust |answered before research begins|[^0-9]*0[^0-9]*1[^0-9]*$)/)
    return text.contains { $0.isLetter || $0.isNumber } && !isInstruction
  }

  @Test func `the texts of items with boxes`() {
    documents { document in
      for block in document.blocks {
        guard case .item(.some) = block.kind, let marker = ListMarker(at: block.start, in: document.source) else {
          continue
        }
        let line = block.lines.lowerBound
        let text = document.visibleText(from: marker.textStart, line: line)
        if text != document.visibleTextByCharacters(from: marker.textStart, line: line) { return text }
      }
      return nil
    }
  }
}
