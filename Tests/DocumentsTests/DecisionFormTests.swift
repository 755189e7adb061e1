import Documents
import Markdown
import Testing

/// Each form in which people write a Decision Log, read into the right fields.
@Suite struct DecisionFormTests {
  private func entries(_ text: String) -> [DecisionEntry] {
    let document = Document("# Plan\n\n## Decision Log\n\n\(text)\n")
    return DecisionLog(of: document, SectionVocabulary()).entries.map(\.entry)
  }

  private func entry(
    _ id: String? = nil, date: String? = "2026-01-02", author: String? = "Ada", rationale: String = "It works"
  ) -> DecisionEntry {
    DecisionEntry(id: id, decision: "Keep it", rationale: rationale, date: date, author: author)
  }

  @Test(arguments: [
    "- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
    "* Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
    "1. Decision: Keep it\n   Rationale: It works\n   Date/Author: 2026-01-02 / Ada",
    "-   Decision: Keep it\n    Rationale: It works\n    Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it\n  - Rationale: It works\n  - Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it\n- Rationale: It works\n- Date/Author: 2026-01-02 / Ada",
  ])
  func `a list item with its fields below`(text: String) { #expect(entries(text) == [entry()]) }

  @Test(arguments: [
    "- Decision: Keep it Rationale: It works Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it; Rationale: It works; Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it | Rationale: It works | Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it - Rationale: It works - Date: 2026-01-02 - Author: Ada",
    "- **Decision**: Keep it — **Rationale**: It works (2026-01-02, Ada)",
    "- **Decision:** Keep it – **Rationale:** It works – **Date:** 2026-01-02 – **Author:** Ada",
    "- Decision: Keep it, Why: It works, Date: 2026-01-02, By: Ada",
    "- Decision: Keep it; Status: accepted; Rationale: It works; Alternatives considered: Redis; Date/Author: 2026-01-02 / Ada",
    "- (2026-01-02) Decision: Keep it. Rationale: It works. Author: Ada".replacing(". ", with: "; "),
    "- Decision: Keep it (2026-01-02, Ada)\n  Rationale: It works",
  ])
  func `everything on one line`(text: String) { #expect(entries(text) == [entry()]) }

  @Test(arguments: [
    "- Decision: Keep it\\\n  Rationale: It works\\\n  Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it<br>Rationale: It works<br/>Date/Author: 2026-01-02 / Ada",
    "- Decision: Keep it<br>\n  Rationale: It works<br />\n  Date/Author: 2026-01-02 / Ada",
    "- Date: 2026-01-02\n  Author: Ada\n  Decision: Keep it\n  Rationale: It works",
    "- **Date/Author**: 2026-01-02 / Ada\n  **Decision**: Keep it\n  **Rationale**: It works",
    "Date: 2026-01-02\nDecision: Keep it\nRationale: It works\nAuthor: Ada",
    "- 2026-01-02 / Ada — Decision: Keep it\n  Rationale: It works",
  ])
  func `hard breaks, and a signature before the decision`(text: String) { #expect(entries(text) == [entry()]) }

  @Test func `a time behind a comma belongs to the date`() {
    let read = entries("- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02, 14:00Z / Ada")
    #expect(read == [entry(date: "2026-01-02, 14:00Z")])
  }

  @Test(arguments: [
    "| ID | Decision |\n|---|---|\n| D-001 | ~~Keep it~~ |", "- Decision: ~~Keep it~~\n  Rationale: It works",
  ])
  func `a decision that is struck out no longer holds`(text: String) {
    let document = Document("# Plan\n\n## Decision Log\n\n\(text)\n")
    #expect(DecisionLog(of: document, SectionVocabulary()).standings == [.withdrawn])
  }

  @Test(arguments: [
    "~~Decision: [D-001] Keep it~~\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
    "~~Decision: [D-001] Keep it~~ Rationale: It works Date/Author: 2026-01-02 / Ada",
    "~~Decision: \\[D-001\\] Keep it~~ Rationale: It works Date/Author: 2026-01-02 /\n  Ada",
    "~~Decision: [D-001] Keep\n  it~~ Rationale: It works Date/Author: 2026-01-02 / Ada",
    "~~Decision: [D-001] Keep it~~ ~~Rationale: It works~~ ~~Date/Author: 2026-01-02 / Ada~~",
  ])
  func `a struck entry stays one, however its lines are filled`(text: String) {
    let document = Document("## Decision Log\n\n- \(text)\n")
    let read = DecisionLog(of: document, SectionVocabulary()).entries
    #expect(read.map(\.entry) == [entry("D-001")])
    #expect(DecisionLog(of: document, SectionVocabulary()).standings == [.withdrawn])
  }

  @Test func `an entry without a date`() {
    #expect(entries("- Decision: Keep it\n  Rationale: It works") == [entry(date: nil, author: nil)])
    #expect(entries("- Decision: Keep it\n  Rationale: It works\n  Date/Author: TBD / Ada") == [entry(date: "TBD")])
    #expect(
      entries("- Decision: Keep it\n  Rationale: It works\n  Date/Author: YYYY-MM-DD / Ada") == [entry(date: nil)])
    #expect(
      entries("- Decision: Keep it\n  Rationale: It works\n  Date/Author: – / –") == [entry(date: nil, author: nil)])
  }

  @Test func `later lines at column 0`() {
    #expect(
      entries("- Decision: Keep it\nRationale: It works\nDate/Author: 2026-01-02 / Ada\n- Decision: B")
        .map(\.decision) == ["Keep it", "B"])
    #expect(entries("- Decision: Keep it\nRationale: It works\nDate/Author: 2026-01-02 / Ada") == [entry()])
  }

