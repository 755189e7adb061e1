import Documents
import Markdown
import Names
import Testing

@Test(arguments: [
  ("- **FR-001**: text", "FR-001"), ("* **FR-001:** text", "FR-001"), ("- FR-001: text", "FR-001"),
  ("| FR-001 | text |", "FR-001"),
  ("| **FR-001** | text |", "FR-001"), ("### FR-001", "FR-001"), ("#### FR-001: Title", "FR-001"),
  ("- **FR-001a**: x", "FR-001a"),
  ("- **FR-1.2.3**: x", "FR-1.2.3"), ("- **FR-AUTH-001**. x", "FR-AUTH-001"), ("  - **FR-001**: nested", "FR-001"),
  ("- `FR-001` x", "FR-001"), ("1. **FR-001**: x", "FR-001"), ("- [x] **FR-001**: x", "FR-001"),
  ("> - **FR-001**: x", "FR-001"), ("**FR-001**: text", "FR-001"),
  ("| 1 | x |\n|---|---|\n| FR-AUTH-01 | x |", "FR-AUTH-01"),
])
func `a functional requirement is found in every form`(line: String, id: String) {
  #expect(Requirements(of: Document("# T\n\n\(line)\n")).functional.map(\.id) == [id])
}

@Test(arguments: [
  "See FR-001.", "FR-001 is met", "- FR-based text", "```\n- **FR-001**: x\n```", "<!-- - **FR-001**: x -->",
  "- **XFR-001**: x", "- **SC-001**: x", "- ~~**FR-001**~~ withdrawn", "  FR-001 runs on", "---\n- FR-001: x\n---",
])
func `a mention is no requirement`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).functional.isEmpty)
}

@Test func `of two requirements with one ID the first counts`() {
  let functional = Requirements(of: Document("- **FR-001**: a\n- **FR-002**: b\n- **FR-001**: again\n")).functional
  #expect(functional.map(\.id) == ["FR-001", "FR-002"])
  #expect(functional.map(\.line) == [1, 2])
}

@Test(arguments: [
  "### User Story 1 - Sign up (Priority: P1)", "### User Story 1 — Sign up（P1）", "### US-1: Sign up", "### US1 Sign up",
  "## user story 1",
  "### ユーザーストーリー 1 - 登録（優先度: P1）", "### 用户故事 1 - 注册", "### 사용자 스토리 1 - 가입", "### História de Usuário 1 - Cadastro",
  "### ユーザーストーリー１ - 登録", "### User Story 1 – Sign up", "### 用户故事1：注册（优先级：P1）", "### 使用者故事 1 - 註冊",
  "### História do Usuário 1 — Cadastro", "### US1 – Sign up", "### Story 1: Sign up", "### [US1] Sign up",
  "### 3.1 User Story 1 - Sign up", "### 🎯 User Story 1 - Sign up", "### User Story #1: Sign up",
  "**US-1**: As a user …",
  "- **User Story 1 (P1)**: As a user …", "## 사용자 스토리 1: 가입 (우선순위: P1)",
])
func `a user story is found by its heading`(heading: String) {
  #expect(Requirements(of: Document("\(heading)\n")).stories.map(\.number) == [1])
}

