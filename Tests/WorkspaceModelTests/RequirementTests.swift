import Markdown
import Testing
import WorkspaceModel

@Test(arguments: [
  ("- **FR-001**: text", "FR-001"), ("* **FR-001:** text", "FR-001"), ("- FR-001: text", "FR-001"),
  ("| FR-001 | text |", "FR-001"),
  ("| **FR-001** | text |", "FR-001"), ("### FR-001", "FR-001"), ("#### FR-001: Title", "FR-001"),
  ("- **FR-001a**: x", "FR-001a"),
  ("- **FR-1.2.3**: x", "FR-1.2.3"), ("- **FR-AUTH-001**. x", "FR-AUTH-001"), ("  - **FR-001**: nested", "FR-001"),
  ("- `FR-001` x", "FR-001"),
  ("- ~~**FR-001**~~ x", "FR-001"), ("**FR-001**: text", "FR-001"),
])
func `a functional requirement is found in every form`(line: String, id: String) {
  #expect(Requirements(of: Document("# T\n\n\(line)\n")).functional.map(\.id) == [id])
}

@Test(arguments: [
  "See FR-001.", "FR-001 is met", "- FR-based text", "```\n- **FR-001**: x\n```", "<!-- - **FR-001**: x -->",
  "- **NFR-001**: x",
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
  "### ユーザーストーリー１ - 登録",
])
func `a user story is found by its heading`(heading: String) {
  #expect(Requirements(of: Document("\(heading)\n")).stories.map(\.number) == [1])
}

@Test(arguments: [
  "### User Stories", "### USB 3 support", "### Use 2 factors", "User Story 1", "### User Story A", "### US1a",
])
func `other headings are no stories`(text: String) { #expect(Requirements(of: Document("\(text)\n")).stories.isEmpty) }

@Test func `of two stories with one number the first counts`() {
  let stories = Requirements(of: Document("### User Story 1\n\n### User Story 2\n\n#### User Story 1 edge cases\n"))
    .stories
  #expect(stories.map(\.number) == [1, 2])
  #expect(stories.map(\.line) == [1, 3])
}
