import Documents
import Markdown
import TestSupport
import Testing

/// The shapes in which people write a Constitution Check, each read as a person would read it.
@Suite struct ConstitutionCheckFormTests {
  typealias Answer = ConstitutionGate.Answer

  private func gates(_ text: String, style: GateStyle? = nil) -> [ConstitutionGate] {
    Document("## Constitution Check\n\n\(text)\n\n## Next\n\n- FAIL\n")
      .constitutionGates(SectionVocabulary(), untouched: [], style: style)
  }

  private func failing(_ text: String) -> [String] { gates(text).filter { $0.answer == .fails }.map(\.text) }

  @Test(
    arguments: [
      ("| Principle | Status | Notes |", "| I. Safety | FAIL | no |", "| II. Tests | PASS | was FAIL |"),
      ("| # | 原则 | 评估 |", "| 1 | I. Safety | 不通过 |", "| 2 | 简单 | 通过 |"),
      ("| # | 原則 | 判定 | 備考 |", "| 1 | I. Safety | 不合格 | 要修正 |", "| 2 | 単純さ | 合格 | ❌ ではない |"),
      ("| 원칙 | 상태 |", "| I. Safety | 실패 |", "| 단순성 | 통과 |"),
      ("| Princípio | Situação |", "| I. Safety | NÃO CONFORME |", "| Simplicidade | CONFORME |"),
      ("| Status | Gate |", "| ❌ | I. Safety |", "| ✅ | Tests |"),
      ("| ID | Principle | Evidence | Compliance |", "| I | I. Safety | docs | ⚠️ partial |", "| II | Tests | ci | ✅ |"),
      ("| Gate | Pre-Design | Post-Design |", "| I. Safety | ✅ | ❌ |", "| Tests | ❌ | ✅ |"),
      ("| Gate | Before | After |", "| I. Safety | PASS | FAIL |", "| Tests | WARN ⚠️ | PASS |"),
      ("| Principle | Backend | Frontend |", "| I. Safety | ✅ | ❌ |", "| Tests | ✅ | ✅ |"),
      ("| Principle | How it is kept |", "| I. Safety | NEEDS REVIEW by Ada |", "| Tests | TDD, tests FAIL first |"),
      ("| Principle | Status | Violation |", "| I. Safety | FAIL | logs |", "| Tests | PASS | none |"),
    ])
  func `a table has its verdict in the status column, wherever that is`(header: String, bad: String, good: String) {
    let columns = header.count { $0 == "|" } - 1
    let delimiter = "|" + String(repeating: "---|", count: columns)
    #expect(failing("\(header)\n\(delimiter)\n\(bad)\n\(good)") == ["I. Safety"])
  }

  @Test func `a table that explains signs, or justifies violations, holds no gates`() {
    #expect(gates("| Symbol | Meaning |\n|---|---|\n| ✅ | pass |\n| ❌ | fail |").isEmpty)
    #expect(gates("| Violation | Why Needed | Simpler Alternative |\n|---|---|---|\n| BLOCKED queue | a | b |").isEmpty)
  }

  @Test(
    arguments: [
      ("### I. Safety: FAIL", "I. Safety: FAIL"), ("### I. Safety ❌", "I. Safety ❌"),
      ("### I. Safety\n\n**Status**: ⚠️ later", "I. Safety: Status: ⚠️ later"),
      ("### I. Safety\n\n❌ not yet", "I. Safety: ❌ not yet"),
      ("### I. Safety\n\n- Not kept: NEEDS REVIEW", "Not kept: NEEDS REVIEW"),
      ("### I. Safety\n\nResult: FAIL", "I. Safety: Result: FAIL"),
      ("### 原則 I\n\n**判定**: 不合格", "原則 I: 判定: 不合格"),
    ])
  func `a sub-heading has its verdict in the heading or in the text below`(text: String, shown: String) {
    #expect(failing(text) == [shown])
  }

