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
  "**Language**: Swift 6 **Storage**: NEEDS CLARIFICATION **Testing**:\nXCTest",
  "**Language**: Swift 6 **Storage:** NEEDS\nCLARIFICATION **Testing:** XCTest",
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

@Test(arguments: [
  "- **RF-005**: recalcular a cada [PRECISA DE ESCLARECIMENTO: evento ou minuto?]",
  "- **FR-003**: 差异超过 [需要澄清：evento ou minuto?] 时必须审批", "- **FR-003**: 差异超过 【需要澄清:evento ou minuto?】 时必须审批",
  "写真を［要確認：evento ou minuto?］日後に消す", "- 写真 [確認が必要 evento ou minuto?]", "| FR-1 | [명확화 필요: evento ou minuto?] |",
  "Die Frist [KLÄRUNG NÖTIG: evento ou minuto?] gilt.", "**Plazo**: [Necesita aclaración: evento ou minuto?]",
  "[À CLARIFIER : evento ou minuto?]", "Logs for [needs clarification: evento ou\nminuto?] days",
  "- `[要確認: evento ou minuto?]`", "[**待確認**: evento ou minuto?]", "[A DEFINIR - evento ou minuto?]",
])
func `a mark is read in the words of any language, in brackets of any width`(text: String) {
  #expect(Document("# T\n\n\(text)\n").openMarks.map(\.question) == ["evento ou minuto?"])
}

@Test(arguments: [
  ("- **FR-002**: [NEEDS CLARIFICATION]", "NEEDS CLARIFICATION"),
  ("- **FR-002**: Two approvers above a limit of [NEEDS CLARIFICATION]", "NEEDS CLARIFICATION"),
  ("- **FR-002**: Two approvers above [NEEDS CLARIFICATION]. One below.", "NEEDS CLARIFICATION"),
  ("- **FR-002**: 期限は [要確認]。", "要確認"), ("**主要依赖**: [待确认]", "待确认"), ("- 【待確認】", "待確認"),
  ("- **RF-004**: parar após [A DEFINIR] respostas", "A DEFINIR"), ("- **FR-003**: 超过 [需要澄清] 时审批", "需要澄清"),
  ("| 依赖 | [待确认] |", "待确认"), ("- Prazo: [a definir].", "a definir"),
])
func `a mark without a question counts where it is a whole value or ends a requirement`(text: String, words: String) {
  let table = text.hasPrefix("|") ? "| a | b |\n|---|---|\n" : ""
  #expect(Document("\(table)\(text)\n").openMarks.map(\.words) == [words])
}

@Test(arguments: [
  "- 没有残留的 [需要澄清] 标记", "- **FR-001**: 报告所有 [需要澄清] 标记", "- **FR-001**: Report each [NEEDS CLARIFICATION] mark",
  "- [x] [要確認] が残っていない", "- [ ] 没有 [需要澄清: 金额?]", "- [要確認]: まだ決まっていないこと", "- `[要確認]` = 未決",
  "- [要確認](notes.md)", "- [需要澄清: 金额?][1]", "[要確認事項] を見る", "- Q: 「[要確認: 日数?]」とあった", "~~[要確認: 日数?]~~ 90 日",
  "<!-- [要確認: 日数?] -->", "```\n[要確認: 日数?]\n```", "- 印は `[要確認]`", "[需要澄清: 具体问题]", "[A definirmos] isso",
  "[needs clarifications] a",
  "- [要確認: …] を探す", "- Mark what is unknown with [NEEDS CLARIFICATION].", "[要確認]: notes.md",
])
func `brackets that ask nothing are no marks in any language`(text: String) {
  #expect(Document("\(text)\n").openMarks.isEmpty)
}

