import Documents
import Markdown
import Testing

/// What answers a gate, and what only looks like an answer.
@Suite struct GateAnswerTests {
  private func gates(_ text: String, style: GateStyle? = nil) -> [ConstitutionGate] {
    Document("## Constitution Check\n\n\(text)\n").constitutionGates(SectionVocabulary(), untouched: [], style: style)
  }

  private func failing(_ text: String) -> [String] { gates(text).filter { $0.answer == .fails }.map(\.text) }

  @Test(
    arguments: [
      "❌ FAIL: two queues", "FAIL", "- ❌ two queues", "Two queues. Verdict: FAIL", "⚠️ NEEDS REVIEW",
      "**Status**: FAIL", "❌ one\n\n- ❌ two",
    ],
    [
      "### IV. One Queue\n\n✅ PASS: one queue", "### IV. One Queue\n\n- ✅ one queue", "### IV. One Queue ✅\n\nOne.",
      "- **IV. One Queue**: ✅ PASS", "| Gate | Status |\n|---|---|\n| IV. One Queue | ✅ PASS |",
      "### IV. One Queue\n\n**Result**: PASS",
    ])
  func `a verdict below the heading of a gate is answered where the gate is answered again`(
    verdict: String, again: String
  ) {
    let before = "### IV. One Queue\n\n\(verdict)"
    #expect(!failing(before).isEmpty)
    #expect(failing("\(before)\n\n## Constitution Check (Post-Design)\n\n\(again)") == [])
  }

  @Test(arguments: [
    "### V. Small Steps\n\n✅ PASS", "### V. Small Steps\n\n❌ FAIL: big", "- **V. Small Steps**: ✅", "✅ PASS",
    "### IV. One Queue\n\n❌ FAIL: two queues", "### IV. One Queue\n\n✅ / ❌",
  ])
  func `an answer of another gate, or none, leaves such a verdict as it is`(again: String) {
    let before = "### IV. One Queue\n\n❌ FAIL: two queues"
    #expect(!failing("\(before)\n\n## Constitution Check (Post-Design)\n\n\(again)").isEmpty)
  }

  @Test(
    arguments: [
      ("⚠️ N/A – one person does it all", .notApplicable), ("❌ N/A", .notApplicable), ("⚠️ **N/A**", .notApplicable),
      ("⚠️ PASS with a note", .passes), ("🟡 OK", .passes), ("❌ PASS", .fails), ("⚠️ FAIL", .fails),
      ("⚠️ two stores, N/A elsewhere", .fails), ("⚠️ ✅", .fails),
    ] as [(String, ConstitutionGate.Answer)])
  func `a word behind a sign says what the sign means`(answer: String, expected: ConstitutionGate.Answer) {
    #expect(gates("| Gate | Status |\n|---|---|\n| One queue | \(answer) |").map(\.answer) == [expected])
    #expect(gates("- **One queue**: \(answer)").map(\.answer) == [expected])
  }

  @Test(
    arguments: [
      ("fail", .fails), ("nicht erfüllt", .fails), ("erfüllt", .passes), ("pass", .passes), ("**Failed**", .fails),
      ("n/a", nil), ("fail fast, that is", nil), ("", nil),
    ] as [(String, ConstitutionGate.Answer?)])
  func `a verdict that has the cell of the answer to itself counts in small letters`(
    cell: String, expected: ConstitutionGate.Answer?
  ) {
    for head in ["Status", "Ergebnis", "Résultat"] {
      let table = "| Gate | \(head) | Notes |\n|---|---|---|\n| One queue | \(cell) | as agreed |"
      #expect(gates(table).first?.answer == expected)
    }
  }

  @Test func `a verdict in a list of gates does not answer those with names of their own`() {
    let again = "## Constitution Check (Post-Design)\n\n### Gates\n\n- ✅ One Queue"
    #expect(failing("### Gates\n\n- **Tests**: FAIL\n\n\(again)") == ["Tests: FAIL"])
    #expect(failing("### Gates\n\n- **One Queue**: FAIL\n\n\(again)") == [])
  }

  @Test(arguments: [
    "- VIOLATION: No", "- Any VIOLATION? No.", "- BLOCKED: no", "- Is it BLOCKED? No", "- NEEDS REVIEW? No, all agree",
    "- FAIL: no", "- 违反: 否", "- 違反：いいえ", "- 위반: 아니오", "- VIOLAÇÃO: não", "- BLOCKED: nein", "- ⚠️ items: none",
    "- ❌: none", "| Question | Answer |\n|---|---|\n| VIOLATION? | No |", "- **VIOLATION**: No", "- ⚠️ 項目: なし",
  ])
  func `a question for what is wrong that is answered with no fails nothing`(text: String) {
    #expect(failing(text) == [])
  }

