import Documents
import Markdown
import TestSupport
import Testing

/// The principles of a constitution, as people write them.
@Suite struct PrincipleTests {
  /// The principles of a constitution: `line name`, and below each `  line sentence`.
  private func principles(_ text: String, untouched: Set<Int> = []) -> [String] {
    Document(text).principles(SectionVocabulary(), untouched: untouched).flatMap { principle in
      ["\(principle.line) \(principle.name)"] + principle.sentences.map { "  \($0.line) \($0.text)" }
    }
  }

  /// The sentences that oblige in a text below one principle.
  private func sentences(_ text: String) -> [String] {
    Document("## Principles\n\n### One\n\n\(text)\n").principles(SectionVocabulary()).flatMap(\.sentences).map(\.text)
  }

  @Test func `each heading below Core Principles is one, those below it belong to it`() {
    let text = """
      # Constitution

      You MUST read this.

      ## Core Principles

      Each MUST be kept.

      ### I. Library First

      Features MUST be libraries. Small ones are better.

      #### Why

      - Libraries MUST NOT know each other.

      ### II. Plain words

      Say it plainly.

      ## Governance

      Changes MUST be approved.
      """
    #expect(
      principles(text) == [
        "9 I. Library First", "  11 Features MUST be libraries.", "  15 Libraries MUST NOT know each other.",
        "17 II. Plain words",
      ])
  }

  @Test(arguments: [
    "Principles", "2. Core Principles (NON-NEGOTIABLE)", "コア原則", "基本原則", "核心原则", "核心原則", "핵심 원칙",
    "Princípios Fundamentais", "Core Principles / 原则",
  ])
  func `the section goes by names in five languages`(name: String) {
    #expect(
      principles("## Other\n\nIt MUST be.\n\n## \(name)\n\n### A\n\nIt MUST be so.\n") == ["7 A", "  9 It MUST be so."])
  }

  @Test func `without such a section the headings whose text obliges are the principles`() {
    let text = """
      # Constitution

      ## Article I: Tests

      Tests MUST come first.

      ## History

      It was written in 2025.

      ## Article II

      ### Section 1

      #### Details

      Logs SHALL be structured.
      """
    #expect(
      principles(text) == [
        "3 Article I: Tests", "  5 Tests MUST come first.", "13 Section 1", "  17 Logs SHALL be structured.",
      ])
  }

  @Test func `a section of principles without headings and names is taken by its text`() {
    #expect(
      principles("## Core Principles\n\n1. Tests MUST pass.\n2. Taste.\n") == [
        "1 Core Principles", "  3 Tests MUST pass.",
      ])
  }

  @Test(arguments: [
    "It MUST be.", "It MUST NOT be.", "It SHALL be.", "It SHALL NOT be.", "Review is REQUIRED.", "テストは必須。",
    "先に書かなければならない。", "秘密を記録してはならない。", "先に書かなければなりません。", "测试必须通过。", "不得记录密码。", "測試必須通過。",
    "테스트를 먼저 작성해야 한다.", "리뷰는 필수이다.", "비밀을 기록해서는 안 된다.", "O código DEVE ter testes.", "NÃO DEVE haver segredos.",
    "A revisão é OBRIGATÓRIA.",
  ])
  func `a sentence obliges by its words`(sentence: String) {
    #expect(sentences(sentence) == [sentence])
  }

  @Test(arguments: [
    "It must be.", "It SHOULD be.", "MUSTARD is fine.", "Write `MUST` in capitals.", "```\nIt MUST be.\n```",
    "<!-- It MUST be. -->", "    It MUST be.", "| It MUST be |\n|---|\n| It MUST be |", "[What MUST be so]",
    "The words MUST and SHALL are used as RFC 2119 defines them.", "",
  ])
  func `what obliges nobody is no such sentence`(text: String) {
    #expect(sentences(text) == [])
  }

  @Test(arguments: [
    ("A MUST be. It is so. C MUST be!", ["A MUST be.", "C MUST be!"]),
    ("Tests, e.g. those of v1.2, MUST pass.\nB.", ["Tests, e.g. those of v1.2, MUST pass."]),
    ("It MUST run\nover lines. Then no more.", ["It MUST run over lines."]),
    ("測試必須\n通過。好。", ["測試必須通過。"]), ("테스트는\n필수이다.", ["테스트는 필수이다."]),
    ("- [ ] **It MUST be. All of it.** \"It MUST (now).\" Yes", ["It MUST be.", "\"It MUST (now).\""]),
    ("> - A MUST\n>   b.\n> - c", ["A MUST b."]), ("1. A MUST b\n2. C MUST d", ["A MUST b", "C MUST d"]),
    ("A MUST <!-- not --> be.", ["A MUST be."]), ("See `a. MUST`. It MUST x.", ["It MUST x."]),
    ("**Rule**: It MUST be\n**Why**: Quality", ["**Rule**: It MUST be"]),
    ("`a. It MUST be so. Yes.", ["`a. It MUST be so."]), ("1. A MUST be. 2. C.", ["A MUST be."]),
  ])
  func `sentences end where people end them`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `a sentence stands on the line that it begins on`() {
    let found = Document("## Principles\n\n### A\n\nOne. It\nMUST be. And\r\nit MUST stay.\n")
      .principles(SectionVocabulary()).flatMap(\.sentences)
    #expect(found == [Sentence(text: "It MUST be.", line: 5), Sentence(text: "And it MUST stay.", line: 6)])
  }

  @Test func `what a template left to write is no principle`() {
    let text = "## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\nA MUST.\n\n### I. [Name]\n\n### II. Mine\n\n[B MUST]\n"
    #expect(principles(text, untouched: [7, 11]) == ["9 II. Mine"])
  }

  @Test(arguments: [
    "## Principles\n\n", "## Principles\n### A\n", "It MUST be. ", "`MUST ", "MUST.) ", "- It MUST\n", "> ", "原则必须",
  ])
  func `a constitution of any shape is read in linear time`(piece: String) {
    let excess = Growth.excess(from: 1_000) { _ = principles(String(repeating: piece, count: $0)) }
    #expect(excess == nil)
  }
}

@Test func `principles may be named in bold where they have no headings`() {
  let text = """
    # Constitution

    ## Core Principles

    1. **Small**: A change MUST be small.
    2. **Tested.** Every change MUST have a test.
       It MUST pass.

    **III. Simple**

    What is not needed MUST go.
    """
  let principles = Document(text).principles(SectionVocabulary())
  #expect(principles.map(\.name) == ["Small", "Tested", "III. Simple"])
  #expect(principles.map(\.sentences.count) == [1, 2, 1])
}
