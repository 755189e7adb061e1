import Documents
import Markdown
import Testing

@Test(
  arguments: [
    ("- **Safety**: OK", .passes), ("- **Safety**: PASS – fine", .passes), ("- Safety: NEEDS REVIEW – why", .fails),
    ("- Safety: FAIL", .fails), ("* Safety: BLOCKED", .fails), ("**Safety**: NEEDS ATTENTION", .fails),
    ("**I. Safety** ✅", .passes), ("**I. Safety** ⚠️ later", .fails), ("**I. Safety** ⚠ later", .fails),
    ("**I. Safety** ❌", .fails),
    ("**I. Safety** ✔️", .passes), ("**I. Safety** N/A", .notApplicable), ("| Safety | ✅ PASS | fine |", .passes),
    ("| Safety | ❌ FAIL | bad |", .fails), ("| Safety | VIOLATION | bad |", .fails),
    ("| Safety | N/A | |", .notApplicable),
    ("### I. Safety ✅", .passes), ("### I. Safety: FAIL", .fails), ("1. Safety: PASS", .passes),
    ("- Safety conforms to it", .passes),
    ("- **Safety**: PASS (no failures, no violation)", .passes), ("- **Overall Status**: PASS", .passes),
    ("- **Safety**: ✅ / ⚠️ / N/A", .unanswered), ("- **Safety**: [OK / NEEDS REVIEW – reason]", .unanswered),
    ("| Safety | PASS / FAIL | |", .unanswered), ("- [x] Safety is kept", .passes), ("- [X] Safety is kept", .passes),
    ("- [ ] Safety is kept", .unticked), ("- [x] Safety: NEEDS REVIEW", .fails), ("- [x] Safety ❌", .fails),
    ("- [~] Safety", .fails),
    ("- [-] Safety", .notApplicable), ("- [x] PASS/FAIL criteria are defined", .passes), ("Status: PASS", .passes),
    ("❌ Safety", .fails),
    ("✅ PASS – fine", .passes), ("FAIL: not safe", .fails), ("**Status**: N/A – no data", .notApplicable),
  ] as [(String, ConstitutionGate.Answer)])
func `a gate is answered by its box, its sign or its word`(line: String, answer: ConstitutionGate.Answer) {
  #expect(gates(line).map(\.answer) == [answer])
}

@Test(arguments: [
  "*GATE: Must hold before research begins.*", "Every failure is a FAIL of the whole.",
  "- COMPASSION guides us",
  "| Principle | PASS/FAIL |\n|---|---|", "```\n- Safety: FAIL\n```", "<!--\n- Safety: FAIL\n-->",
  "- Safety: failing tests come first",
])
func `running text, heads of tables, code and comments are no gates`(text: String) {
  #expect(gates(text, style: .words).isEmpty)
}

@Test func `the rows of a table are gates, its head is none`() {
  let gates = gates("| Principle | PASS/FAIL |\n|---|---|\n| I | PASS |\n| II | FAIL |\n")
  #expect(gates.map(\.answer) == [.passes, .fails])
  #expect(gates.map(\.line) == [5, 6])
}

@Test func `an answer may stand on a line that continues the item`() {
  #expect(gates("- **Safety**: we looked at it\n  and it is a FAIL\n").map(\.answer) == [.fails])
  #expect(gates("- [x] Safety is kept\n  though NEEDS REVIEW\n").map(\.answer) == [.fails])
  #expect(gates("### I. Safety\n\nWe looked at it.\n\n**Status**: ❌ not yet\n").map(\.answer) == [.fails])
}

@Test func `every Constitution Check of a plan counts, a nested one once`() {
  let document = Document(
    "## Constitution Check\n\n- A: PASS\n\n### Constitution Check (re-check)\n\n- B: FAIL\n\n## 憲章チェック\n\n- C: PASS\n")
  #expect(
    document.constitutionGates(SectionVocabulary(), untouched: [], style: nil).map(\.answer) == [
      .passes, .fails, .passes,
    ])
}

@Test(
  arguments: [
    ("- Principle I: Document how it stays small.", .prose), ("**I. Safety** ✅ / ⚠️ / N/A", .ticks),
    ("- **Safety**: [OK / NEEDS REVIEW – reason]", .words),
  ] as [(String, GateStyle)])
func `untouched text of the template is unanswered`(line: String, style: GateStyle) {
  #expect(gates(line, untouched: [line], style: style).map(\.answer) == [.unanswered])
}

@Test func `what a template says beside its gates is none`() {
  let questions = ["- Is it simple?", "- Is it safe (write tests → fail → pass)?"]
  let text = "**I. Simplicity** ✅\n" + questions.joined(separator: "\n")
  #expect(gates(text, untouched: Set(questions), style: .ticks).map(\.answer) == [.passes])
  #expect(
    gates("**Principle I**:\n\n- [x] A\n", untouched: ["**Principle I**:"], style: .boxes).map(\.answer) == [.passes])
}

