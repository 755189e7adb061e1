import Markdown
import Testing

@Suite struct SectionTests {
  private let document = Document(
    """
    # Plan: `Sign` **up**

    ## 1. Summary
    text
    ### Detail
    more
    #### Deeper
    ### Detail
    ## Feature Map *(mandatory)*
    > ## Quoted
    - # In a list
    ```
    # code
    ```
    ## Feature Map
    """)

  @Test func `headings at the top level have plain text`() {
    let titles = [
      "Plan: Sign up", "1. Summary", "Detail", "Deeper", "Detail", "Feature Map (mandatory)", "Feature Map",
    ]
    #expect(document.headings.map(\.text) == titles)
    #expect(document.title == "Plan: Sign up")
    #expect(Document("## a").title == nil)
    #expect(Document("# [a](b) ![c](d) &amp; \\* <b>e</b>\n").title == "a c & * e")
  }

  @Test func `a section reaches to the next heading of its level or above`() {
    #expect(document.sections.map(\.body) == [2..<16, 4..<9, 6..<8, 8..<8, 9..<9, 10..<15, 16..<16])
  }

  @Test func `sections are found by name, the first match at any level`() {
    #expect(document.section(named: ["Nothing", "DETAIL"])?.heading.lines == 5..<6)
    #expect(document.section(named: ["summary"])?.body == 4..<9)
    #expect(document.section(named: ["feature map"])?.body == 10..<15)
    #expect(document.section(named: ["Quoted"]) == nil)
    #expect(document.sections(named: ["Feature map"]).map(\.heading.lines) == [9..<10, 15..<16])
  }

  @Test(
    arguments: [
      ("2. Summary", "summary"), ("2.1 Summary", "Summary"), ("IV. Summary", "Summary"), ("1) Summary", "Summary"),
      ("Summary *(mandatory)*", "Summary"), ("Summary (optional):", "Summary"), ("Summary [OPTIONAL]", "Summary"),
      ("Summary：", "Summary"), ("**Summary**", "Summary"), ("🚀 Summary ✅", "Summary"), ("⚠️ Summary", "Summary"),
      ("Key  Entities *(include if feature involves data)*", "Key Entities"), ("Scope & Owner", "scope and owner"),
      ("Purpose / Big Picture", "Purpose/Big Picture"), ("概要（必須）", "概要"), ("A／B", "a / b"),
      ("２．概要", "概要"), ("2.概要", "概要"), ("一、概要", "概要"), ("第2章 概要", "概要"), ("第一節　概要", "概要"), ("제1장 요약", "요약"),
      ("(3) Summary", "Summary"), ("① Summary", "Summary"), ("1️⃣ Summary", "Summary"), ("A. Summary", "Summary"),
      ("2 - Summary", "Summary"), ("2: Summary", "Summary"), ("2.1.3. Summary", "Summary"), ("2、摘要", "摘要"),
      ("📋 Summary（必填）", "Summary"), ("Ｓｕｍｍａｒｙ", "Summary"), ("요약 (선택 사항)", "요약"), ("Resumo (obrigatório)", "Resumo"),
      ("Summary\u{0}", "Summary"), ("Summary\u{FFFD}", "Summary"), ("Summary\u{C}", "Summary"),
      ("Summary\u{200B}", "Summary"), ("Summary {#summary}", "Summary"), ("概要 {#summary .x}", "概要"),
      ("2. Summary {: #summary}", "Summary"), ("Summary { #summary }", "Summary"), ("Summary {/* #s */}", "Summary"),
      ("Summary (optional) {-}", "Summary"), (":rocket: Summary", "Summary"), ("Summary :white_check_mark:", "Summary"),
      ("🚀 概要 :memo:", "概要"), ("概要 {#x}", "概要"),
    ])
  func `names are compared without numbers, marks and case`(one: String, other: String) {
    #expect(SectionName(one) == SectionName(other))
  }

  @Test(
    arguments: [
      ("12 Factors", "Factors"), ("Story (web)", "Story (app)"), ("Notes", "Note"), ("(optional)", ""), ("I am", "am"),
      ("2.5d View", "View"), ("第三者", "者"), ("1.", ""), ("一般", "般"),
      ("Summary {draft}", "Summary"), (":rocket:", ""),
    ])
  func `what makes names differ is kept`(one: String, other: String) {
    #expect(SectionName(one) != SectionName(other))
  }
}

@Suite struct SectionChoiceTests {
  @Test func `the section's own name is preferred to its synonyms, and the first of equals counts`() {
    let document = Document("# T\n## Decisions\n## Decision Log\n## Decision Log\n## Record\n")
    #expect(document.section(named: ["Decision Log", "Decisions", "Record"])?.heading.lines == 3..<4)
    #expect(document.section(named: ["Nothing", "Record", "Decisions"])?.heading.lines == 2..<3)
  }
}