@Test(arguments: [
  "- **US-1** and others", "### Story points", "### US 2024 elections", "### Users 1 and 2",
  "### User Stories", "### USB 3 support", "### Use 2 factors", "User Story 1", "### User Story A", "### US1a",
])
func `other headings are no stories`(text: String) { #expect(Requirements(of: Document("\(text)\n")).stories.isEmpty) }

@Test(arguments: [
  "| ID | Story |\n|---|---|\n| US1 | Join |\n| US-2 | Leave |", "- US1: Join\n- US2: Leave",
  "**User Story 1**\n\n**User Story 2**",
  "#### Story 1.1 Join\n\n#### Story 1.2 Stay\n\n#### Story 2.1 Leave", "### 用户故事 1：加入\n\n### 用户故事 2：离开",
])
func `stories stand in tables, lists and bold lines, too`(text: String) {
  #expect(Set(Requirements(of: Document("# S\n\n\(text)\n")).stories.map(\.number)) == [1, 2])
}

@Test func `of two stories with one number the first counts`() {
  let stories = Requirements(of: Document("### User Story 1\n\n### User Story 2\n\n#### User Story 1 edge cases\n"))
    .stories
  #expect(stories.map(\.number) == [1, 2])
  #expect(stories.map(\.line) == [1, 3])
}

@Test(arguments: [
  ("FR-001, FR-002", ["FR-001", "FR-002"]), ("(fr-001a)", ["FR-001A"]),
  ("FR-001–FR-003", ["FR-001", "FR-002", "FR-003"]),
  ("FR-001 through FR-003", ["FR-001", "FR-002", "FR-003"]), ("FR-001-FR-003", ["FR-001", "FR-002", "FR-003"]),
  ("FR-001 to FR-002", ["FR-001", "FR-002"]),
  ("FR-009..011", ["FR-009", "FR-010", "FR-011"]), ("FR-AUTH-01 ~ FR-AUTH-02", ["FR-AUTH-01", "FR-AUTH-02"]),
  ("NFR-001 FR-based XFR-002", ["NFR-001"]), ("FR-001-based, FR-1.2.3.", ["FR-001", "FR-1.2.3"]),
  ("FR-001–FR-999999999", ["FR-001", "FR-999999999"]), ("FR-003–FR-001", ["FR-003", "FR-001"]),
])
func `requirements that a text mentions are found, ranges whole`(text: String, ids: [String]) {
  #expect(RequirementID.all(in: text) == Set(ids))
}

@Test(arguments: ["### ~~User Story 2 - Pay out (Priority: P2)~~", "### ~~ユーザーストーリー 2 - 支払い~~ (対象外)"])
func `a story that is struck out wants nothing any more`(heading: String) {
  #expect(Requirements(of: Document("### User Story 1 - Sign up\n\n\(heading)\n")).stories.map(\.number) == [1])
}

@Test(arguments: [
  "- **FR-006**: *(withdrawn)*", "- **FR-006**: (removed in June)", "- **FR-006**：（取り下げ）", "- FR-006: [deprecated]",
  "- **FR-006**: HEIC *(deferred — see Open questions)*", "5. FR-006 — (reserved)",
])
func `a requirement that was withdrawn is none`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).functional.isEmpty)
}

@Test func `success criteria are found beside requirements`() {
  let requirements = Requirements(of: Document("- **FR-001**: a\n- **SC-001**: b\n- **SC-002**: c\n"))
  #expect(requirements.functional.map(\.id) == ["FR-001"])
  #expect(requirements.successCriteria.map(\.id) == ["SC-001", "SC-002"])
}

@Test(arguments: [
  ("- **FR-001**: a\n- **FR-001**: b", 2), ("**FR-001** a\n\n**FR-001** b", 3), ("### FR-001: a\n\n### fr-001: b", 0),
  ("- **FR-001**: a\n\n| FR-001 | story 2 |", 0), ("- **FR-001**: a\n- FR-001 → T003", 0),
  ("- **FR-001** a\n- **FR-001** b", 2),
])
func `an ID is defined twice where two items or headings define it`(text: String, line: Int) {
  #expect(Requirements(of: Document(text + "\n")).doubled.map(\.line) == (line == 0 ? [] : [line]))
}