@Test func `text of the template is known again after a formatter went over it`() {
  let line = "- **I. Safety**: [OK / NEEDS REVIEW – say *why* it is so]"
  for written in [
    "* **I. Safety**: \\[OK / NEEDS REVIEW – say _why_ it is so\\]",
    "- **I. Safety**: [OK / NEEDS REVIEW –\n  say *why* it is so]",
  ] {
    #expect(gates(written, untouched: [line], style: .words).map(\.answer) == [.unanswered])
  }
}

@Test func `an empty box of the template is not answered, like any other`() {
  #expect(gates("- [ ] A", untouched: ["- [ ] A"], style: .boxes).map(\.answer) == [.unticked])
}

@Test(
  arguments: [
    ("- [x] **I. Tests**\n  > Tests MUST PASS.\n  > A FAIL MUST block the merge.", .passes),
    ("- [ ] **I. Tests**\n  > Tests MUST PASS ✅.", .unticked),
    ("- [ ] **I. Tests** N/A\n  > A VIOLATION MUST be BLOCKED.", .notApplicable),
    ("- [x] **I. Tests**\n\n  > 違反は必須で記録する。", .passes), ("- [x] **I. Tests**\n  > FAIL: two are red", .fails),
    ("- [x] **I. Tests**\n  > Tests MUST PASS.\n  FAIL: two are red", .fails),
    ("- [x] **I. Tests**\n  - FAIL: they MUST be green", .fails),
  ] as [(String, ConstitutionGate.Answer)])
func `what a principle demands, quoted below its box, answers nothing`(text: String, answer: ConstitutionGate.Answer) {
  let answers = gates(text).map(\.answer)
  #expect(answers.contains(answer) && (answer != .notApplicable || answers.count == 1), "\(answers)")
  #expect(answer == .fails || !answers.contains(.fails))
}

@Test func `prose of one's own passes, unless it holds a failing word`() {
  let untouched: Set = ["- Principle I: Document how the feature stays", "small."]
  let style = GateStyle.prose
  #expect(
    gates("- Principle I: Document how the feature stays\n  small.", untouched: untouched, style: style).map(\.answer)
      == [.unanswered])
  #expect(
    gates("- Principle I: Document how the feature stays\n  within app/.", untouched: untouched, style: style).map(
      \.answer) == [.passes])
  #expect(gates("- Principle I: It is one VIOLATION.", untouched: untouched, style: style).map(\.answer) == [.fails])
}

@Test(arguments: [
  "I. Simplicity: FAIL\nII. Tests: PASS", "**I. Simplicity**: FAIL\n**II. Tests**: PASS",
  "✅ Simplicity\n❌ Tests\n✅ Speed",
  "Safety: NEEDS REVIEW – none\nTesting: OK – fine",
  "**Safety**: NEEDS REVIEW – none\\\n**Testing**: OK – fine", "**Safety** ✅ fine\n**Testing** ❌ none",
  "**Safety**: [OK / NEEDS REVIEW – reason]\n**Testing**: OK – fine",
])
func `gates that a formatter joined are those that they were`(text: String) {
  let apart = gates(text, style: .words)
  let joined = gates(text.replacing("\\\n", with: "\n").replacing("\n", with: " "), style: .words)
  #expect(!apart.isEmpty)
  #expect(joined.map(\.text) == apart.map(\.text))
  #expect(joined.map(\.answer) == apart.map(\.answer))
}

@Test func `an item that wraps before its verdict is told with its name`() {
  let item = "- **Safety**: it was looked at and found to be, in all\n  columns: BLOCKED\n- **Tests**: OK"
  #expect(gates(item, style: .words).map(\.answer) == [.fails, .passes])
  #expect(gates(item, style: .words).first?.text.hasPrefix("Safety: it was") == true)
  #expect(gates("Safety of all\nparts: FAIL", style: .words).map(\.text) == ["Safety of all parts: FAIL"])
}

@Test func `a choice in brackets that is broken between its words stays unanswered`() {
  let line = "[For each principle: PASS, or FAIL with the reason]"
  let broken = "\\[For each principle: PASS, or\nFAIL with the reason\\]"
  #expect(gates(line, untouched: [line], style: .words).filter { $0.answer == .fails }.isEmpty)
  #expect(gates(broken, untouched: [line], style: .words).filter { $0.answer == .fails }.isEmpty)
}

@Test func `a gate is shown without markup`() { #expect(gates("- **Safety**: OK").map(\.text) == ["Safety: OK"]) }

private func gates(_ text: String, untouched: Set<String> = [], style: GateStyle? = nil) -> [ConstitutionGate] {
  Document("## Constitution Check\n\n\(text)\n\n## Next\n\n- FAIL\n")
    .constitutionGates(SectionVocabulary(), untouched: untouched, style: style)
}
