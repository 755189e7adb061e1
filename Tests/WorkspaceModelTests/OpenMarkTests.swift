import Markdown
import Testing
@testable import WorkspaceModel

@Test(arguments: [
  "Log in by [NEEDS CLARIFICATION: which provider?] only.", "- **FR-001**: `[NEEDS CLARIFICATION: which provider?]`",
  "**[NEEDS CLARIFICATION: which provider?]**", "| FR-001 | [NEEDS CLARIFICATION: which provider?] |",
  "> [NEEDS CLARIFICATION: which\n> provider?]", "[NEEDS CLARIFICATION: which\nprovider?]",
  "[NEEDS CLARIFICATION：which provider?]",
  "### Login [NEEDS CLARIFICATION: which provider?]",
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
  "- NEEDS CLARIFICATION", "1. [NEEDS CLARIFICATION]", "- **NEEDS CLARIFICATION**", "| Storage | NEEDS CLARIFICATION |",
  "**Storage**：`NEEDS CLARIFICATION`", "* [NEEDS CLARIFICATION]",
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
  "- [x] Checked\n  [NEEDS CLARIFICATION: example]",
])
func `sentences about the mark, check lists, comments and code do not count`(text: String) {
  #expect(Document("\(text)\n").openMarks.isEmpty)
}

@Test func `a mark that nothing closes ends with its paragraph`() {
  let marks = Document("[NEEDS CLARIFICATION: which\n\nNext paragraph]\n").openMarks
  #expect(marks == [OpenMark(line: 1, question: "which")])
}

@Test(.timeLimit(.minutes(10)))
func `a line of unclosed marks is read at once`() {
  let marks = String(repeating: "[NEEDS CLARIFICATION: ", count: 10_000)
  #expect(Document(marks + "\n" + String(repeating: "x", count: 300_000)).openMarks.count == 10_000)
}
