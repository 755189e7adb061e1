import Documents
import Markdown
import Names
import TestSupport
import Testing

@Test func `an entry in the form of a new log is read whole`() throws {
  let log = log(
    """
    - Decision: [D-003] Keep sessions in PostgreSQL
      Rationale: One store to back up; Redis gave no measurable gain
      at our load.
      Date/Author: 2026-11-21 / Ada Lovelace
      Source: F-USER-003 impl-plan.md, Complexity Tracking: "Second data store"
      Supersedes: D-001
      Superseded by: D-007
    """)
  let placed = try #require(log.entries.first)
  #expect(log.entries.count == 1)
  #expect(
    placed.entry
      == DecisionEntry(
        id: "D-003", decision: "Keep sessions in PostgreSQL",
        rationale: "One store to back up; Redis gave no measurable gain at our load.", date: "2026-11-21",
        author: "Ada Lovelace", source: "F-USER-003 impl-plan.md, Complexity Tracking: \"Second data store\"",
        supersedes: "D-001", supersededBy: "D-007"))
  #expect(placed.entry.feature == FeatureID("F-USER-003"))
  #expect(placed.lines == 5..<12)
}

@Test(arguments: [
  "- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-11-21 / Ada",
  "* Decision: Keep it\n\n  Rationale: It works\n\n  Date/Author: 2026-11-21 / Ada",
  "- Decision: Keep it\nRationale: It works\nDate/Author: 2026-11-21 / Ada",
  "- **Decision**: Keep it\n  **Rationale**: It works\n  **Date/Author**: 2026-11-21 / Ada",
  "- **Decision:** Keep it\n  - **Rationale:** It works\n  - **Date/Author:** 2026-11-21 / Ada",
  "- Decision: Keep it Rationale: It works Date/Author: 2026-11-21 / Ada",
  "- **Decision**: Keep it **Rationale**: It works; **Date/Author**: 2026-11-21 / Ada",
  "- Decision: Keep it; Rationale: It works; Date: 2026-11-21; Author: Ada",
  "- Decision: Keep it\n  Rationale: It works Date/Author: 2026-11-21 / Ada",
  "    - Decision: Keep it\n      Rationale: It works\n      Date/Author: 2026-11-21 / Ada",
  "\t- Decision: Keep it\n\t  Rationale: It works\n\t  Date/Author: 2026-11-21 / Ada",
  "- 決定: Keep it\n  理由: It works\n  日付: 2026-11-21\n  作成者: Ada",
  "- 决策：Keep it\n  理由：It works\n  日期：2026-11-21\n  作者：Ada",
  "- Decision: Keep it\n  Rationale: It works\n  Date: 2026-11-21\n  Author: Ada",
  "### Decision: Keep it\n\n- **Rationale**: It works\n- **Date/Author**: 2026-11-21 / Ada",
  "### Decision 4: Keep it\n\n**Decision**: Indeed\n**Rationale**: It works\n\n**Date**: 2026-11-21\n\n**Author**: Ada",
  "| Decision | Rationale | Date | Author |\n| --- | --- | --- | --- |\n| Keep it | It works | 2026-11-21 | Ada |",
  "| # | Decision | Why | Date/Author |\n|---|---|---|---|\n|  | **Keep it** | It works | 2026-11-21 / Ada |",
])
func `an entry is read in every form`(text: String) {
  let entry = DecisionEntry(id: nil, decision: "Keep it", rationale: "It works", date: "2026-11-21", author: "Ada")
  #expect(log(text).entries.map(\.entry) == [entry])
}

@Test func `headings and rows have IDs of their own`() {
  #expect(log("### D1: Keep it\n\nRationale: It works\n").entries.map(\.entry.id) == ["D1"])
  #expect(log("### D-012 – Keep it\n").nextID == "D-013")
  let table = log("| ID | Decision |\n|---|---|\n| D-004 | Keep it |\n| D-005 | [what] |\n| – | – |\n")
  #expect(table.entries.map(\.entry.id) == ["D-004"])
  #expect(table.nextID == "D-005")
}

