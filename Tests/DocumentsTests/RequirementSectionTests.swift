import Documents
import Markdown
import Testing

/// Where a specification states requirements, and where it speaks of them.
@Suite struct RequirementSectionTests {
  private func doubled(_ text: String) -> [Int] {
    Requirements(of: Document("# T\n\n\(text)\n")).doubled.map(\.line)
  }

  @Test(arguments: [
    "Explicitly Out of Scope", "Out-of-Scope", "What is out of scope", "Not Included", "Exclusions",
    "Scope and non-goals",
    "不在本次范围", "Fora do escopo desta versão", "FR Traceability", "Traceability to PRD", "Tracing", "Assumptions",
    "Dependencies",
    "Risks", "Edge Cases", "Success Criteria", "Acceptance", "Verification", "Priority", "Review Log", "Rationale",
    "前提条件",
    "リスク", "가정", "假设", "Premissas", "優先順位", "Notes", "Changes in v2", "Constraints",
  ])
  func `a list in a section of another kind mentions what a section of requirements defines`(heading: String) {
    #expect(doubled("## Requirements\n\n- **FR-001**: a\n\n## \(heading)\n\n- **FR-001**: b\n- FR-001: c") == [])
    #expect(doubled("## \(heading)\n\n- **FR-001**: b\n\n## Requisitos Funcionais\n\n- **FR-001**: a") == [])
  }

  @Test(arguments: [
    "Non-Functional Requirements", "Requirements for Guests", "Requirements & Constraints", "Acceptance Requirements",
    "機能要件", "功能需求", "기능 요구사항", "Exigences fonctionnelles",
  ])
  func `items of two sections of requirements are doubles`(heading: String) {
    #expect(doubled("## Requirements\n\n- **FR-001**: a\n\n## \(heading)\n\n- **FR-001**: b") == [9])
  }

  @Test func `parts of requirements define them, unless they say more of others`() {
    let requirements = "## Requirements\n\n### Functional Requirements\n\n- **FR-001**: a\n- FR-002: b\n\n"
    #expect(doubled(requirements + "### Security\n\n- **FR-001**: b") == [12])
    #expect(doubled(requirements + "### Dependencies\n\n- **FR-001**: b") == [])
    #expect(doubled(requirements + "**Priorities:**\n\n- FR-001: P1\n- FR-002: P2") == [])
    #expect(doubled(requirements + "## Scope\n\n### In scope\n\n- FR-001: x\n\n### Out of scope\n\n- FR-002: y") == [])
  }

  @Test func `without a section of requirements two items are doubles`() {
    #expect(doubled("## Doors\n\n- **FR-001**: a\n\n## Windows\n\n- **FR-001**: b") == [9])
    #expect(doubled("## Doors\n\n- **FR-001**: a\n\n## Dependencies\n\n- **FR-001**: b") == [])
  }

  @Test func `success criteria are defined where they are stated`() {
    let criteria = "## Success Criteria\n\n### Measurable Outcomes\n\n- **SC-001**: a\n"
    #expect(doubled(criteria + "- **SC-001**: b") == [8])
    #expect(doubled(criteria + "\n## Assumptions\n\n- **SC-001**: b") == [])
  }

  @Test func `where an ID is defined tells its line`() {
    let text = "## Priority\n\n- FR-001: P1\n\n## Requirements\n\n- **FR-001**: a\n"
    #expect(Requirements(of: Document(text)).functional.map(\.line) == [7])
  }

  @Test(arguments: [
    "- FR-001 - a\n- FR-001 - b", "- FR-001 a\n- FR-001 b", "- [FR-001] a\n- [FR-001] b", "* FR-001 – a\n* FR-001 – ü",
    "- FR-001 Türen\n- FR-001 öffnen",
  ])
  func `items without a colon are doubles, too`(items: String) {
    #expect(doubled("## Requirements\n\n\(items)") == [6])
    #expect(doubled("## Requirements\n\n- **FR-001**: a\n\n## Notes\n\n\(items)") == [])
  }

  @Test(arguments: [
    "- **FR-001**: a\n- FR-001 is hard", "| FR-001 | a |\n|---|---|\n\n- FR-001 is hard\n- FR-001 is long",
    "- FR-001 to FR-004 are met\n- FR-001 and FR-002 share a door", "### FR-001 Lock\n\n- FR-001 is hard",
    "- FR-001 a\n  - FR-001 b",
  ])
  func `a sentence about a requirement is no double`(text: String) {
    #expect(doubled("## Requirements\n\n\(text)") == [])
  }

  @Test(arguments: [
    "- **FR-002**: (deferred to 002-pay) Print", "- **FR-002**: Deferred to 003",
    "- **FR-002**: Print (postponed to v2)",
    "- **FR-002**: Print — deferred to the next release", "- **FR-002**: Deferred.", "- **FR-002**: 印刷する（将来へ延期）",
    "- **FR-002**: Imprimir (adiado para a próxima versão)", "- **FR-002**: The page prints. *Deferred to 003.*",
    "- **FR-002**: The page prints. Moved to 004-print", "- **FR-002**: 印刷する。将来へ延期。",
  ])
  func `a requirement that was put off is none`(line: String) {
    #expect(Requirements(of: Document("- **FR-001**: a\n\n\(line)\n")).functional.map(\.id) == ["FR-001"])
  }

  @Test(arguments: [
    "- **FR-002**: Deferred payments are shown", "- **FR-002**: Mails go out at night (deferred until 8 am)",
    "- **FR-002**: Mails wait. Deferred mails go out at 8 am.",
    "- **FR-002**: Cards can be dragged (moved to the next column)",
  ])
  func `a requirement that speaks of what is put off stays one`(line: String) {
    #expect(Requirements(of: Document("\(line)\n")).functional.map(\.id) == ["FR-002"])
  }

  @Test(arguments: [
    ("The page MUST NOT blink.", true), ("The page SHALL NOT blink,\n  nor sing.", true), ("ページは点滅してはならない。", true),
    ("页面不得闪烁。", true), ("A página NÃO DEVE piscar.", true), ("The page MUST blink.", false),
    ("The page MUST NOT blink and MUST sing.", false), ("The page MUST NOT blink.\n  It should sing.", false),
    ("The page blinks.\n- **FR-002**: It MUST NOT sing.", false), ("Read-only.", true), ("*Somente leitura*", true),
    ("No new dependencies", true), ("Without an account.", true), ("Keine neuen Dienste", true), ("只读", true),
    ("No more than three lamps blink", false), ("No lamp blinks, and a buzzer MUST sound", false),
    ("Read-only pages for guests", false), ("Note the time", false), ("Nobody waits", false),
  ])
  func `a requirement that only forbids, or is a bare constraint, is told`(text: String, isProhibition: Bool) {
    let first = Requirements(of: Document("- **FR-001**: \(text)\n")).functional.first
    #expect(first?.isProhibition == isProhibition)
  }
}