@Test(arguments: [
  ("FR-001 至 FR-003", ["FR-001", "FR-002", "FR-003"]), ("FR-001 a FR-003", ["FR-001", "FR-002", "FR-003"]),
  ("FR-001、002", ["FR-001", "FR-002"]), ("FR-001, 002", ["FR-001", "FR-002"]),
  ("FR-003/004/005", ["FR-003", "FR-004", "FR-005"]), ("FR-001/001a/002", ["FR-001", "FR-001A", "FR-002"]),
  ("FR-001a/b", ["FR-001A"]), ("FR-001, 200m", ["FR-001"]), ("FR-001/200ms", ["FR-001"]),
  ("FR-001, 20 times", ["FR-001"]), ("FR-001, 200ms", ["FR-001"]), ("SC-001 and SC-002", ["SC-001", "SC-002"]),
])
func `ranges and lists of IDs name each of them`(text: String, ids: [String]) {
  #expect(RequirementID.all(in: text).sorted() == ids)
}

@Test func `ranges of a document name no more than can be looked at`() {
  func count(_ lines: Int) -> Int {
    let text = (0..<lines).map { "- FR-\($0 * 1000 + 1)–FR-\($0 * 1000 + 1000)\n" }.joined()
    return Document(text).mentionedRequirements.count
  }
  #expect(count(10) == 10_000)
  #expect(count(400) < 21_000)
}

@Test(arguments: [
  "Clarifications", "Traceability", "Requirement Coverage", "Out of Scope", "Changelog", "References",
  "Rastreabilidade",
  "变更记录", "対象外",
])
func `a section that speaks of requirements defines none`(heading: String) {
  let requirements = Requirements(
    of: Document("## Requirements\n\n- **FR-001**: lock\n\n## \(heading)\n\n- **FR-001**: so\n- **FR-009**: so\n"))
  #expect(requirements.functional.map(\.id) == ["FR-001"])
  #expect(requirements.doubled.isEmpty)
}

@Test(arguments: [
  "- **FR-013** of 002-pay: they tell", "- FR-013 (002-pay)", "- **FR-013** from spec 002: so",
  "- **FR-013** da 002-pagamento: so",
])
func `a requirement of another feature is not one of this`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).functional.isEmpty)
}

@Test(arguments: [
  "- **FR-001**: a\n  - FR-001: as before", "- FR-001 – FR-004: met\n- **FR-001**: a",
  "- **FR-002**: b\n  - **FR-001**: as said\n- **FR-001**: a",
])
func `a line within another requirement, and a range, only refer`(text: String) {
  #expect(Requirements(of: Document(text + "\n")).doubled.isEmpty)
}

@Test(arguments: ["RF-001", "RNF-001", "NFR-001", "UR-001", "EF-001", "ENF-001"])
func `requirements of other kinds and languages are read`(id: String) {
  #expect(Requirements(of: Document("- **\(id)**: a\n")).functional.map(\.id) == [id])
  #expect(RequirementID.all(in: "(\(id))") == [id])
  #expect(Document("- [ ] T001 x (\(id))\n").mentionedRequirements == [id])
}

@Test func `hyphens that do not break, and signs of full width, are read as those of ASCII`() {
  #expect(
    Requirements(of: Document("- **FR\u{2011}001**: a\n- **ＦＲ－００２**: b\n")).functional.map(\.id) == [
      "FR-001", "FR-002",
    ])
  #expect(Document("- [ ] T001 x (FR\u{2011}001)\n").mentionedRequirements == ["FR-001"])
  #expect(Requirements(of: Document("- **CS-001**: a\n")).successCriteria.map(\.id) == ["CS-001"])
}

@Test func `who names a part of a requirement reaches the whole`() {
  let facts = TaskListFacts(of: Document("- [ ] T001 x (FR-001a, FR-2.1.3)\n"), SectionVocabulary())
  #expect(facts.reachedRequirements == ["FR-001A", "FR-001", "FR-2.1.3", "FR-2.1", "FR-2"])
}

