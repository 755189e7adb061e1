import Documents
import Markdown
import Testing

/// Gates that nobody has looked at yet, and such that are put off, beside those that fail.
@Suite struct GateDelayTests {
  private func answers(_ text: String, style: GateStyle? = nil) -> [ConstitutionGate.Answer] {
    Document("## Constitution Check\n\n\(text)\n").constitutionGates(
      SectionVocabulary(), untouched: [], style: style
    ).map(\.answer)
  }

  @Test(arguments: [
    "- [ ] II. Small Queues", "- [ ] II. Small Queues — one queue a depot", "- [?] Small Queues",
    "- [ ] Jobs that fail are retried", "- [ ] Small Queues: how many jobs wait at night?",
    "| Gate | Kept |\n|---|---|\n| Small Queues | [ ] |",
  ])
  func `an empty box with no word against it is not answered`(text: String) { #expect(answers(text) == [.unticked]) }

  @Test(arguments: [
    "- [ ] II. Small Queues — violated: two depots share one", "- [ ] Small Queues: not met", "- [ ] Small Queues ❌",
    "- [ ] ⚠️ Small Queues", "- [ ] Small Queues (fails at night)", "- [❌] Small Queues", "- [!] Small Queues",
    "- [~] Small Queues", "- [ ] Small Queues: no, two depots share one", "- [ ] Small Queues — não conforme",
    "- [ ] Small Queues – nicht erfüllt, zwei Depots", "- [ ] Small Queues: NEEDS REVIEW",
  ])
  func `an empty box with a word or a sign against it fails`(text: String) { #expect(answers(text) == [.fails]) }

  @Test(arguments: [
    "- [ ] **PENDING**: load test once the depot runs", "- [ ] **FUTURE**: night shifts (not in this release)",
    "- [ ] Small Queues — deferred to 004", "- [ ] Small Queues (to be validated in the pilot)",
    "- Small Queues: PENDING – measured in the pilot", "- [ ] DEFERRED: nobody works at night",
    "- [ ] Small Queues: in progress, Ada measures", "- [ ] Filas — pendente: teste de carga no piloto",
    "- [ ] Warteschlangen – verschoben auf den Pilotbetrieb", "- [ ] 待ち行列: 保留（試行で測定する）",
    "- **Small Queues**: ⚠️ load test in progress", "| Gate | Status |\n|---|---|\n| Filas | ⚠️ medição em andamento |",
    "| Gate | Status |\n|---|---|\n| Queues | ⚠️ to be verified in the pilot |", "- **Colas**: ⚠️ medición en curso",
  ])
  func `a gate that is put off or worked at, with a reason, is deferred`(text: String) {
    #expect(answers(text) == [.deferred])
  }

  @Test(arguments: [
    "- **Small Queues**: ⚠️ two depots share one", "- **Small Queues**: ❌ load test in progress",
    "- **Small Queues**: FAIL, to be verified in the pilot", "- [ ] ❌ PENDING: load test once the depot runs",
  ])
  func `a failing verdict stands whatever is said beside it`(text: String) { #expect(answers(text) != [.deferred]) }

  @Test func `an answer for all gates answers those that are put off`() {
    let deferred = "- [x] Safety\n- [ ] PENDING: load test once the depot runs"
    #expect(answers(deferred) == [.passes, .deferred])
    #expect(answers("\(deferred)\n\n**Gate status**: PASS") == [.passes, .passes])
    #expect(answers("- [x] Safety\n- [ ] Small Queues\n\n**Gate status**: PASS") == [.passes, .unticked, .passes])
  }

  @Test(arguments: [
    ("- [ ] Small Queues\n  - **Justification**: two depots share one store", true),
    ("- [ ] Small Queues\n\n**Rationale**: two depots share one store", true),
    ("- [ ] Small Queues\n  - **Evidence**: two depots share one store", false),
    ("- [ ] Small Queues: FAIL\n  - **Justification**: two depots share one store", false),
  ])
  func `an empty box is justified by a line below it that says why`(text: String, isJustified: Bool) throws {
    let document = Document("## Constitution Check\n\n\(text)\n")
    let gates = document.constitutionGates(SectionVocabulary(), untouched: [], style: nil)
    #expect(try #require(gates.first).isJustified == isJustified)
  }
}
