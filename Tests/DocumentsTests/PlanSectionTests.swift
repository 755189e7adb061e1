import Documents
import Markdown
import Names
import Testing

@Test func `a row of Complexity Tracking is a violation with its reasons`() {
  let rows = rows("| Second data store | Sessions must survive | PostgreSQL is too slow |\n| `Repository` | Tests |\n")
  #expect(rows.map(\.violation) == ["Second data store", "`Repository`"])
  #expect(rows.map(\.reason) == ["Sessions must survive", "Tests"])
  #expect(rows.map(\.rejectedAlternative) == ["PostgreSQL is too slow", ""])
  #expect(rows.map(\.line) == [5, 6])
}

@Test(arguments: [
  "| - | - | - |", "| — | — | — |", "|  |  |  |", "| N/A | N/A | N/A |", "| None | - | - |", "| *None* | | |",
  "| なし | | |", "| 无 | | |", "| No violations | | |",
  "| [e.g., a second queue] | [what needs it today] | [what one queue cannot do] |",
  "| None – all gates pass | | |", "| No violations found | – | – |", "| Nenhuma | | |", "| 없음 | | |",
  "| ... | ... | ... |",
])
func `rows of dashes, of nothing and of the template are no violations`(row: String) { #expect(rows(row).isEmpty) }

@Test(arguments: [
  "None.", "No violations.", "```\n| a | b |\n|---|---|\n| c | d |\n```", "<!-- | A | B |\n|---|---|\n| c | d | -->",
])
func `prose, code and comments hold no rows`(text: String) {
  #expect(Document("## Complexity Tracking\n\n\(text)\n").complexityRows(SectionVocabulary()).isEmpty)
}

@Test func `a table in a section within the section counts once`() {
  let document = Document("## Complexity Tracking\n\n### Complexity\n\n| A | B |\n|---|---|\n| c | d |\n")
  #expect(document.complexityRows(SectionVocabulary()).count == 1)
}

private func rows(_ rows: String) -> [ComplexityRow] {
  Document(
    "## Complexity Tracking (optional)\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n\(rows)\n"
  )
  .complexityRows(SectionVocabulary())
}

@Test(arguments: [
  "### Decision 1: Use Postgres", "### 1. Use Postgres", "### AD-001: Use Postgres", "### D1: Use Postgres",
  "### Use Postgres",
  "### ADR 3 – Use Postgres", "### Decision: Use Postgres", "### D-002 - Use Postgres", "### 2.1. Use Postgres",
  "### `Use` Postgres",
])
func `a titled entry of Architecture Decisions is without its number`(heading: String) {
  let entries = decisions(
    "\(heading)\n\n**Context**: c\n\n**Decision**: Use it\nfor all.\n\n**Rationale**: It works.\n")
  #expect(entries.map(\.title) == ["Use Postgres"])
  #expect(entries.map(\.decision) == ["Use it for all."])
  #expect(entries.map(\.rationale) == ["It works."])
  #expect(entries.map(\.line) == [3])
}

@Test func `entries without headings are list items that begin in bold`() {
  let items =
    "- **Cache in Redis**: because of\n  latency\n- **Decision**: none\n1. **Queue** – SQS\n\n**Note**: no entry\n- plain\n"
  #expect(
    decisions(items).map { [$0.title, $0.decision] } == [["Cache in Redis", "because of latency"], ["Queue", "SQS"]])
  #expect(decisions("- **Out**: x\n\n### In\n\nText.\n").map(\.title) == ["In"])
}

@Test func `fields are read behind bullets, with the colon inside, and in other languages`() {
  #expect(decisions("### A\n\n- **Decision:** x\n- **Rationale**: y\n").map(\.rationale) == ["y"])
  #expect(decisions("### A\n\n- **決定**: x\n- **理由**： y\n").map { [$0.decision, $0.rationale] } == [["x", "y"]])
  #expect(
    decisions("### A\n\nProse of\ntwo lines.\n\nMore.\n").map { [$0.decision, $0.rationale] } == [
      ["Prose of two lines.", ""]
    ])
  #expect(decisions("### A\n\n- an item\n").map(\.decision) == [""])
}

@Test(arguments: [
  "### Decision 1: [Brief Title]", "### [Brief Title]", "### N/A", "Prose", "<!--\n### A\n-->", "```\n### A\n```",
])
func `untouched entries, prose, code and comments are no decisions`(text: String) { #expect(decisions(text).isEmpty) }

@Test(arguments: ["Prose of\\\ntwo lines.", "Prose of  \ntwo lines.", "Prose of<br>\ntwo lines."])
func `hard breaks are no part of the prose`(text: String) {
  #expect(decisions("### A\n\n\(text)\n").map(\.decision) == ["Prose of two lines."])
  #expect(decisions("- **A**: \(text.replacing("\n", with: "\n  "))\n").map(\.decision) == ["Prose of two lines."])
}

@Test func `a field that the template left is empty`() {
  #expect(decisions("### A\n\n**Decision**: [What was decided?]\n").map(\.decision) == [""])
}

private func decisions(_ text: String) -> [StatedDecision] {
  Document("## Architecture Decisions\n\n\(text)\n\n## Next\n\n### Other\n").architectureDecisions(SectionVocabulary())
}