  @Test(arguments: [
    "- VIOLATION? Yes", "- FAIL: no tests", "- NEEDS REVIEW: nobody looked", "- ❌ Tests: none", "- **Tests** ❌: none",
    "- BLOCKED: no one may review it", "| Question | Answer |\n|---|---|\n| VIOLATION? | Yes |",
    "- **Tests**: none ❌", "**Tests**: none ❌", "**Store**: one ✅  \n**Tests**: none ❌", "- **テスト**: なし ❌",
  ])
  func `no and none that belong to the gate leave it failing`(text: String) { #expect(failing(text).count == 1) }

  @Test(
    arguments: [
      ("| Gate | Status |\n|---|---|\n| Small | [ ] |", [.unticked]),
      ("| Gate | Met |\n|---|---|\n| Small | [x] |", [.passes]),
      ("| Status | Gate |\n|---|---|\n| ☐ | Small |\n| ☑ | Tested |", [.unticked, .passes]),
      ("| Gate | Done | Why |\n|---|---|---|\n| Small | [ ] | N/A |", [.notApplicable]),
      ("| Gate | Violation |\n|---|---|\n| Small | [ ] |", []), ("| Gate | Fail |\n|---|---|\n| Small | [ ] |", []),
      ("| Gate | Yes | No |\n|---|---|---|\n| Small | [x] | [ ] |", []),
      ("| Gate | Status |\n|---|---|\n| ~~Small~~ | [ ] |", []),
      ("- [x] Small\n- [ ] ~~Tested~~", [.passes]), ("- [x] Small\n- [ ] ~~Tested~~ (left out)", [.passes]),
      ("- [ ] ~~Small~~ Tested", [.unticked]),
    ] as [(String, [ConstitutionGate.Answer])])
  func `a box in a table is one, and what is struck out is no gate`(text: String, answers: [ConstitutionGate.Answer]) {
    #expect(gates(text, style: .words).map(\.answer) == answers)
  }

  @Test(arguments: [
    "- **Tests**: ✅ covers ❌ paths", "- **Errors**: PASS — prints ❌ to the shell", "- **Store**: ✅ (was ❌ before)",
    "- **Stock**: ✅ shows ⚠️ on low stock", "- **Data**: OK. States: OPEN, BLOCKED, FAIL",
  ])
  func `signs and states in the prose behind a passing verdict fail nothing`(text: String) {
    #expect(gates(text).map(\.answer) == [.passes])
  }

  @Test(arguments: [
    "- **Store**: ✅ reads, ❌ writes", "I ✅ II ❌ III ✅", "- **Store**: PASS but ❌ for writes",
    "- **Store** ✅ **Tests** ❌",
    "- **Store**: PASS, BLOCKED for writes", "- **Size**: PASS ⚠️ watch it",
  ])
  func `a failing verdict beside a passing one fails`(text: String) { #expect(failing(text).count == 1) }

  @Test(arguments: [
    "**ゲート状態**: 合格", "**门禁结果**: 通过", "**게이트 상태**: 통과", "**Status do Gate**: APROVADO", "**Gate Evaluation**: PASS",
    "✅ PASS", "**Gate Assessment**: ✅", "**Avaliação do gate**: PASS", "PASS",
  ])
  func `the answer for all gates goes by many names`(overall: String) {
    let template = "- **Safety**: [OK / NEEDS REVIEW – reason]"
    let check = Document("## Constitution Check\n\n\(template)\n\n\(overall)\n")
    let gates = check.constitutionGates(SectionVocabulary(), untouched: [template], style: .words)
    #expect(!gates.contains { $0.answer == .unanswered })
  }

  @Test(arguments: [
    "- ✅ PASS", "**I. Small**\n\n✅ PASS\n\n**II. Safe**\n\n✅ PASS", "### I. Small\n\n✅ PASS", "✅ PASS: small",
  ])
  func `a verdict that may belong to one gate answers no other`(text: String) {
    let template = "- **Safety**: [OK / NEEDS REVIEW – reason]"
    let check = Document("## Constitution Check\n\n\(template)\n\n\(text)\n")
    let gates = check.constitutionGates(SectionVocabulary(), untouched: [template], style: .words)
    #expect(gates.contains { $0.answer == .unanswered })
  }

  @Test(arguments: [
    "ブロック", "未合格", "차단", "阻塞", "REVISÃO NECESSÁRIA", "PENDENTE DE REVISÃO", "ÉCHEC", "NICHT ERFÜLLT", "NO CUMPLE",
    "NON CONFORME", "ÉCHEC – deux files", "NON SUPERATO",
  ])
  func `failing words of more languages fail`(verdict: String) {
    #expect(failing("- **One Queue**: \(verdict)").count == 1)
  }

  @Test(arguments: ["CUMPLE", "ERFÜLLT", "RÉUSSI", "SUPERATO"])
  func `passing words of more languages pass`(verdict: String) {
    #expect(gates("- **One Queue**: \(verdict)", style: .words).map(\.answer) == [.passes])
  }

  @Test(
    arguments: [
      ("- **II. Same Commands**: the hold needs two keys, so no command can do it.", true),
      ("**II. Same Commands** — the hold needs two keys, so no command can do it.", true),
      ("* Same Commands: the hold needs two keys", true),
      ("- **III. Tests**: the hold needs two keys, so no command can do it.", false),
      ("- **II. Same Commands**: TBD", false), ("- **II. Same Commands**: [Why is it needed and by whom?]", false),
      ("- The hold needs two keys, so no command can do it.", false), ("- **II. Same Commands**: none", false),
    ])
  func `an item of Complexity Tracking that names a gate and says why justifies it`(item: String, isJustified: Bool)
    throws
  {
    let text = "## Constitution Check\n\n- II. Same Commands — ✘, see below\n\n## Complexity Tracking\n\n\(item)\n"
    let facts = PlanFacts(of: Document(text), SectionVocabulary())
    let gate = try #require(facts.constitutionGates(untouched: [], style: nil).first)
    #expect(facts.complexityRemarks.justify(gate) == isJustified)
  }
}