@Test func `an entry without a date has none`() throws {
  let entry = try #require(log("- Decision: Keep it\n  Rationale: It works").entries.first).entry
  #expect(entry.date == nil && entry.author == nil && entry.id == nil)
  #expect(log("- Decision: Keep it\n  Date/Author: Ada").entries.first?.entry.author == "Ada")
  #expect(log("- Decision: Keep it\n  Date/Author: 2026-11-21").entries.first?.entry.date == "2026-11-21")
}

@Test func `several entries follow one another, with and without blank lines`() {
  let log = log("- Decision: A\n  Rationale: a\n- Decision: B\n\n- Decision: C\n  Rationale: c\n\nA closing remark.\n")
  #expect(log.entries.map(\.entry.decision) == ["A", "B", "C"])
  #expect(log.entries.map(\.entry.rationale) == ["a", "", "c"])
  #expect(log.entries.map(\.lines) == [5..<7, 7..<8, 9..<11])
}

@Test func `another item, a heading and a remark end an entry`() {
  #expect(log("- Decision: A\n- Something else\n  Rationale: b\n").entries.map(\.entry.rationale) == [""])
  #expect(
    log("- Decision: A\n### Notes\nRationale: b\n").entries.map(\.entry) == log("- Decision: A").entries.map(\.entry))
  #expect(log("- Decision: A\n\nA remark.\n").entries.map(\.entry.decision) == ["A"])
}

@Test(arguments: [
  "```\n- Decision: A\n```", "<!--\n- Decision: A\n-->", "- Decision: …\n  Rationale: …", "- Decision: [what]",
])
func `code, comments and what a template left are no entries`(text: String) { #expect(log(text).entries.isEmpty) }

@Test func `a word in the text of a decision is no key`() {
  let entries = log("- Decision: Keep it for this reason: it works. Date: unknown\n").entries
  #expect(entries.map(\.entry.decision) == ["Keep it for this reason: it works. Date: unknown"])
}

@Test func `words such as a key within the text of an entry stay there`() throws {
  let written = DecisionEntry(
    id: "D-001", decision: "Say Rationale: first", rationale: "Author: unknown, Date: 2026, Date/Author: both",
    date: "2026-11-21", author: "Ada")
  #expect(log(written.lines.joined(separator: "\n")).entries.map(\.entry) == [written])
}

@Test(arguments: [
  DecisionEntry(id: "D-001", decision: "A", rationale: "", date: nil, author: nil),
  DecisionEntry(id: nil, decision: "A: b", rationale: "c\nd", date: "2026-11-21", author: nil),
  DecisionEntry(
    id: "D-1000", decision: "A\u{1B}[31m", rationale: "**b**", date: nil, author: "Ada", source: "F-A-001 x"),
])
func `what is written is read again`(entry: DecisionEntry) throws {
  let read = try #require(log(entry.lines.joined(separator: "\n")).entries.first).entry
  #expect(read.lines == entry.lines)
  #expect(!entry.lines.joined().contains("\u{1B}"))
}

@Test func `the next ID is one more than the highest`() {
  #expect(log("").nextID == "D-001")
  let log = log("- Decision: [D-009] A\n- Decision: B\n- Decision: [D-002] C\n")
  #expect(log.nextID == "D-010")
  #expect(log.ids(3).last == "D-012")
}

@Test(arguments: [
  (
    "# Plan\n\n## Decision Log\n\n- Decision: A\n  Rationale: a\n\n## Outcomes\n",
    "# Plan\n\n## Decision Log\n\n- Decision: A\n  Rationale: a\n▹- Decision: [D-001] N\n◃\n## Outcomes\n"
  ),
  (
    "# Plan\r\n\r\n## Decision Log\r\n\r\n- Decision: A  \r\n\r\n## Outcomes\r\n",
    "# Plan\r\n\r\n## Decision Log\r\n\r\n- Decision: A  \r\n▹- Decision: [D-001] N\r\n◃\r\n## Outcomes\r\n"
  ),
  ("## Decision Log\n- Decision: A", "## Decision Log\n- Decision: A▹\n- Decision: [D-001] N\n◃"),
  ("## Decision Log\r\n- Decision: A", "## Decision Log\r\n- Decision: A▹\r\n- Decision: [D-001] N\r\n◃"),
  ("## Decision Log\n\nNone yet.\n", "## Decision Log\n\nNone yet.\n▹\n- Decision: [D-001] N\n◃"),
  ("## Decision Log\n## Next\n", "## Decision Log\n▹\n- Decision: [D-001] N\n\n◃## Next\n"),
  ("# Plan\n\nText\n\n\n", "# Plan\n\nText\n\n\n▹## Decision Log\n\n- Decision: [D-001] N\n◃"),
  ("# Plan", "# Plan▹\n\n## Decision Log\n\n- Decision: [D-001] N\n◃"),
  ("", "▹## Decision Log\n\n- Decision: [D-001] N\n◃"),
  ("\u{FEFF}", "\u{FEFF}▹## Decision Log\n\n- Decision: [D-001] N\n◃"),
  (
    "## Decision Log\n\n| Decision |\n| --- |\n| A |\n",
    "## Decision Log\n\n| Decision |\n| --- |\n| A |\n▹| [D-001] N |\n◃"
  ),
  ("## Decision Log\n\nText\n\n```\nopen\n", "## Decision Log\n\nText\n▹\n- Decision: [D-001] N\n◃\n```\nopen\n"),
  ("# Plan\n\n<!-- open\n", "# Plan\n\n▹## Decision Log\n\n- Decision: [D-001] N\n\n◃<!-- open\n"),
])
func `an entry is added at the end of the log and every byte stays`(before: String, after: String) throws {
  let document = Document(before)
  let added = DecisionEntry(id: "D-001", decision: "N", rationale: "", date: nil, author: nil)
  let edit = try #require(DecisionLog(of: document, SectionVocabulary()).appending([added]))
  let bytes = [edit].apply(to: document.source.bytes)
  #expect(String(decoding: bytes, as: UTF8.self) == after.filter { !"▹◃".contains($0) })
  let marked = after.utf8.split(separator: "▹".utf8, maxSplits: 1).last.map { String(decoding: $0, as: UTF8.self) }
  #expect(
    String(decoding: edit.replacement, as: UTF8.self) == marked?.split(separator: "◃", omittingEmptySubsequences: false)
      .first ?? "")
  #expect(DecisionLog(of: Document(bytes), SectionVocabulary()).entries.last?.entry == added)
}

