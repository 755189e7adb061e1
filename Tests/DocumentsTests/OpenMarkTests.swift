import Markdown
import TestSupport
import Testing
@testable import Documents

@Test(arguments: [
  "Log in by [NEEDS CLARIFICATION: which provider?] only.", "- **FR-001**: `[NEEDS CLARIFICATION: which provider?]`",
  "**[NEEDS CLARIFICATION: which provider?]**", "| FR-001 | [NEEDS CLARIFICATION: which provider?] |",
  "> [NEEDS CLARIFICATION: which\n> provider?]", "[NEEDS CLARIFICATION: which\nprovider?]",
  "[NEEDS CLARIFICATION：which provider?]",
  "### Login [NEEDS CLARIFICATION: which provider?]", "[NEEDS\nCLARIFICATION: which provider?]",
  "- item [NEEDS\n  CLARIFICATION: which\n  provider?]", "[NEEDS CLARIFICATION - which provider?]",
  "[**NEEDS CLARIFICATION**: which provider?]", "\\[NEEDS CLARIFICATION: which provider?\\]",
  "1. a `[NEEDS CLARIFICATION: which provider?]`.", "**Storage**: [NEEDS CLARIFICATION: which provider?]",
  "**Storage**: NEEDS CLARIFICATION: which provider?", "**Storage**: NEEDS CLARIFICATION (which provider?)",
  "- NEEDS CLARIFICATION: which provider?",
])
func `a mark with a question counts anywhere in prose`(text: String) {
  #expect(Document("# T\n\n\(text)\n").openMarks == [OpenMark(line: 3, question: "which provider?")])
}

@Test func `a question may hold brackets and links`() {
  let marks = Document("[NEEDS CLARIFICATION: one of [a, b] or [c](d)?] and [NEEDS CLARIFICATION: when?]").openMarks
  #expect(marks.map(\.question) == ["one of [a, b] or c?", "when?"])
}

@Test(arguments: [
  "**Storage**: NEEDS CLARIFICATION", "**Storage:** [NEEDS CLARIFICATION]", "- Storage: NEEDS CLARIFICATION",
  "- NEEDS CLARIFICATION", "1. [NEEDS CLARIFICATION]", "- **NEEDS CLARIFICATION**",
  "**Storage**：`NEEDS CLARIFICATION`", "* [NEEDS CLARIFICATION]", "**Storage**: NEEDS CLARIFICATION.",
  "**Storage**: ⚠️ NEEDS CLARIFICATION", "**Branch**: `x` | **Storage**: NEEDS CLARIFICATION",
])
func `the bare words count where they are a whole value`(text: String) {
  #expect(Document("\(text)\n").openMarks == [OpenMark(line: 1, question: "")])
}

@Test(arguments: [
  "No [NEEDS CLARIFICATION] markers remain.", "- No [NEEDS CLARIFICATION] markers remain",
  "Mark with NEEDS CLARIFICATION.",
  "- [ ] No [NEEDS CLARIFICATION: question] markers remain", "- [x] All resolved:\n  NEEDS CLARIFICATION: none",
  "<!-- [NEEDS CLARIFICATION: example] -->", "```\n[NEEDS CLARIFICATION: example]\n```",
  "text\n\n    [NEEDS CLARIFICATION: example]", "<!--\n- NEEDS CLARIFICATION\n-->",
  "[e.g., Python 3.11 or NEEDS CLARIFICATION]",
  "**Storage**: [e.g., PostgreSQL or NEEDS CLARIFICATION]", "| Mark | NEEDS CLARIFICATION where unknown |",
  "- [x] Checked\n  [NEEDS CLARIFICATION: example]", "Use [NEEDS CLARIFICATION: specific question] for doubts.",
  "All [NEEDS CLARIFICATION: …] marks are gone.", "~~[NEEDS CLARIFICATION: which?]~~ → e-mail",
  "NEEDS CLARIFICATION: none", "- NEEDS CLARIFICATION：なし", "**NEEDS CLARIFICATION**: 无", "- NEEDS CLARIFICATION: 없음",
  "- NEEDS CLARIFICATION: nenhuma", "| Item | NEEDS CLARIFICATION |\n|---|---|\n| a | b |",
  "---\nnote: NEEDS CLARIFICATION\n---\n# T",
  "In the end everything that is unknown is marked so: NEEDS CLARIFICATION", "See [NEEDS CLARIFICATION] marks: none",
  "- `NEEDS CLARIFICATION: …` marks what is open", "It counts the `[NEEDS CLARIFICATION: q-1 …]` marks of a file.",
  "- Q: it said \"[NEEDS CLARIFICATION: how long?]\" → A: a month", "Given „[NEEDS CLARIFICATION: who?]“ in a text",
  "Each mark gets a name: [NEEDS CLARIFICATION:q-N ...]", "Look for `\\[NEEDS CLARIFICATION: q-` instead | [x] |",
  "* [ ] a\n  * [ ] b [NEEDS CLARIFICATION: which?]",
])
func `sentences about the mark, check lists, comments and code do not count`(text: String) {
  #expect(Document("\(text)\n").openMarks.isEmpty)
}

@Test func `a mark that nothing closes ends with its paragraph`() {
  let marks = Document("[NEEDS CLARIFICATION: which\n\nNext paragraph]\n").openMarks
  #expect(marks == [OpenMark(line: 1, question: "which")])
}

@Test func `a line of unclosed marks is read in linear time`() {
  let excess = Growth.excess(from: 500) { size in
    let marks = String(repeating: "[NEEDS CLARIFICATION: why ", count: size)
    #expect(Document(marks + "\n" + String(repeating: "x", count: 30 * size)).openMarks.count == size)
  }
  #expect(excess == nil)
}

@Test func `the words count in each cell below the head of a table`() {
  let table = "| Item | State | Note |\n|---|---|---|\n| Storage | NEEDS CLARIFICATION | [NEEDS CLARIFICATION] |\n"
  #expect(Document(table).openMarks.map(\.line) == [3, 3])
  let asked = "Item | State\n--- | ---\nStorage | [NEEDS CLARIFICATION: which?]\nCache | none\n"
  #expect(Document(asked).openMarks == [OpenMark(line: 3, question: "which?")])
}

@Test(arguments: ["どのプロバイダーですか？", "使用哪个提供商？", "어떤 제공자입니까?", "qual provedor?"])
func `questions are read in any language`(question: String) {
  #expect(Document("[NEEDS CLARIFICATION: \(question)]\n").openMarks.map(\.question) == [question])
  #expect(Document("[NEEDS CLARIFICATION：\(question)]\n").openMarks.map(\.question) == [question])
}

@Test func `nested check lists are passed over in linear time`() {
  let excess = Growth.excess(from: 200) { size in
    let items = (0..<size).map { String(repeating: " ", count: $0 % 100) + "- [ ] a [NEEDS CLARIFICATION: b]\n" }
    #expect(Document(items.joined()).openMarks.count < size)
  }
  #expect(excess == nil)
}
