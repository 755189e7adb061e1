import Markdown
import TestSupport
import Testing

@testable import Documents

/// What documents state, each with its fingerprint.
@Suite struct StatedItemTests {
  private static let specification = """
    # Feature Specification: Drafts

    **Status**: Draft

    ## User Scenarios

    ### User Story 1 - Keep drafts (Priority: P1)

    People keep what they wrote.

    **Acceptance Scenarios**:

    1. **Given** a draft, **When** I leave, **Then** it is kept
    2. **Given** no draft, **When** I leave, **Then** nothing is kept

    ### User Story 2 - Share drafts (Priority: P2)

    People share [drafts](https://example.org/drafts).

    ### Edge Cases

    - What if the disk is full?

    ## Requirements

    ### Functional Requirements

    - **FR-001**: The system MUST keep drafts,
      whatever happens.
      - also without a network
    - **FR-002**: The system MUST share drafts.

    ### Key Entities

    - **Draft**: what is not sent yet
    - **Share Link**: leads to a draft

    ## Success Criteria

    | ID | Criterion |
    |---|---|
    | SC-001 | Drafts open in 1 s |
    """

  private func items(_ text: String) throws -> [StatedItem] {
    try SpecificationFacts(of: Document(text), SectionVocabulary()).items
  }

  /// The items of two texts whose fingerprints differ, or that only one has.
  private func changed(_ old: String, _ new: String) throws -> [String] {
    let before = try items(old)
    let after = try items(new)
    let known = Dictionary(before.map { ($0.key, $0.fingerprint) }) { first, _ in first }
    let left = Set(after.map(\.key))
    return after.filter { known[$0.key] != $0.fingerprint }.map(\.name)
      + before.filter { !left.contains($0.key) }.map(\.name)
  }