@Test(arguments: ["Resolution", "Decision", "Final decision", "Answer (Phase 0)", "決定", "回答", "Resposta", "答案", "결정"])
func `a mark whose row has its answer is not open`(column: String) {
  let table = { (answer: String) in
    "| Unknown | \(column) |\n|---|---|\n| NEEDS CLARIFICATION: which store? | \(answer) |\n"
  }
  #expect(Document(table("Decision 1")).openMarks == [])
  for open in ["", "-", "TBD", "[NEEDS CLARIFICATION]", "未定", "needs clarification"] {
    #expect(!Document(table(open)).openMarks.isEmpty, "\(open)")
  }
}

@Test(arguments: [
  "Resolved Questions", "Answered questions", "Clarifications (resolved)", "Closed open points", "Resolved unknowns",
  "解決済みの質問", "已解决的问题", "已解決的問題", "해결된 질문", "Perguntas respondidas", "Preguntas resueltas", "Questions résolues",
  "Geklärte Fragen", "Domande risolte",
])
func `marks below a heading that says that the questions are resolved are not open`(heading: String) {
  let text = "## \(heading)\n\n- [NEEDS CLARIFICATION: which store?] One.\n"
  #expect(Document(text).openMarks == [])
  #expect(Document("## Questions\n\n### Resolved\n\n- [NEEDS CLARIFICATION: which?]\n").openMarks == [])
}

@Test(arguments: [
  "Unresolved questions", "Questions to be answered", "Questions not yet resolved", "Resolved incidents",
  "Closed accounts", "Resolved", "未解決の質問", "未解决的问题", "Perguntas não respondidas", "Questions",
])
func `marks below another heading are open`(heading: String) {
  #expect(Document("## \(heading)\n\n- [NEEDS CLARIFICATION: which store?]\n").openMarks.count == 1)
}

@Test(arguments: [
  ("- **FR-004**: TBD", "TBD"), ("- **FR-004**: 未定", "未定"), ("- **SC-001**: ???", "???"),
  ("FR-004: x\n- FR-005: TODO.", "TODO"),
  ("- **FR-004**: *a definir*", "a definir"), ("- **FR-004**: 待定。", "待定"),
])
func `a requirement that is yet to be decided is open`(text: String, words: String) throws {
  let facts = try SpecificationFacts(of: Document("## Requirements\n\n\(text)\n"), SectionVocabulary())
  #expect(facts.document.openMarks.map(\.words) == [words])
  #expect(facts.document.openMarks.map(\.isUndecided) == [true])
}

@Test(arguments: [
  ("- **FR-004**: a definir com o setor fiscal", "a definir", "com o setor fiscal"),
  ("- **FR-004**: TBD (the board meets in May)", "TBD", "the board meets in May"),
  ("- **FR-004**: TBD with the board", "TBD", "with the board"),
  ("- **FR-004**: To be agreed with the harbour", "To be agreed", "with the harbour"),
  ("- **FR-004**: noch zu klären: wer haftet", "noch zu klären", "wer haftet"),
  ("- **FR-004**: 未定（税務と相談）", "未定", "税務と相談"),
])
func `a requirement that says who is to decide it, or when, is open`(text: String, words: String, question: String)
  throws
{
  let facts = try SpecificationFacts(of: Document("## Requirements\n\n\(text)\n"), SectionVocabulary())
  #expect(facts.document.openMarks.map(\.words) == [words])
  #expect(facts.document.openMarks.map(\.question) == [question])
}

@Test(arguments: [
  "A marker of the old kind, to be ignored: [NEEDS CLARIFICATION: which port?]",
  "- This mark is kept on purpose for the parser: [NEEDS CLARIFICATION: which port?].",
  "[NEEDS CLARIFICATION: which port?] is an example of a marker", "このマーカーは例です: [要確認: どの港か]",
  "Este marcador é um exemplo: [A DEFINIR: qual porto?]",
])
func `a mark that its own sentence calls an example, or one to ignore, asks nothing`(text: String) {
  #expect(Document("# T\n\n\(text)\n").openMarks.isEmpty)
}