@Test(arguments: [
  "- **FR-002**: ~~The page blinks~~ *(removed 2026-05-10, see Clarifications)*", "- **FR-002**: ~~The page blinks~~",
  "- FR-002: ~~The page blinks and\n  sings~~ (dropped)", "- ~~**FR-002**: The page blinks~~",
  "- **~~FR-002~~**: The page blinks",
  "- **FR-002**: The page blinks *(removed 2026-05-10)*", "- **FR-002**: The page blinks (withdrawn)",
  "- **FR-002**: The page blinks — removed", "- **FR-002**: The page blinks - dropped 2026-05-10",
  "- **FR-002**: [REMOVED] The page blinks", "- **FR-002**: Withdrawn.", "- **FR-002**: Superseded by FR-001",
  "- **FR-002**: The page blinks (removed: nobody wants it)", "- **FR-002**：页面闪烁（已删除）",
  "- **FR-002**: ページが点滅する（廃止 2026-05）",
  "- **FR-002**: 페이지가 깜박인다 (삭제됨)", "- **FR-002**: A página pisca (removida em 2026-05-10)",
  "- **FR-002**: Die Seite blinkt – gestrichen", "- **FR-002**: La página parpadea (eliminado)",
  "| **FR-002** | ~~The page blinks~~ |", "| FR-002 | The page blinks | Removed 2026-05-10 |",
])
func `a requirement that says that it was withdrawn is none`(line: String) {
  #expect(Requirements(of: Document("- **FR-001**: a\n\n\(line)\n")).functional.map(\.id) == ["FR-001"])
}

@Test(arguments: [
  "- **FR-002**: Removed items are kept", "- **FR-002**: The page hides what is gone (deleted after 30 days)",
  "- **FR-002**: The page says what becomes of an item (removed, archived)", "- **FR-002**: The page ~~blinks~~ sings",
  "- **FR-002**: People undo – removed items come back", "- **FR-002**: ~~The page blinks~~ The page sings",
])
func `a requirement that speaks of what is removed stays one`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).functional.map(\.id) == ["FR-002"])
}

@Test(arguments: ["- **SC-002**: ~~99 of 100~~ (removed)", "- **SC-002**: 99 of 100 – withdrawn"])
func `so is a success criterion`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).successCriteria.isEmpty)
}

@Test func `a story that was withdrawn is none, and one with a part of a number is one of its own`() {
  let text = """
    ### User Story 1 - Look
    ### User Story 2 - Print (removed 2026-05-10)
    ### User Story 2.5 - Copy
    **User Story 3.1**: Paste
    ### ユーザーストーリー 4.2 - 見る
    """
  #expect(Requirements(of: Document(text)).stories.map(\.name) == ["1", "2.5", "3.1", "4.2"])
}

@Test(arguments: [
  "**FR-002** was added after the pilot.", "**FR-002** has been moved.", "**FR-002** replaces FR-001.",
  "**FR-002** wurde später ergänzt.", "**FR-002** foi adicionado.", "**FR-002** は試行の後に追加された。", "**FR-002**은 나중에 추가되었다.",
])
func `a sentence that speaks of a requirement defines none`(line: String) {
  let requirements = Requirements(of: Document("- **FR-002**: The page blinks\n\n\(line)\n"))
  #expect(requirements.doubled.isEmpty)
  #expect(requirements.functional.map(\.line) == [1])
}

@Test(arguments: ["**FR-002** System blinks", "**FR-002**: was added", "**FR-002** Issues are kept"])
func `a paragraph with another requirement of that ID is a double`(line: String) {
  #expect(Requirements(of: Document("- **FR-002**: The page blinks\n\n\(line)\n")).doubled.map(\.line) == [3])
}

@Test(arguments: [
  "| FR-002 | ~~The page blinks~~ *moved to 007 (not yet planned)* | – |",
  "- **FR-002**: ~~The page blinks~~ moved to 007",
  "- **FR-002**: ~~The page blinks~~ _withdrawn in review_",
])
func `a requirement that is struck out may say what became of it`(line: String) {
  #expect(Requirements(of: Document("\(line)\n")).functional.isEmpty)
}