  @Test(arguments: [
    "- **Decision**: Keep it\n  **Rationale**: It works\n  **Date/Author**: 2026-01-02 / Ada",
    "- **Decision:** Keep it\n  **Rationale:** It works\n  **Date/Author:** 2026-01-02 / Ada",
    "- __Decision__: Keep it\n  __Rationale:__ It works\n  *Date/Author*: 2026-01-02 / Ada",
    "**Decision**: Keep it\n**Rationale**: It works\n**Date/Author**: 2026-01-02 / Ada",
    "**Decision**: Keep it\n\n**Rationale**: It works\n\n**Date/Author**: 2026-01-02 / Ada",
    "- **Decision: Keep it**\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
  ])
  func `bold keys, the colon inside or outside`(text: String) { #expect(entries(text) == [entry()]) }

  @Test(arguments: [
    ("### D1: Keep it", "D1"), ("### D-001 – Keep it", "D-001"), ("#### ADR-004: Keep it", "ADR-004"),
    ("### [D-001] Keep it", "D-001"), ("### **D1: Keep it**", "D1"), ("### Decision D-7: Keep it", "D-7"),
    ("### 2026-01-02: Keep it", nil), ("### 2026-01-02 — Keep it", nil), ("### Decision: Keep it", nil),
    ("### Decision 4: Keep it", nil), ("### Decision 4 - Keep it", nil), ("### D-001 - Keep it ###", "D-001"),
  ])
  func `a heading, with bullets, paragraphs or bold keys below`(heading: String, id: String?) {
    for body in [
      "- Rationale: It works\n- Date/Author: 2026-01-02 / Ada",
      "Rationale: It works\n\nDate: 2026-01-02\n\nAuthor: Ada",
      "**Rationale**: It works  \n**Date/Author**: 2026-01-02 / Ada",
      "It works\n\n- **Date:** 2026-01-02\n- **Decided by:** Ada",
      "#### Rationale\n\nIt works\n\n#### Consequences\n\nMany\n\n#### Date/Author\n\n2026-01-02 / Ada"
        .replacing("####", with: "#####"),
    ] { #expect(entries("\(heading)\n\n\(body)") == [entry(id)], "\(body)") }
  }

  @Test(arguments: [
    "| Decision | Rationale | Date | Author |\n|---|---|---|---|\n| Keep it | It works | 2026-01-02 | Ada |",
    "| Date | Owner | Choice | Why | Notes |\n|---|---|---|---|---|\n| 2026-01-02 | Ada | Keep it | It works | x |",
    "| Status | Decision | Reason | Date / Author |\n|-|-|-|-|\n| ok | **Keep it** | It works | 2026-01-02 / Ada |",
    "| 日付 | 決定 | 理由 | 決定者 |\n|---|---|---|---|\n| 2026-01-02 | Keep it | It works | Ada |",
    "| 日期 | 决策 | 理由 | 作者 |\n|---|---|---|---|\n| 2026-01-02 | Keep it | It works | Ada |",
    "| 결정 | 근거 | 날짜 | 작성자 |\n|---|---|---|---|\n| Keep it | It works | 2026-01-02 | Ada |",
    "| Decisão | Justificativa | Data | Autor |\n|---|---|---|---|\n| Keep it | It works | 2026-01-02 | Ada |",
    "> | Decision | Why | Decided by | When |\n> |---|---|---|---|\n> | Keep it | It works | Ada | 2026-01-02 |",
    "| Decision |\n|---|\n| Keep it<br>Rationale: It works<br/>Date/Author: 2026-01-02 / Ada |",
  ])
  func `a table, its columns in any order and language`(text: String) { #expect(entries(text) == [entry()]) }

  @Test func `a table with IDs, pipes and states`() {
    let table = entries(
      "| # | Date | Decision | Rationale | Author | Status |\n|---|---|---|---|---|---|\n"
        + "| 1 | 2026-01-02 | a \\| `b` | – | Ada | Superseded by 2 |\n| D-002 | | [link](x) | r | | ok |")
    #expect(table.map(\.id) == ["1", "D-002"])
    #expect(table.map(\.decision) == ["a | `b`", "[link](x)"])
    #expect(table.map(\.rationale) == ["", "r"])
    #expect(table.map(\.supersededBy) == ["2", nil])
  }

  @Test func `entries indented by four are entries, code is not`() {
    #expect(
      entries("    - Decision: Keep it\n      Rationale: It works\n      Date/Author: 2026-01-02 / Ada") == [entry()])
    #expect(
      entries(
        "- Decision: Keep it\n  Rationale: It works\n\n      - Decision: code\n\n  Date/Author: 2026-01-02 / Ada")
        == [entry()])
    #expect(entries("### D1: Keep it\n\nIt works\n\n    let a = 1\n").map(\.rationale) == ["It works"])
  }

  @Test(arguments: [
    "- 決定: Keep it\n  理由: It works\n  日付/作成者: 2026-01-02 / Ada",
    "- 決定：Keep it\n  理由：It works\n  日付：2026-01-02\n  作成者：Ada",
    "- 决策：Keep it\n  理由：It works\n  日期/作者：2026-01-02 / Ada",
    "- **决定**：Keep it\n  **理由**：It works\n  **日期**：2026-01-02\n  **作者**：Ada",
    "- 決策：Keep it\n  理由：It works\n  日期：2026-01-02\n  作者：Ada",
    "- 결정: Keep it\n  근거: It works\n  날짜/작성자: 2026-01-02 / Ada",
    "- Decisão: Keep it\n  Justificativa: It works\n  Data/Autor: 2026-01-02 / Ada",
    "- 決定：Keep it；理由：It works；日付：2026-01-02；作成者：Ada",
  ])
  func `keys in other languages`(text: String) { #expect(entries(text) == [entry()]) }

  @Test(arguments: [
    "- Decision: Keep it\n  Context: We had two\n  Rationale: It works\n  Consequences: none\n  Date / Author: 2026-01-02 / Ada",
    "- Decision: Keep it\n  Status: Accepted\n  Alternatives considered: Redis\n  and more\n  Rationale: It works\n  Date: 2026-01-02\n  By: Ada",
    "- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada\n  **Impact on users**: none\n  Follow-up: ask",
    "- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada\n  - a point\n  - Note: another",
    "- Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada\n\n  A paragraph of its own.",
    "### D-1: x\n\n### Decision: Keep it\n\n**Context:** Two\n\n**Rationale:** It works\n\n**Consequences:**\n- many\n\n**Date:** 2026-01-02\n\n**Author:** Ada",
  ])
  func `keys of other kinds stay people's and swallow nothing`(text: String) { #expect(entries(text).last == entry()) }

  @Test func `wrapped lines, paragraphs, lists, code and links belong to their field`() {
    let rationale = { (text: String) in entries("- Decision: Keep it\n  \(text)").map(\.rationale) }
    #expect(rationale("Rationale: It\n  works\n  Date/Author: x") == ["It works"])
    #expect(rationale("Rationale: It\n\n  works [so](http://a:1) `a: b`") == ["It works [so](http://a:1) `a: b`"])
    #expect(
      rationale("Rationale:\n    - **Cost**: low\n    - fast: yes\n  Date: 2026-01-02") == [
        "- **Cost**: low - fast: yes"
      ])
    #expect(rationale("Rationale: It works\n\n  ```\n  - Decision: fake\n  ```\n") == ["It works"])
    #expect(rationale("Rationale: It works\n  > - Decision: quoted\n") == ["It works - Decision: quoted"])
  }

  @Test func `entries inside a quote`() {
    #expect(entries("> - Decision: Keep it\n>   Rationale: It works\n>   Date/Author: 2026-01-02 / Ada") == [entry()])
  }

  @Test(arguments: [
    "- Decision: …\n  Rationale: …", "- Decision: [what was decided]\n  Rationale: [why]", "None yet.", "- None yet",
    "- Decision: none yet", "- Decision: N/A", "| Decision | Why |\n|---|---|\n| – | – |\n| [what] | [why] |",
    "### D1: [title]\n\nRationale: [why]", "The Decision: Keep it was hard.", "Some prose.\nDecision: is a word here.",
    "- (D-001) was right", "- See D-001: above".replacing("See ", with: "see "), "<!-- - Decision: hidden -->",
  ])
  func `samples, empty logs and prose are no entries`(text: String) { #expect(entries(text).isEmpty) }

  @Test(
    arguments: [
      ("2026-01-02 / Ada", "2026-01-02", "Ada"), ("2026-01-02 10:00Z / Ada", "2026-01-02 10:00Z", "Ada"),
      ("2026-01-02T10:00:00+01:00, Ada", "2026-01-02T10:00:00+01:00", "Ada"), ("2026/01/02 / Ada", "2026/01/02", "Ada"),
      ("2026年1月2日 / 田中", "2026年1月2日", "田中"), ("2026년 1월 2일, 김", "2026년 1월 2일", "김"),
      ("2 Jan 2026 – Ada", "2 Jan 2026", "Ada"), ("January 2, 2026 / Ada", "January 2, 2026", "Ada"),
      ("Ada / 2026-01-02", "2026-01-02", "Ada"), ("Ada, 2026-01-02", "2026-01-02", "Ada"),
      ("Ada Lovelace (2026-01-02)", "2026-01-02", "Ada Lovelace"), ("2026-01-02 by Ada", "2026-01-02", "Ada"),
      ("2026-01-02 - Ada", "2026-01-02", "Ada"), ("(2026-01-02) Ada", "2026-01-02", "Ada"),
      ("2026-01-02 / Ada <ada@example.org>", "2026-01-02", "Ada <ada@example.org>"),
      ("2026-01-02 / Ada/Grace", "2026-01-02", "Ada/Grace"), ("Ada/Grace", nil, "Ada/Grace"), ("Ada", nil, "Ada"),
      ("2026-01-02", "2026-01-02", nil),
    ] as [(String, String?, String?)])
  func `date and author in every order`(text: String, date: String?, author: String?) {
    let expected = entry(date: date, author: author)
    #expect(entries("- Decision: Keep it\n  Rationale: It works\n  Date/Author: \(text)") == [expected])
    #expect(
      entries("| Decision | Rationale | Date/Author |\n|---|---|---|\n| Keep it | It works | \(text) |") == [expected])
  }

  @Test func `both sides of a conflict are read, equal entries once`() {
    let both = entries(
      "- Decision: [D-001] A\n<<<<<<< ours\n- Decision: [D-002] B\n  Rationale: b\n||||||| base\n- Decision: old\n"
        + "=======\n- Decision: [D-002] C\n  Rationale: c\n>>>>>>> theirs\n- Decision: [D-003] E")
    #expect(both.map(\.decision) == ["A", "B", "C", "E"])
    #expect(both.map(\.rationale) == ["", "b", "c", ""])
    let captured = "- Decision: [D-00N] A\n  Source: F-A-001 p, Complexity Tracking: \"A\"\n"
    let once = entries(
      "<<<<<<< a\n\(captured.replacing("N", with: "1"))=======\n\(captured.replacing("N", with: "2"))>>>>>>> b\n")
    #expect(once.map(\.id) == ["D-001"])
    let headed = entries("<<<<<<< a\n### D1: A\n\nRationale: a\n=======\n### D1: B\n\nRationale: b\n>>>>>>> b\n")
    #expect(headed.map(\.rationale) == ["a", "b"])
  }

  @Test func `where each entry stands is told from both sides of a pair`() {
    let text =
      "# P\n\n## Decision Log\n\n- Decision: A\n- Decision: [D-002] B\n  Supersedes: no. 1\n- Decision: [D-003] C\n  Superseded by: D-004\n"
    let log = DecisionLog(of: Document(text), SectionVocabulary())
    #expect(log.standings.map(\.text) == ["superseded by D-002", "in force", "superseded by D-004"])
    #expect(log.position(of: "d-003") == 2 && log.position(of: "No. 1") == 0 && log.position(of: "no. 2") == nil)
  }

  @Test func `a number behind a sign goes on behind it`() throws {
    for log in ["### Decision #4: A\n\nRationale: a", "### Decision #4 – A\n\nRationale: a"] {
      let read = DecisionLog(of: Document("## Decision Log\n\n\(log)\n"), SectionVocabulary())
      #expect(read.entries.map(\.entry.decision) == ["A"])
      let entry = DecisionEntry(id: nil, decision: "B", rationale: "b", date: nil, author: nil)
      let bytes = try #require(read.adding([DecisionLog.Addition(entry)]))
      #expect(String(decoding: bytes, as: UTF8.self).contains("### Decision #5"))
    }
  }

  @Test func `a source behind the signature is one, as formatters join lines`() {
    let read = entries(
      "- Decision: [D-001] A\n  Rationale: b\n  Date/Author: 2026-01-02 / Rin Source: F-A-001 plan.md, X: \"y\" Supersedes: D-000"
    )
    #expect(read.map(\.author) == ["Rin"])
    #expect(read.map(\.source) == ["F-A-001 plan.md, X: \"y\""])
    #expect(read.map(\.supersedes) == ["D-000"])
  }

  @Test func `a field that the last entry lacks comes where it belongs`() throws {
    let log = DecisionLog(
      of: Document("## Decision Log\n\n- Decision: A\n  Date/Author: 2026-01-02 / Bo\n  Source: F-A-001\n"),
      SectionVocabulary())
    let entry = DecisionEntry(
      id: "D-001", decision: "B", rationale: "b", date: "2026-01-03", author: "Bo", source: "F-A-002")
    let bytes = try #require(log.adding([DecisionLog.Addition(entry)]))
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix(
        "- Decision: [D-001] B\n  Rationale: b\n  Date/Author: 2026-01-03 / Bo\n  Source: F-A-002\n"))
  }

  @Test(arguments: [
    "- **Decision**:\n\n  Keep it\n\n  **Rationale**:\n\n  It works\n\n  **Date/Author**:\n\n  2026-01-02 / Ada",
    "- Decision:\n  Keep it\n  Rationale:\n  It works\n  Date/Author:\n  2026-01-02 / Ada",
    "**Decision**\n\nKeep it\n\n**Rationale**\n\nIt works\n\n**Date/Author**\n\n2026-01-02 / Ada",
    "**Decision:**\n\nKeep it\n\n**Rationale:**\n\n- It works\n\n**Date/Author:**\n\n2026-01-02 / Ada",
    "- **Decision**\n  Keep it\n- **Rationale**\n  It works\n- **Date**\n  2026-01-02\n- **Author**\n  Ada",
    "- **Decision**: Keep it\n  - **Rationale**\n    - It works\n  - **Date/Author**\n    - 2026-01-02 / Ada",
    "> **Decision**\n>\n> Keep it\n>\n> **Rationale**\n>\n> It works\n>\n> **Date/Author**\n>\n> 2026-01-02 / Ada",
  ])
  func `a key that stands alone has its value below`(text: String) { #expect(entries(text) == [entry()]) }

  @Test func `a list below a key of a paragraph belongs to it as a whole`() {
    let text = "**Decision:** Keep it\n\n**Rationale:**\n\n1. fast\n2. cheap\n\n**Date/Author:** 2026-01-02 / Ada"
    #expect(entries(text) == [entry(rationale: "1. fast 2. cheap")])
    #expect(entries("Decision: Keep it\n\n- a list of something else").map(\.decision) == ["Keep it"])
  }

  @Test(arguments: [
    "Import photos Rationale: Pages took 6 s. Date/Author: 2026-01-02 / Ada L Source: F-A-001 Supersedes: D-002",
    "Import photos Rationale:\n  Pages took 6 s. Date/Author:\n  2026-01-02 / Ada L Source:\n  F-A-001 Supersedes:\n  D-002",
    "Import\n  photos Rationale: Pages took 6 s.\n  Date/Author: 2026-01-02 /\n  Ada L Source: F-A-001\n  Supersedes: D-002",
    "Import photos\n  Rationale: Pages took 6 s. Date: 2026-01-02 Author:\n  Ada L Source: F-A-001 Supersedes: D-002",
  ])
  func `an entry that a formatter joined and broke anew`(text: String) {
    let expected = DecisionEntry(
      id: "D-001", decision: "Import photos", rationale: "Pages took 6 s.", date: "2026-01-02", author: "Ada L",
      source: "F-A-001", supersedes: "D-002")
    #expect(entries("- Decision: [D-001] \(text)") == [expected])
    #expect(entries("- Decision:\n  [D-001] \(text)") == [expected])
  }

  @Test func `a key of two words may be broken between them`() {
    let joined = entries("- Decision: A\n  Date/Author: 2026-01-02 / Ada Supersedes: D-001 Superseded\n  by: D-003")
    #expect(joined.map(\.supersedes) == ["D-001"])
    #expect(joined.map(\.supersededBy) == ["D-003"])
  }

  @Test func `a colon in the quoted title of a source begins no key`() {
    let source = "F-A-001 impl-plan.md, Complexity Tracking: \"Source: two, Supersedes: one\""
    #expect(entries("- Decision: A\n  Date/Author: 2026-01-02 / Ada\n  Source: \(source)").map(\.source) == [source])
  }

  @Test(
    arguments: [
      ("It works. 2026-01-02 / Ada", "It works.", "2026-01-02", "Ada"),
      ("It works. 2026-01-02, Ada.", "It works.", "2026-01-02", "Ada"),
      ("It works. 2026-01-02", "It works.", "2026-01-02", nil),
      ("速い。2026年1月2日、田中", "速い。", "2026年1月2日", "田中"),
      ("It works. Date: 2026-01-02. Author: Ada", "It works.", "2026-01-02", "Ada"),
      ("It works. 2026-01-02 is the day of launch", "It works. 2026-01-02 is the day of launch", nil, nil),
      ("It works. 2026-01-02, when we launch, is near", "It works. 2026-01-02, when we launch, is near", nil, nil),
    ] as [(String, String, String?, String?)])
  func `date and author behind the full stop`(text: String, rationale: String, date: String?, author: String?) {
    #expect(
      entries("- Decision: Keep it\n  Rationale: \(text)") == [entry(date: date, author: author, rationale: rationale)])
  }

  @Test(arguments: [
    ("### D-001 Keep it", "D-001"), ("### D1 Keep it", "D1"), ("### D-001. Keep it", "D-001"),
    ("### \\[D-001\\] Keep it", "D-001"), ("### D-001 Keep it {#d-001}", "D-001"),
    ("### Decision (D-001): Keep it", "D-001"),
    ("### D-001 (2026-01-02): Keep it", "D-001"), ("### 2026-01-02 Keep it", nil),
  ])
  func `a heading with no colon, an anchor, or escapes`(heading: String, id: String?) {
    let read = entries(
      "\(heading)\n\n**Decision**: We keep it.\n**Rationale**: It works\n**Date/Author**: 2026-01-02 / Ada")
    #expect(read == [entry(id)])
  }

  @Test func `a heading of a day above several entries is none, and dates them`() {
    let read = entries(
      "### 2026-01-02\n\n- Decision: A\n- Decision: B\n\n### 2026-01-03: Review\n\n- Decision: C\n- Decision: [D-4] D\n"
        + "\n### Others\n\n- Decision: E")
    #expect(read.map(\.decision) == ["A", "B", "C", "D", "E"])
    #expect(read.map(\.date) == ["2026-01-02", "2026-01-02", "2026-01-03", "2026-01-03", nil])
  }

  @Test(arguments: [
    ("- Decision: ~~[D-001] Keep it~~\n  Rationale: It works", true),
    ("- ~~Decision: [D-001] Keep it~~\n  ~~Rationale: It works~~", true),
    ("- Decision: ~~D-001~~ Keep it\n  Rationale: It works", true),
    ("- Decision: [~~D-001~~] Keep it\n  Rationale: It works", true),
    ("- **~~D-001~~**: Keep it\n  Rationale: It works", true),
    ("### ~~D-001~~ Keep it\n\nIt works", true), ("### ~~D-001: Keep it~~\n\nIt works", true),
    ("| ID | Decision | Why |\n|---|---|---|\n| ~~D-001~~ | Keep it | It works |", true),
    ("    - Decision: ~~[D-001] Keep it~~\n      Rationale: It works", true),
    ("- Decision: \\[D-001\\] Keep it\n  Rationale: It works", false),
    ("| ID | Decision | Why |\n|---|---|---|\n| \\[D-001\\] | Keep it | It works |", false),
    ("| ID | Decision | Why |\n|---|---|---|\n| [D-001](#d-001) | Keep it | It works |", false),
  ])
  func `an ID struck out or escaped is one, and what is struck out is withdrawn`(text: String, isStruck: Bool) {
    let log = DecisionLog(of: Document("## Decision Log\n\n\(text)\n"), SectionVocabulary())
    #expect(log.entries.map(\.entry) == [entry("D-001", date: nil, author: nil)])
    #expect(log.standings == [isStruck ? .withdrawn : .inForce])
    #expect(log.nextID == "D-002")
  }

  @Test(arguments: [
    "- **D-001** (2026-01-02, Ada): Keep it\n  Rationale: It works",
    "- **D-001 (2026-01-02, Ada)** Keep it\n  Rationale: It works",
    "- **D-001 Keep it**\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
    "- D-001. Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
    "- **Decision [D-001]**: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada",
  ])
  func `an ID with a date behind it, or with the title in its bold text`(text: String) {
    #expect(entries(text) == [entry("D-001")])
  }

  @Test func `bold text that goes on behind the title`() {
    #expect(entries("1. **D-001 Keep it.** Cheap. (2026-01-02, Ada)").map(\.decision) == ["Keep it. Cheap."])
    #expect(entries("- **D3 Keep it** and **all**").map(\.decision) == ["Keep it and **all**"])
  }

  @Test(arguments: [
    "- 決定: Keep it\n  理由: It works\n  日付/記録者: 2026-01-02 / Ada",
    "- 決定：Keep it\n  理由：It works\n  記録日：2026-01-02\n  記録者：Ada",
    "- 决策：Keep it\n  理由：It works\n  日期/记录人：2026-01-02 / Ada",
    "- 決策：Keep it\n  理由：It works\n  日期/負責人：2026-01-02 / Ada",
    "- 결정: Keep it\n  근거: It works\n  날짜/결정자: 2026-01-02 / Ada",
    "- Decisão: Keep it\n  Justificativa: It works\n  Data/Responsável: 2026-01-02 / Ada",
    "- Decisión: Keep it\n  Justificación: It works\n  Fecha/Autor: 2026-01-02 / Ada",
    "- Entscheidung: Keep it\n  Begründung: It works\n  Datum/Autor: 2026-01-02 / Ada",
    "- Décision : Keep it\n  Justification : It works\n  Date/Auteur : 2026-01-02 / Ada",
    "- **Decisione**: Keep it\n  **Motivazione**: It works\n  **Data/Autore**: 2026-01-02 / Ada",
  ])
  func `keys of who wrote it down, and of languages that are read for their keys alone`(text: String) {
    #expect(entries(text) == [entry()])
  }

  @Test func `a table that sums up entries written out below tells of no others`() {
    let read = entries(
      "| ID | Decision |\n|---|---|\n| D-001 | Short |\n| D-002 | Only here |\n\n### D-001: Keep it\n\nIt works")
    #expect(read.map(\.id) == ["D-002", "D-001"])
    #expect(read.map(\.decision) == ["Only here", "Keep it"])
  }

  @Test func `no ID is given again that the log names`() {
    let next = { (text: String) in
      DecisionLog(of: Document("## Decision Log\n\n\(text)\n\n## Next\n\nD-099\n"), SectionVocabulary()).nextID
    }
    #expect(next("- Decision: [D-001] A\n  Superseded by: D-004") == "D-005")
    #expect(next("- Decision: [D-001] A\n\n~~D-007 was withdrawn.~~") == "D-008")
    #expect(next("- Decision: [D-001] A\n\n<!-- D-003 was a mistake -->") == "D-004")
    #expect(next("None left; D-012 was the last.") == "D-013")
    #expect(next("- Decision: [D-001] The D-2026 cable, F-D-003 and ADR-050, D-01 or xD-009") == "D-002")
    #expect(next("### D1: A\n\nSee D12.") == "D13")
  }

  @Test(arguments: [
    ("- Decision: [D-USER-001-1] Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada", "D-USER-001-1"),
    ("- Decision: [D-007-1] Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada", "D-007-1"),
    ("- Decision: \\[D-USER-001-1\\] Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada", "D-USER-001-1"),
    ("### D-USER-001-12: Keep it\n\nRationale: It works\n\nDate/Author: 2026-01-02 / Ada", "D-USER-001-12"),
    ("### D-007-1 Keep it\n\nRationale: It works\n\nDate/Author: 2026-01-02 / Ada", "D-007-1"),
    ("### Decision D-PAY2-001-3: Keep it\n\nRationale: It works\n\nDate/Author: 2026-01-02 / Ada", "D-PAY2-001-3"),
    (
      "| ID | Decision | Rationale | Date/Author |\n|---|---|---|---|\n| D-USER-001-1 | Keep it | It works | 2026-01-02 / Ada |",
      "D-USER-001-1"
    ),
  ])
  func `an ID that names the feature it is numbered in`(text: String, id: String) {
    #expect(entries(text) == [entry(id)])
  }

  @Test(arguments: [
    "- Decision: [D-2026-11-21] Keep it", "- Decision: [D-7-1] Keep it", "- Decision: [D-USER-1] Keep it",
    "- Decision: [D-USER-001-] Keep it", "- Decision: [T-USER-001-1] Keep it",
  ])
  func `what only looks like the ID of a feature's decision is none`(text: String) {
    #expect(entries(text).map(\.id) == [nil])
  }

  @Test func `decisions of features supersede each other, and do not change how plain IDs go on`() throws {
    let log = DecisionLog(
      of: Document(
        """
        ## Decision Log

        - Decision: [D-001] A
        - Decision: [D-USER-001-1] B
        - Decision: [D-USER-001-2] C
          Supersedes: D-USER-001-1
        """), SectionVocabulary())
    #expect(log.standings == [.inForce, .superseded(by: "D-USER-001-2"), .inForce])
    #expect(log.position(of: "[d-user-001-2]") == 2)
    #expect(log.nextID == "D-002")
  }

  @Test(arguments: [
    "### D-001", "### [D-001]", "### D-001:", "### `D-001` {#d-001}", "### Decision D-001", "### Decision D-001:",
  ])
  func `a heading that is an ID alone has the decision below its key`(heading: String) {
    for body in [
      "**Decision**: Keep it\n\n**Rationale**: It works\n\n**Date/Author**: 2026-01-02 / Ada",
      "**Decision**\n\nKeep it\n\n**Rationale**\n\nIt works\n\n**Date/Author**\n\n2026-01-02 / Ada",
      "**Decision**:\n\nKeep it\n\n**Rationale**:\n\nIt works\n\n**Date/Author**:\n\n2026-01-02 / Ada",
      "Decision:\n\nKeep it\n\nRationale:\n\nIt works\n\nDate/Author:\n\n2026-01-02 / Ada",
      "- Decision: Keep it\n- Rationale: It works\n- Date/Author: 2026-01-02 / Ada",
      "#### Decision\n\nKeep it\n\n#### Rationale\n\nIt works\n\n#### Date/Author\n\n2026-01-02 / Ada",
      "#### **Decision:**\n\nKeep it\n\n#### Rationale\n\nIt works\n\n#### Date/Author\n\n2026-01-02 / Ada",
      "Two stores were tried.\n\n**Decision**: Keep it\n\n**Rationale**: It works\n\n**Date/Author**: 2026-01-02 / Ada",
    ] {
      #expect(entries("\(heading)\n\n\(body)") == [entry("D-001")], "\(body)")
      #expect(entries("\(heading)\n\n\(body)\n\n\(heading)\n\n\(body)").map(\.id) == ["D-001", "D-001"], "\(body)")
    }
  }

  @Test func `a heading of a number alone, and an item of an ID alone`() {
    let body = "**Decision**: Keep it\n\n**Rationale**: It works\n\n**Date/Author**: 2026-01-02 / Ada"
    #expect(entries("### Decision 1\n\n\(body)") == [entry()])
    let item = "- [D-001]\n  Decision: Keep it\n  Rationale: It works\n  Date/Author: 2026-01-02 / Ada"
    #expect(entries(item) == [entry("D-001")])
  }

  @Test(arguments: [
    "- 決定：Keep it\n  理由：It works\n  日付／記録者：2026-01-02 ／ Ada",
    "- 決定: Keep it\n  理由: It works\n  日付・記録者: 2026-01-02 / Ada",
    "- 決定: Keep it\n  根拠: It works\n  記録日/記録者: 2026-01-02 / Ada",
    "- 決定: Keep it\n  根拠: It works\n  記録日 ／ 記録者: 2026-01-02・Ada",
    "- 결정: Keep it\n  근거: It works\n  날짜·작성자: 2026-01-02 / Ada",
    "- 决策：Keep it\n  理由：It works\n  日期／作者：2026-01-02／Ada",
  ])
  func `date and author joined as a script joins them`(text: String) { #expect(entries(text) == [entry()]) }
}