@Test(arguments: [
  "Blank lines are ignored [NEEDS CLARIFICATION: tabs, too?].", "For example [NEEDS CLARIFICATION: which port?]",
  "Markers are drawn. Old ones are ignored [NEEDS CLARIFICATION: how old?].",
  "This marker must not be ignored: [NEEDS CLARIFICATION: which port?]",
  "The marker is an example. [NEEDS CLARIFICATION: which port?]",
])
func `a mark in a sentence that speaks of something else is open`(text: String) {
  #expect(Document("# T\n\n\(text)\n").openMarks.count == 1)
}

@Test(arguments: [
  "- **FR-004**: To be decided votes must be listed", "- **FR-004**: TBD rows are shown", "- FR-004 TODO list",
  "- **FR-004**: Why?",
])
func `a requirement that says something is not open`(text: String) throws {
  let facts = try SpecificationFacts(of: Document("## Requirements\n\n\(text)\n"), SectionVocabulary())
  #expect(facts.document.openMarks.isEmpty)
}

@Test func `a document full of brackets is read in linear time`() {
  let excess = Growth.excess(from: 300) { size in
    #expect(Document(String(repeating: "[要確認: なぜ ", count: size) + "\n").openMarks.count <= size)
  }
  #expect(excess == nil)
}

@Test(arguments: [
  "- **Unknown**: [NEEDS CLARIFICATION: which store?] → **Resolved**: one.",
  "- 问：[待澄清：税率] 是否已定？ 答：已定，9%。", "- F: [ZU KLÄREN: gestaffelt?] → A: ja, nach Tierart.",
  "- [À CLARIFIER] → Réponse : oui",
  "- Q: [NEEDS CLARIFICATION: which store?] → A: One.", "- Q: Is `[NEEDS CLARIFICATION: gifts]` settled? → A: Yes.",
  "[NEEDS CLARIFICATION: which store?] (answered: the first)", "**Store**: NEEDS CLARIFICATION — Decision: one store",
  "> He said: \"keep them for ??? [NEEDS CLARIFICATION: years]\"\n> Answer: ten, see FR-002.",
  "- [NEEDS CLARIFICATION: which store?]\n  - **Answer**: the first", "- [要確認: どれ?] → 回答: 一つ目",
  "- Q: [NEEDS CLARIFICATION: which?]\n- A: the first", "- [NEEDS CLARIFICATION: which\n  store?]\n  Resolved: one",
  "| Topic | Was | Now |\n|---|---|---|\n| dates | NEEDS CLARIFICATION | ISO |",
  "| 項目 | 変更前 | 変更後 |\n|---|---|---|\n| 日付 | [要確認: どれ?] | ISO |",
])
func `a mark whose answer follows is not open`(text: String) { #expect(Document("# T\n\n\(text)\n").openMarks == []) }

@Test(arguments: [
  "- **Unknown**: [NEEDS CLARIFICATION: which store?] → Resolved: TBD",
  "- Q: [NEEDS CLARIFICATION: which?] → A: pending",
  "- [NEEDS CLARIFICATION: decision: a or b?]", "[NEEDS CLARIFICATION: which store?] Note: ask Jo",
  "- [NEEDS CLARIFICATION: which store?]\n- **Answer**: of another", "- Unresolved: [NEEDS CLARIFICATION: which?]",
  "[NEEDS CLARIFICATION: which?] Unresolved: the store", "[NEEDS CLARIFICATION: which?]\n\nAnswer: to another",
  "| Topic | Was | Now |\n|---|---|---|\n| dates | ISO | NEEDS CLARIFICATION |",
  "| Topic | Was | Now |\n|---|---|---|\n| dates | NEEDS CLARIFICATION | - |",
  "Answer: one\n[NEEDS CLARIFICATION: which?]", "[NEEDS CLARIFICATION: which?] → Answer: [NEEDS CLARIFICATION: who?]",
])
func `a mark without an answer behind it is open`(text: String) {
  #expect(!Document("# T\n\n\(text)\n").openMarks.isEmpty)
}
