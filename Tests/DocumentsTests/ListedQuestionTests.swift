import Markdown
import Testing

@testable import Documents

/// The questions below Open Questions of a specification.
@Suite struct ListedQuestionTests {
  private func questions(_ body: String, heading: String = "## Open Questions") -> [OpenMark] {
    let document = Document("# Spec\n\n\(heading)\n\n\(body)\n\n## Assumptions\n\n- Which one?\n")
    return document.listedQuestions(SectionVocabulary(), besides: document.openMarks)
  }

  private let which = [OpenMark(line: 5, question: "Which one?")]

  @Test(arguments: [
    "- Which one?", "* Which one?", "1. Which one?", "- [ ] Which one?", "- **Which one?**", "- Which\n  one?",
    "- Which one?\n  - A\n  - B", "> - Which one?", "- Which one?\n\n  One of them it has to be.",
  ])
  func `each item of a list is one, by its first paragraph`(body: String) { #expect(questions(body) == which) }

  @Test(arguments: [
    "## Open Questions *(optional)*", "## 7. Open questions", "### Open Questions", "## Open Questions / TODOs",
    "## Questions", "## 未解決の質問", "## 未决问题", "## 미해결 질문", "## Questões em Aberto",
    "## Open Questions / Risks", "## Open Questions & Risks", "## Open Questions (for the owners)",
    "## Open Questions and Assumptions", "## Outstanding Questions", "## Unresolved Questions", "## Offene Fragen",
    "## Preguntas abiertas", "## Questions ouvertes", "## Domande aperte", "## Offene Fragen und Risiken",
  ])
  func `the section has many names`(heading: String) {
    #expect(questions("- Which one?", heading: heading) == which)
  }

  @Test(arguments: [
    (
      "### Q1: Which one?\n\nThe first or the last.\n\n- A: one\n- B: two\n\n### Q2: When?",
      ["Q1: Which one?", "Q2: When?"]
    ),
    ("### OQ-1: Payment\n\nNot known.\n\n### Which one?", ["OQ-1: Payment", "Which one?"]),
    ("### 1. Payment\n\nNot known.\n\n### 2. Mail\n\n- Which one?", ["1. Payment", "Which one?"]),
    ("### Payment\n\n- Which one?\n- When", ["Which one?", "When"]),
    (
      "| # | Question | Owner |\n|---|---|---|\n| 1 | Which one? | Ada |\n| 2 | `When` to send | |",
      ["Which one?", "When to send"]
    ),
    ("| ID | Topic | By |\n|---|---|---|\n| Q1 | Which one? | Ada |\n| Q2 | Mail | |", ["Which one?"]),
    ("| Question | Answer |\n|---|---|\n| Which one? | TBD |\n| When? | today |\n| ~~Why?~~ | |", ["Which one?"]),
    ("| Question | Status |\n|---|---|\n| Which one? | Open |\n| When? | Resolved |\n| Why? | ✅ |", ["Which one?"]),
    ("**Q1**: Which one?\n**Q2**: When", ["Q1: Which one?", "Q2: When"]),
    ("**Q1**: Which one?\n\n- A\n\nText.\n\n**Question 2.** When", ["Q1: Which one?", "Question 2. When"]),
    ("Which\none?\n\nSome prose.\n\nQ1 2026 is near.", ["Which one?"]),
  ])
  func `headings, rows and labelled paragraphs are questions too`(body: String, texts: [String]) {
    #expect(questions(body).map(\.question) == texts)
  }

  @Test(arguments: [
    "### ~~Q1: Which one?~~", "### Q1: Which one? ✅ answered", "### Q1: Which one?\n\n**Answer**: the first",
    "### Q1: Which one? (resolved)", "### Resolved\n\n- Which one?", "### Resolved Questions\n\n**Q1**: Which one?",
    "### Notes\n\nSome prose.", "**Q1**: Which one?\n**A1**: the first", "**Q1**: Which one?\n\n**A1**: the first",
    "Which one?\n\n**Answer**: the first", "~~**Q1**: Which one?~~", "**Q1**: Which one? → Resolved: the first",
    "| Option | Cost |\n|---|---|\n| First | 3 |", "### Q1: [NEEDS CLARIFICATION: which one?]",
    "### Q1: Which one?\n\n[NEEDS CLARIFICATION: which one?]",
  ])
  func `answered ones of every form are not open`(body: String) { #expect(questions(body).isEmpty) }

  @Test(arguments: ["## Questions and Answers", "## Resolved Questions", "## ~~Open Questions~~"])
  func `other sections hold none`(heading: String) { #expect(questions("- Which one?", heading: heading).isEmpty) }

  @Test(arguments: [
    "- None", "- None.", "None", "- N/A", "- なし", "- [A question, or \"None\"]", "- \\[A question, or\n  \"None\"\\]",
    "- [x] Which one?", "- [X] Which one?",
    "- ~~Which one?~~", "- ~~Which one?~~ The first.", "- ~~Which one?~~ → the first", "- Resolved: the first",
    "- **Resolved**: Which one? The first", "- [RESOLVED] Which one?", "- Resolved (2026-01-02): the first",
    "- Which one? **Resolved**: the first", "- Which one? (resolved)", "- Which one? — Resolved",
    "- Which one? ✅ answered",
    "- ✅ Which one?", "- Which one?\n  - **Answer**: the first", "- Which one?\n  Answer: the first",
    "- Which one?\n\n  **Resolution:** the first", "- 解決済み：どれ？", "- Pergunta? **Resposta**: sim",
    "- [NEEDS CLARIFICATION: which one?]", "- Q: Which one?\n  A: The first",
    "- **Q**: Which one?\n  - **A**: The first",
    "- Q: Which one?\n- A: The first",
    "Some prose.", "```\n- Which one?\n```", "<!-- - Which one? -->",
  ])
  func `what is answered, struck out or none is not open`(body: String) { #expect(questions(body).isEmpty) }

  @Test(arguments: [
    "- Which one?\n  - A: The first\n  - B: The second", "- Which one?\n  A: TBD", "- Which one?\n  A:",
  ])
  func `choices and empty answers answer nothing`(body: String) { #expect(questions(body).count == 1) }

  @Test(arguments: [
    "Are resolved names kept?", "Who decided names before?", "What closed the shop?",
    "Resolved names are kept for how long?",
    "Shall the answer be shown?",
  ])
  func `the words of answers within a question do not answer it`(question: String) {
    #expect(questions("- \(question)").map(\.question) == [question])
  }

  @Test func `a long question is shown by its beginning`() {
    let question = questions("- " + String(repeating: "word ", count: 100)).first?.question
    #expect(question?.hasSuffix("word…") == true && (question?.count ?? 999) <= 240)
  }
}