@Test func `bytes that are no text stay when an entry is added`() throws {
  let bytes = Array("## Decision Log\n\n- Decision: A ".utf8) + [0xFF, 0, 0xC3, 0x0A, 0x0C, 0x0A]
  let log = DecisionLog(of: Document(bytes), SectionVocabulary())
  let edit = try #require(log.appending([DecisionEntry(id: nil, decision: "N", rationale: "", date: nil, author: nil)]))
  #expect(edit.range.isEmpty)
  #expect(Array([edit].apply(to: bytes)[..<edit.range.lowerBound]) == Array(bytes[..<edit.range.lowerBound]))
  #expect([edit].apply(to: bytes).suffix(bytes.count - edit.range.lowerBound) == bytes[edit.range.lowerBound...])
}

@Test func `nothing added is no edit`() { #expect(log("- Decision: A").appending([]) == nil) }

@Test(arguments: [
  (
    "- Decision: [D-001] A\n  Rationale: a\n\nText\n",
    "- Decision: [D-001] A\n  Rationale: a\n  Superseded by: D-002\n\nText\n"
  ),
  ("- Decision: [D-001] A", "- Decision: [D-001] A\n  Superseded by: D-002\n"),
  ("    - Decision: [D-001] A\n", "    - Decision: [D-001] A\n      Superseded by: D-002\n"),
  (
    "- Decision: [D-001] A Rationale: b\r\n\r\n", "- Decision: [D-001] A Rationale: b\r\n  Superseded by: D-002\r\n\r\n"
  ),
  ("### D1: A\n\nRationale: b\n", "### D1: A\n\nRationale: b\nSuperseded by: D-002\n"),
])
func `an older entry says which one replaces it`(before: String, after: String) throws {
  let log = DecisionLog(of: Document("## Decision Log\n" + before), SectionVocabulary())
  let placed = try #require(log.entries.first)
  let bytes = [try #require(log.superseding(placed, by: "D-002"))].apply(to: Array(("## Decision Log\n" + before).utf8))
  #expect(String(decoding: bytes, as: UTF8.self) == "## Decision Log\n" + after)
  let again = DecisionLog(of: Document(bytes), SectionVocabulary())
  let noted = try #require(again.entries.first)
  #expect(noted.entry.supersededBy == "D-002")
  #expect(again.superseding(noted, by: "D-003") == nil)
  let removed = [try #require(again.removingSuperseded(noted))].apply(to: bytes)
  #expect(String(decoding: removed, as: UTF8.self).hasPrefix("## Decision Log\n" + before))
}

@Test func `an entry is removed and rewritten by its lines`() throws {
  let text = "## Decision Log\n\n- Decision: A\n  Rationale: a\n- Decision: B\n"
  let log = DecisionLog(of: Document(text), SectionVocabulary())
  let first = try #require(log.entries.first)
  #expect([log.removing(first)].apply(to: Array(text.utf8)) == Array("## Decision Log\n\n- Decision: B\n".utf8))
  let entry = DecisionEntry(id: nil, decision: "C", rationale: "c", date: nil, author: nil)
  #expect(
    [log.rewriting(first, as: entry)].apply(to: Array(text.utf8))
      == Array("## Decision Log\n\n- Decision: C\n  Rationale: c\n- Decision: B\n".utf8))
}

@Test(arguments: ["## Decision Log", "### 4. decision log (mandatory)", "## 決定ログ", "## Decisions"])
func `the log is found under its names`(heading: String) {
  let document = Document("# Plan\n\n\(heading)\n\n- Decision: A\n\n# Other\n\n- Decision: B\n")
  #expect(DecisionLog(of: document, SectionVocabulary()).entries.map(\.entry.decision) == ["A"])
}

@Test(arguments: [
  "## Registro de decisiones", "## Registro (Decision Log)", "## 決定ログ (Decision Log)", "## Decision Log (append only)",
  "## 5. Decision Log – newest last", "## Decisions / Decision Log",
])
func `a log is found by a heading that says more, and goes on there`(heading: String) throws {
  let document = Document("# Plan\n\n\(heading)\n\n- Decision: Keep it\n  Rationale: Why\n\n## Outcomes\n\nNone.\n")
  let log = DecisionLog(of: document, SectionVocabulary())
  #expect(log.entries.map(\.entry.decision) == ["Keep it"])
  let edit = try #require(
    log.appending([DecisionEntry(id: "D-002", decision: "Let it go", rationale: "No", date: nil, author: nil)]))
  let written = String(decoding: [edit].apply(to: document.source.bytes), as: UTF8.self)
  #expect(written.ranges(of: "\n## ").count == 2)
  let place = try #require(written.firstRange(of: "Let it go"))
  #expect(written[place.upperBound...].contains("## Outcomes"))
}

@Test func `a heading of its own comes first, and one that says other things beside a single word is no log`() {
  let entries = { (text: String) in
    DecisionLog(of: Document(text), SectionVocabulary()).entries.map(\.entry.decision)
  }
  #expect(entries("## Notes (Decision Log)\n\n- Decision: A\n\n## Decision Log\n\n- Decision: B\n") == ["B"])
  #expect(entries("## Scope / Decisions\n\n- Decision: A\n") == [])
}

@Test func `the configuration adds names of the log`() {
  let vocabulary = SectionVocabulary(headings: ["decision-log": ["Beschlüsse"]])
  #expect(DecisionLog(of: Document("## Beschlüsse\n\n- Decision: A\n"), vocabulary).entries.count == 1)
}

@Test func `a log of many entries is read in linear time`() {
  let excess = Growth.excess(from: 300) { size in
    let text = (0..<size).map { "- Decision: [D-\($0)] A\n  Rationale: b\n" }.joined()
    #expect(log(text).entries.count == size)
  }
  #expect(excess == nil)
}

@Test func `a line of many keys is read in linear time`() {
  let excess = Growth.excess(from: 500) { size in
    #expect(log("- Decision: a" + String(repeating: " date: x", count: size)).entries.count == 1)
  }
  #expect(excess == nil)
}

private func log(_ entries: String) -> DecisionLog {
  DecisionLog(of: Document("# Plan\n\n## Decision Log\n\n\(entries)\n"), SectionVocabulary())
}