  @Test func `stories, requirements, criteria and entities are items with their lines`() throws {
    let items = try items(Self.specification)
    #expect(
      items.map { "\($0.kind) \($0.name) \($0.lines.lowerBound)-\($0.lines.upperBound - 1)" } == [
        "story US1 7-14", "story US2 16-18", "requirement FR-001 28-30", "requirement FR-002 31-31",
        "entity Draft 35-35",
        "entity Share Link 36-36", "criterion SC-001 42-42",
      ])
    #expect(Set(items.map(\.fingerprint)).count == items.count)
  }

  @Test(
    arguments: [
      ("keep drafts,", "store drafts,", ["FR-001"]), ("also without", "but not without", ["FR-001"]),
      ("it is kept", "it is sent", ["US1"]), ("P2", "P1", ["US2"]), ("what is not sent yet", "a text", ["Draft"]),
      ("1 s", "2 s", ["SC-001"]), ("disk is full", "disk breaks", []), ("Status**: Draft", "Status**: Done", []),
      ("- **FR-002**: The", "- **FR-003**: The", ["FR-003", "FR-002"]), ("share drafts.", "share `drafts`", ["FR-002"]),
    ] as [(String, String, [String])])
  func `a change is one of the item that it stands in`(old: String, new: String, names: [String]) throws {
    #expect(try changed(Self.specification, Self.specification.replacing(old, with: new)) == names)
  }

  @Test(arguments: [
    ("keep drafts,\n  whatever happens.", "keep drafts, whatever\n  happens."),
    ("- **FR-002**: The", "*   __FR-002__: The"),
    ("- **FR-002**: The", "- [x] **FR-002**: The"), ("  - also", "  1. also"), ("share drafts.", "`share` *drafts*."),
    ("https://example.org/drafts", "../drafts.md \"Drafts\""), ("[drafts](https://example.org/drafts)", "drafts"),
    ("[drafts](https://example.org/drafts)", "[drafts][d]"),
    ("| SC-001 | Drafts open in 1 s |", "|SC-001|Drafts   open in 1 s|"),
    ("MUST share", "MUST <!-- who? --> share"),
    ("### User Story 2 - Share drafts (Priority: P2)", "### User Story 2 - Share drafts (Priority: P2) ###"),
    ("\n\n", "\n\n\n"), ("\n", "\r\n"),
    ("- **FR-001**", "\n\n<!-- a remark\n  over lines -->\n\n- **FR-001**"), ("1. **Given**", "1) **Given**"),
  ])
  func `white space, markup, links and comments do not count`(old: String, new: String) throws {
    let text = Self.specification + "\n\n[d]: https://example.org/d\n"
    #expect(try changed(text, text.replacing(old, with: new)) == [])
  }

  @Test func `a requirement is one whether it is an item, a row, a heading or a paragraph`() throws {
    let forms = [
      "- **FR-001**: Keep *drafts*", "| FR-001 | Keep drafts |", "### FR-001: Keep drafts", "**FR-001**: Keep drafts",
      "1. `FR-001` — Keep drafts", "- [ ] **[FR-001]** Keep drafts", "#### FR-001 – Keep\n\ndrafts",
    ]
    let prints = try forms.map { form in
      let row = form.hasPrefix("|") ? "| ID | What |\n|---|---|\n" : ""
      return try items("# Spec\n\n## Requirements\n\n\(row)\(form)\n").map { "\($0.name) \($0.fingerprint.digits)" }
    }
    #expect(Set(prints).count == 1, "\(prints)")
    #expect(prints.first?.count == 1)
  }

  @Test func `what stands below belongs to it, and what is an item of its own does not`() throws {
    let text = """
      # Spec

      ## Requirements

      **FR-001**: Keep drafts:

      - of letters
      - of notes

      **FR-002**: Share drafts.

      Notes on all of them.

      ### FR-003: Delete drafts

      After a year.

      - **FR-004**: Warn before
      """
    #expect(
      try items(text).map { "\($0.name) \($0.lines.lowerBound)-\($0.lines.upperBound - 1)" } == [
        "FR-001 5-8", "FR-002 10-10", "FR-003 14-18", "FR-004 18-18",
      ])
    #expect(try changed(text, text.replacing("of notes", with: "of cards")) == ["FR-001"])
    #expect(try changed(text, text.replacing("Notes on", with: "Words on")) == [])
    #expect(try changed(text, text.replacing("Warn before", with: "Warn a week before")) == ["FR-004"])
    #expect(try changed(text, text.replacing("a year", with: "a month")) == ["FR-003"])
  }

  @Test func `the entities of a data model are items, with their fields`() {
    func items(_ text: String) -> [String] {
      DataModelFacts(of: Document(text), SectionVocabulary()).items.map {
        "\($0.name) \($0.line) \($0.fingerprint.digits)"
      }
    }
    let text = """
      # Data model

      ## Entities

      ### 1. Session

      | Field | Type |
      |---|---|
      | id | uuid |

      ### 2. User (existing)

      ```mermaid
      erDiagram
        ORDER {
          int id
        }
        ORDER ||--o{ LINE : has
      ```
      """
    let found = items(text)
    #expect(found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == ["Session 5", "ORDER 15"])
    #expect(items(text.replacing("1. Session", with: "4. Session")) == found)
    #expect(items(text.replacing("uuid", with: "int"))[1] == found[1])
    #expect(items(text.replacing("uuid", with: "int"))[0] != found[0])
    #expect(items(text.replacing("int id", with: "text id"))[0] == found[0])
    #expect(items(text.replacing("int id", with: "text id"))[1] != found[1])
  }

  private func contracts(_ text: String, _ name: String) -> [String: Fingerprint] {
    Dictionary(ContractReader.contracts(in: Array(text.utf8), fileName: name).map { ($0.name, $0.fingerprint) }) { $1 }
  }

  @Test(
    arguments: [
      (
        "api.yaml", "paths:\n  /a:\n    get: {summary: Lists}\n    post: {summary: Makes}\n", "Makes", "Adds",
        "summary: Lists", "\"summary\":   'Lists'", ["POST /a"]
      ),
      (
        "api.yaml",
        "paths:\n  /a:\n    get: {$ref: '#/x/y'}\n    post: {d: e}\nx: {y: {$ref: '#/x/z'}, z: {type: int}}\n",
        "type: int",
        "type: text", "{d: e}", "\n      d:   e", ["GET /a"]
      ),
      (
        "a.proto", "service A { rpc B(C) returns (D); rpc E(F) returns (G) { option h = 1; } }", "(F)", "(FF)",
        "(C) returns", "( C )\n  // as ever\n  returns", ["A.E"]
      ),
      (
        "a.graphql", "type Query {\n  a(id: ID!): A @auth(is: B)\n  b: C\n}\n", "b: C", "b: [C]", "a(id: ID!)",
        "# that\n  a( id: ID! )", ["query b"]
      ),
      (
        "api.md", "# API\n\n## GET /a\n\nLists.\n\n### Errors\n\n- 404\n\n## POST /a\n\nMakes.\n", "404", "500",
        "Makes.",
        "*Makes*.", ["GET /a"]
      ),
      ("a.txt", "one two", "two", "three", "one two", "one\ntwo", ["a.txt"]),
    ] as [(String, String, String, String, String, String, [String])])
  func `a contract has the fingerprint of what is written of it`(
    name: String, text: String, old: String, new: String, form: String, other: String, changed: [String]
  ) {
    let before = contracts(text, name)
    let after = contracts(text.replacing(old, with: new), name)
    #expect(before.keys.sorted() == after.keys.sorted())
    #expect(before.keys.filter { before[$0] != after[$0] } == changed)
    #expect(text.contains(form))
    #expect(contracts(text.replacing(form, with: other), name) == before)
  }

  @Test func `principles are gates, whatever their number`() {
    func gates(_ text: String) -> [String] {
      let document = Document(text)
      return document.items(document.principles(SectionVocabulary())).map { "\($0.name) \($0.fingerprint.digits)" }
    }
    let text = """
      # Constitution

      ## Core Principles

      ### I. Library-First

      Features MUST be libraries.

      ### II. X-Ray everything

      You MUST look.
      """
    let found = gates(text)
    #expect(found.map { $0.dropLast(9) } == ["Library-First", "X-Ray everything"])
    #expect(gates(text.replacing("### I. ", with: "### Principle 3: ")) == found)
    #expect(gates(text.replacing("be libraries", with: "be small"))[1] == found[1])
    #expect(gates(text.replacing("be libraries", with: "be small"))[0] != found[0])
  }

  @Test(arguments: [
    ("X-Ray everything", "X-Ray everything"), ("1) Tests first", "Tests first"), ("III: Speed", "Speed"), ("IV", "IV"),
    ("Principle II – Speed", "Speed"), ("Mix of both", "Mix of both"), ("第一原則", "第一原則"), ("2024 goals", "2024 goals"),
  ])
  func `a principle goes by its name without its number`(heading: String, name: String) {
    #expect(Principle(name: heading, line: 1, sentences: []).bareName == name)
  }
}