  @Test(arguments: [
    "### I. Safety ✅\n\nWe encrypt.", "### I. Safety\n\n**Status**: ✅ COMPLIANT", "### I. Safety (PASS)",
    "### I. Safety\n\n✅ PASS: encrypted\n\n- detail",
  ])
  func `a sub-heading that passes passes`(text: String) { #expect(gates(text).map(\.answer) == [.passes]) }

  @Test(
    arguments: [
      ("- [ ] I. Safety", "I. Safety"), ("* [ ] **I. Safety**: encrypted", "I. Safety: encrypted"),
      ("- [x] Group\n  - [ ] I. Safety", "I. Safety"), ("1. [ ] I. Safety", "I. Safety"), ("- [ ] CHK001", "CHK001"),
    ])
  func `an empty check box is not answered, and is named without its box`(text: String, shown: String) {
    #expect(gates(text).filter { $0.answer == .unticked }.map(\.text) == [shown])
  }

  @Test(arguments: [
    "- 安全性: 合格", "- 安全性：通过", "- 안전: 통과", "- 準拠: 準拠", "- **安全**: 符合", "- Segurança: CONFORME", "- Segurança: APROVADO",
    "- 安全性: ✅ 合格（不合格なし）",
  ])
  func `passing words of the five languages pass`(text: String) { #expect(gates(text).map(\.answer) == [.passes]) }

  @Test(arguments: [
    "- 安全性: 不合格", "- 安全性：不通过", "- 安全性：未通過", "- 안전: 실패", "- 안전: 미준수 – 이유", "- Segurança: REPROVADO",
    "- Segurança: NÃO CONFORME", "- Segurança: FALHA",
  ])
  func `failing words of the five languages fail`(text: String) { #expect(gates(text).map(\.answer) == [.fails]) }

  @Test(arguments: ["- 安全性: 該当なし", "- 安全性：不适用", "- 안전: 해당 없음", "- Segurança: NÃO APLICÁVEL", "- Safety: N/A"])
  func `not applicable is neither, in the five languages`(text: String) {
    #expect(gates(text).map(\.answer) == [.notApplicable])
  }

  @Test(arguments: [
    "✅ = pass, ❌ = fail", "**Legend**: ✅ pass, ⚠️ partial, ❌ fail", "Legend: ❌ FAIL blocks", "凡例: ✅ 合格、❌ 不合格",
    "- ✅ = pass\n- ❌ = fail", "Legend:\n\n- ✅ pass\n- ❌ fail", "> ✅ = pass, ❌ = fail",
  ])
  func `a legend is no gate`(text: String) {
    #expect(failing(text + "\n\n**Safety**: PASS").isEmpty)
    #expect(failing(text).isEmpty)
  }

  @Test(arguments: [
    "**Gate Result**: PASS", "All gates pass.", "**Result**: PASS, no VIOLATION", "✅ 11 | ⚠️ 0 | ❌ 0",
    "There are no violations.", "- FAIL conditions: none", "- **FAIL**: 0", "No principle is in VIOLATION.",
    "Any VIOLATION would need a row.", "- **Tests**: PASS, tests FAIL before the code is there",
    "- **Tests**: PASS (test → FAIL → implement → PASS)", "- **Safety**: ❌ → ✅ after review",
    "- **Safety**: ~~FAIL~~ PASS",
    "- **Safety**: PASS, previously FAIL", "- **Safety**: PASS for `exit FAIL`", "- [x] PASS/FAIL criteria are defined",
    "**Note**: a VIOLATION blocks the plan", "- 위반 없음", "- 違反なし", "- 登录失败会重试", "- 결제 실패 시 재시도", "- 不合格品の返品に対応する",
  ])
  func `a summary, a rule or a denial is no failure`(text: String) { #expect(failing(text).isEmpty) }

  @Test(arguments: [
    "Principle II is a VIOLATION because a second store comes in.", "The design is BLOCKED by the missing review.",
    "- **No Hidden State** FAIL", "### III. Test-First FAIL", "- Safety: `FAIL`",
    "- Safety: PASS for reads, NEEDS REVIEW for writes",
    "- ✅ reads\n- ❌ No authentication", "**Overall Status**: ⚠️ NEEDS ATTENTION",
  ])
  func `what says that it fails fails`(text: String) { #expect(failing(text).count == 1) }

  @Test(arguments: ["We looked at every principle and found all of them kept.", "", "No constitution is there yet."])
  func `prose that says nothing bad holds up nothing`(text: String) {
    #expect(gates(text).allSatisfy { $0.answer == .passes })
  }

  @Test(arguments: [
    "## Constitution Check (Post-Design)", "## Constitution Check – Post-Design", "## Post-Design Constitution Check",
    "## Constitution Re-check", "## 憲章チェック（設計後）", "## 宪章检查（设计后）", "## 憲章檢查 (Constitution Check)", "## 헌장 점검 (설계 후)",
    "## 4. Verificação da Constituição (pós-design)", "## ✅ Constitution Check",
  ])
  func `a check goes by many headings`(heading: String) {
    let gates = Document("# P\n\n\(heading)\n\n- **Safety**: FAIL\n")
      .constitutionGates(SectionVocabulary(), untouched: [], style: nil)
    #expect(gates.map(\.answer) == [.fails])
  }

  @Test func `of a gate that is checked again the later answer counts`() {
    let text = """
      ## Constitution Check

      - **Safety**: FAIL – no plan yet
      - **Tests**: FAIL

      ## Constitution Check (Post-Design)

      - **Safety**: PASS
      - **Speed**: ❌
      """
    let gates = Document(text).constitutionGates(SectionVocabulary(), untouched: [], style: nil)
    #expect(gates.filter { $0.answer == .fails }.map(\.line) == [4, 9])
    #expect(failing("- **Safety**: ❌\n\n### Post-Design Re-check\n\n- **Safety**: ✅").isEmpty)
    #expect(failing("- **Safety**: ✅\n\n### Post-Design Re-check\n\n- **Safety**: ❌").count == 1)
  }

  @Test func `Complexity Tracking below the check is not a part of it`() {
    #expect(failing("- A: PASS\n\n### Complexity Tracking\n\n- VIOLATION of II\n\n### More\n\n- B: PASS").isEmpty)
    #expect(failing("### Complexity / Scope Creep\n\n**Status**: FAIL").count == 1)
  }

  @Test func `repeated checks are read in linear time`() {
    let excess = Growth.excess(from: 100) { size in
      let repeated = String(repeating: "## Constitution Check\n\n- A: FAIL\n| a |\n|---|\n| ✅ |\n\n", count: size)
      #expect(!Document(repeated).constitutionGates(SectionVocabulary(), untouched: [], style: nil).isEmpty)
    }
    #expect(excess == nil)
  }

  @Test(arguments: ["FAIL/", "FAIL → ", "❌ ", "no ", "~~FAIL~~ ", "`FAIL` ", "FAIL: "])
  func `a long check is read in linear time`(piece: String) {
    let excess = Growth.excess(from: 1_000) { _ = gates("- A: " + String(repeating: piece, count: $0)) }
    #expect(excess == nil)
  }

  @Test(arguments: [
    "- Safety: TBD", "- Safety: TODO", "- **Safety**: pending", "TBD", "| Gate | Status |\n|---|---|\n| Safety | TBD |",
    "| Gate | Compliant? |\n|---|---|\n| Safety | Pending |", "- 安全: 未定", "- [ ] **PENDING**",
    "- [ ] TBD: who decides?",
    "### II. Safety\n\n**Status**: ⚠️ **NEEDS CLARIFICATION** - who looks at it?",
    "- Safety: PENDING – soon", "- Safety: ⚠️ in progress",
  ])
  func `a gate whose answer is yet to come is pending`(text: String) {
    #expect(gates(text).map(\.answer) == [.pending])
  }

  @Test func `words that only begin like those are an answer`() {
    #expect(gates("- [ ] OPEN SOURCE parts alone").map(\.answer) == [.unticked])
    #expect(gates("- [ ] Future proof: by design").map(\.answer) == [.unticked])
    #expect(gates("- Parts: OPEN SOURCE alone, PASS").map(\.answer) == [.passes])
  }

  @Test(arguments: [
    ("_No violations. Telemetry is deferred, as the roadmap says._", true),
    ("No violations requiring justification.", false),
    ("| Violation | Why |\n|---|---|\n| Telemetry | - |", false),
  ])
  func `the prose of Complexity Tracking speaks of a gate by its name`(text: String, isMentioned: Bool) throws {
    let plan = Document(
      "## Constitution Check\n\n### IV. Telemetry\n\n⚠️ DEFERRED until the next release\n\n## Complexity Tracking\n\n\(text)\n"
    )
    let facts = PlanFacts(of: plan, SectionVocabulary())
    let gate = try #require(facts.constitutionGates(untouched: [], style: nil).first)
    #expect(gate.text.hasPrefix("IV. Telemetry: ⚠️"))
    #expect(facts.complexityRemarks.mention(gate) == isMentioned)
  }

  @Test func `a bare yes or no in the column of the answer is one`() {
    let table = "| Gate | Compliant? |\n|---|---|\n| Safety | No |\n| Tests | Yes |"
    #expect(gates(table).map(\.answer) == [.fails, .passes])
    #expect(failing("- 🔴 Safety\n- 🟢 Tests\n- **Docs** – VIOLATED") == ["🔴 Safety", "Docs – VIOLATED"])
  }

  @Test(arguments: [
    "- [ ] Versioning: N/A", "* [ ] ~~Versioning~~ (N/A)",
  ])
  func `an empty box is settled by N/A`(text: String) { #expect(gates(text).map(\.answer) == [.notApplicable]) }

  @Test(arguments: [
    "- Errors that FAIL loudly: PASS", "- Unsafe: VIOLATION – none of ours; one in a library → PASS after review",
    "- Retry on FAIL: ✅ PASS", "- `FAIL` → `PASS`", "- `PASS` - no `FAIL`",
  ])
  func `words of the gate are no verdict where one follows`(text: String) {
    #expect(gates(text).map(\.answer) == [.passes])
  }

  @Test func `a verdict in a code span hides nothing behind it`() {
    #expect(gates("- `PASS` for reads, FAIL for writes, see `x`").map(\.answer) == [.fails])
  }

  @Test func `a quoted legend is no gate`() {
    #expect(gates("> ❌ means the gate fails.\n\n- Safety: PASS").map(\.answer) == [.passes])
  }

  @Test(arguments: [
    "- 原則 I: 合格（違反: 0 件）", "- 患者隐私：通过（违规：0 项）", "- 测试先行：通过，不通过：0 项", "- 개인정보: 통과 (위반: 0건)",
    "- 테스트: 통과, 실패: 0건", "- Segurança: Aprovado",
  ])
  func `a count of none is no failure`(text: String) { #expect(gates(text).map(\.answer) == [.passes]) }

  @Test(arguments: [
    "- テスト: NG", "- テスト: 要見直し", "- テスト: 違反あり", "- 测试：失败", "- 測試：未滿足", "- 테스트: 미통과", "- 테스트: 위반 있음",
    "- Testes: Reprovado", "- Testes: Não conforme", "- Testes: Falhou",
  ])
  func `more failing words of the five languages fail`(text: String) { #expect(gates(text).map(\.answer) == [.fails]) }

  @Test func `a heading may state the verdict itself`() {
    let headings = Document("## Constitution Check: PASS\n\n## Constitution Check\n").headings
    #expect(headings.map(\.statesVerdict) == [true, false])
  }

  @Test(arguments: [
    "- **Retries**: ✅ rejects FAILED jobs", "- **Retries**: PASS (FAILED jobs are tried again)",
    "- [x] Retries FAILED jobs",
    "- **Retries**: PASS, the job ends as FAILED", "- **States**: PASS: jobs are OPEN, BLOCKED or DONE",
    "- **Safety**: compliant. Tests cover FAILED jobs",
    "- **Safety**: Tests cover BLOCKED users and their VIOLATION events",
    "**Violations found?** No", "- Violations: none, 0 failures", "The queue holds FAILED jobs for a day.",
    "| Gate | Result |\n|---|---|\n| Violations found? | No |\n| Any new dependency? | No |",
    "- **Logging**: logs at WARNING level", "- **Levels**: INFO, WARNING, ERROR",
    "- **Segurança**: ✅ trata pedidos BLOQUEADO",
    "**ATENÇÃO**: leia antes de começar", "注意：请先阅读", "**주의**: 먼저 읽으세요", "**WARNING**: read this first",
  ])
  func `words that are no verdict where they stand fail nothing`(text: String) { #expect(failing(text) == []) }

  @Test(arguments: [
    "- **Segurança**: ATENÇÃO", "- **Segurança**: ADVERTÊNCIA – sem plano",
    "| Princípio | Situação |\n|---|---|\n| A | Requer atenção |",
    "- **Segurança**: PRECISA DE ATENÇÃO", "- 安全性: 要確認", "- 安全性: 要注意", "- 安全性：注意", "- 安全性：需要关注", "- 安全性：需關注",
    "- 안전: 주의", "- 안전: 주의 필요", "- Safety: ATTENTION NEEDED", "- Safety: WARNING", "- Safety: REQUIRES REVIEW by Ada",
    "- Safety: FAIL no tests", "This design is still BLOCKED by the review.",
    "- Safety: PASS but NEEDS REVIEW for writes",
    "- [x] Safety: FAIL for writes", "Safety NEEDS REVIEW", "- Safety FAILS: no tests",
    "| Gate | Result |\n|---|---|\n| Kept? | No |",
  ])
  func `words that ask for attention fail, in every language`(text: String) { #expect(failing(text).count == 1) }

  @Test(arguments: [
    "Charter Check", "Constitutional Compliance", "Principles Check", "Constitution Compliance Gate",
    "Compliance with the Charter",
    "Constitution Verification", "Governance: Constitution Audit", "2. Constitution Check {#gates}",
    "🏛️ Constitution Gates",
    "宪法符合性检查", "原则合规性评估", "憲章への適合確認", "原則の遵守状況チェック", "헌법 준수 여부 검증", "원칙 준수 확인", "Aderência aos Princípios",
    "Avaliação da Constituição",
  ])
  func `a check of the constitution goes by many names`(heading: String) {
    for level in ["#", "##", "###", "####"] {
      let plan = Document("# Plan\n\n## Summary\n\nx\n\n\(level) \(heading)\n\n- **Safety**: FAIL\n")
      #expect(plan.constitutionGates(SectionVocabulary(), untouched: [], style: nil).map(\.answer) == [.fails])
    }
  }

  @Test(arguments: [
    "Complexity Tracking (Constitution Check violations)", "Principles of Design", "Constitution", "Checks",
    "Data Charter",
    "Risks of the Constitution Check: Risk Assessment",
  ])
  func `other sections are none`(heading: String) {
    let plan = Document("# Constitution Check Service\n\n## \(heading)\n\n- **Safety**: FAIL\n")
    #expect(plan.constitutionGates(SectionVocabulary(), untouched: [], style: nil) == [])
  }

  @Test(arguments: [
    ("### Pre-Phase 0\n\n- **Safety**: FAIL\n\n### Post-Design Re-check\n\n- **Safety**: PASS", 0),
    ("**Pre-Phase 0**\n\n- **Safety**: FAIL\n\n**Post-Design Re-check**:\n\n- **Safety**: PASS", 0),
    ("### Phase 0 Gate\n\n- [ ] Safety\n- [ ] Tests\n\n### Phase 1 Gate\n\n- [x] Safety\n- [ ] Tests", 1),
    (
      "### Principle IV: Open Telemetry ⚠️\n\nlater\n\n## Constitution Re-check\n\n| Gate | Status |\n|---|---|\n| IV. Telemetry | ✅ |",
      0
    ),
    ("- **IV. Telemetry**: ❌\n\n### Re-check\n\n- **IV. Something Else**: ✅", 1),
    ("### I. Libraries\n\n- [ ] Justified\n\n### II. Commands\n\n- [x] Justified", 1),
    ("- **Safety**: FAIL\n\n### Post-Design Re-check\n\n- **Safety**: ✅ / ⚠️ / N/A", 1),
    ("- [x] Safety\n\n### Post-Design Re-check\n\n- [ ] Safety", 1),
    ("- **Safety**: FAIL\n\n### Post-Design Re-check\n\n- [ ] Safety", 2),
  ])
  func `a gate that is answered below under its name or number goes by the later answer`(text: String, count: Int) {
    #expect(gates(text).count { $0.answer == .fails || $0.answer == .unticked } == count)
  }

  @Test(arguments: [
    "**Gate status**: PASS", "**Result**: all gates pass", "### Gate Status: PASS", "All gates pass.",
    "**Overall**: ✅ PASS",
    "| Gate | Status |\n|---|---|\n| Overall | PASS |", "**総合判定**: 合格", "**结论**: 全部通过", "**종합 판정**: 통과",
    "**Resultado geral**: APROVADO", "Status: PASS – no violations",
  ])
  func `an answer for all gates answers those that only repeat the template`(overall: String) {
    let template = ["- **Safety**: [OK / NEEDS REVIEW – reason]", "- [ ] Tests come first", "**I. Small** ✅ / ⚠️ / N/A"]
    let check = { (text: String, style: GateStyle) in
      Document("## Constitution Check\n\n\(text)\n").constitutionGates(
        SectionVocabulary(), untouched: Set(template), style: style
      ).filter { [.fails, .unanswered, .unticked].contains($0.answer) }.count
    }
    for (line, style) in zip(template, [GateStyle.words, .boxes, .ticks]) {
      #expect(check(line, style) == 1)
      #expect(check("\(line)\n\n\(overall)", style) == 0, "\(line)")
      #expect(check("\(line)\n- **Mine**: FAIL\n\n\(overall)", style) == 1)
    }
  }

  @Test func `a status for all gates that fails, or is none, answers nothing`() {
    let template: Set = ["- **Safety**: [OK / NEEDS REVIEW – reason]"]
    for overall in [
      "**Gate status**: PASS / FAIL", "**Gate status**: FAIL", "### I. Small\n\n**Status**: PASS",
      "All gates must pass first.",
    ] {
      let gates = Document("## Constitution Check\n\n\(template.first ?? "")\n\n\(overall)\n").constitutionGates(
        SectionVocabulary(), untouched: template, style: .words)
      #expect(gates.contains { $0.answer == .unanswered })
    }
  }

  @Test(arguments: [
    ("- **Safety**: ⚠️ deferred until the observability feature", true), ("- **Safety**: ⚠️", false),
    ("- **Safety**: ❌ deferred until the observability feature", false),
    ("### IV. Telemetry ⚠️ DEFERRED\n\nLater.", true),
    ("| Gate | Status | Why |\n|---|---|---|\n| Safety | ⚠️ DEFERRED | it comes with the next one |", true),
    ("- **Safety**: NEEDS REVIEW since nobody has looked", false),
  ])
  func `a sign of warning with its reason is told from a failure`(text: String, isExplained: Bool) {
    #expect(gates(text).filter { $0.answer == .fails }.map(\.isExplained) == [isExplained])
  }

  @Test(arguments: [
    ("### IV. Tracing\n\n- ⚠️ **DEFERRED**: logs only.\n- **Justification**: out of scope", true),
    ("### IV. Tracing\n\n- ⚠️ **DEFERRED**: logs only.\n\nRationale: there is no collector yet", true),
    ("### IV. Tracing ⚠️\n\n**Reason**: there is no collector yet", true),
    ("- IV. Tracing: ⚠️ later\n  - Justification: there is no collector", true),
    ("### IV. 追跡\n\n- ⚠️ 後で\n- **理由**: 収集先がまだない", true),
    ("### IV. Tracing\n\n- ⚠️ **DEFERRED**: logs only.\n- **Justification**: TBD", false),
    ("### IV. Tracing\n\n- ⚠️ **DEFERRED**: logs only.\n- **Justification**:", false),
    ("### IV. Tracing\n\n- ⚠️ **DEFERRED**: logs only.\n\n### V. Tests\n\n**Rationale**: they pay", false),
    ("### IV. Tracing\n\n- **Status**: FAIL\n- **Justification**: out of scope", false),
  ])
  func `a sign of warning is justified by a label that follows below its heading`(text: String, isJustified: Bool) {
    #expect(gates(text).filter { $0.answer == .fails }.map(\.isJustified) == [isJustified])
  }

  @Test(
    arguments: [
      ("⚠️ DEFERRED until there is a server", "**Gate status**: PASS", []),
      ("⚠️ DEFERRED until there is a server", "**Gate status**: FAIL", [.fails]),
      ("⚠️ nobody has looked at it yet", "**Gate status**: PASS", [.fails]),
      ("❌ DEFERRED until there is a server", "**Gate status**: PASS", [.fails]),
    ] as [(String, String, [ConstitutionGate.Answer])])
  func `a check that passes as a whole answers what is put off with a reason`(
    gate: String, overall: String, left: [ConstitutionGate.Answer]
  ) {
    let found = gates("| Gate | Status |\n|---|---|\n| Tests | PASS |\n| Telemetry | \(gate) |\n\n\(overall)")
    #expect(found.filter { $0.text.hasPrefix("Telemetry") }.map(\.answer) == left)
  }
}
