import Documents
import Markdown
import Testing

/// The decisions of research.md.
@Suite struct ResearchDecisionTests {
  private func decisions(_ text: String) -> [StatedDecision] {
    Document("# Research: Sign up\n\n\(text)\n").researchDecisions(SectionVocabulary())
  }

  private func summary(_ text: String) -> [[String]] { decisions(text).map { [$0.title, $0.decision, $0.rationale] } }

  @Test(arguments: [
    "### 1. Password hashing", "## 1. Password hashing", "## R1 Password hashing", "## R1: Password hashing",
    "### R-001 – Password hashing", "## R1. Password hashing", "## Decision 1: Password hashing",
    "## 2.1 Password hashing", "## Password hashing", "### Topic 3: Password hashing",
    "## Research Task 2: Password hashing",
    "## RQ4 Password hashing", "## D-002 - Password hashing", "## 決定 1: Password hashing", "## 决策 1：Password hashing",
    "## 결정 1: Password hashing", "## Decisão 1: Password hashing", "## 1、Password hashing", "## (1) Password hashing",
  ])
  func `every form of heading is read`(heading: String) {
    let found = decisions("\(heading)\n\n**Decision**: bcrypt\n\n**Rationale**: known well\n")
    #expect(found.map { [$0.title, $0.decision, $0.rationale] } == [["Password hashing", "bcrypt", "known well"]])
    #expect(found.map(\.line) == [3])
  }

  @Test(arguments: [
    "**Decision**: bcrypt\n**Rationale**: known well", "**Decision:** bcrypt\n\n**Rationale:** known well",
    "- **Decision**: bcrypt\n- **Rationale**: known well", "* **Decision:** bcrypt\n* **Rationale:** known well",
    "Decision: bcrypt\nRationale: known well\nAlternatives considered: none",
    "- Decision: bcrypt\n- Rationale: known well",
    "**決定**: bcrypt\n**理由**：known well", "**决策**：bcrypt\n**理由**: known well", "**決策**: bcrypt\n\n**理由**: known well",
    "**결정**: bcrypt\n**근거**: known well", "**Decisão**: bcrypt\n**Justificativa**: known well",
    "決定：bcrypt\n理由：known well",
    "**Decision**:\n\nbcrypt\n\n**Rationale**:\nknown\nwell",
    "**Decision**:\n- bcrypt\n\n**Rationale**:\n\n- known well",
    "> **Decision**: bcrypt\n> **Rationale**: known well", "✅ **Decision**: bcrypt\n\n**Why**: known well",
    "**Decision (final)**: bcrypt\n**Rationale**: known well\n**Alternatives considered**: scrypt",
    "### Decision\n\nbcrypt\n\n### Rationale\n\nknown well\n\n### Alternatives\n\nscrypt",
    "#### Decision\nbcrypt\n\n**Rationale**: known well", "### 決定\n\nbcrypt\n\n### 理由\n\nknown well",
    "### Context\n\nMuch.\n\n### Outcome\n\n**Decision**: bcrypt\n**Rationale**: known well",
    "Much text first.\n\n**Question**: which?\n\n**Decision**: bcrypt\n\nMore text.\n\n**Rationale**: known well",
    "1. **Decision**: bcrypt\n2. **Rationale**: known well",
    "<!-- **Decision**: md5 -->\n**Decision**: bcrypt\n**Rationale**: known well",
    "**Decision**: bcrypt\\\n**Rationale**: known well", "**Decision**: bcrypt<br>\n**Rationale**: known well",
    "**Decision**: bcrypt<br />**Rationale**: known well", "**Decision**: bcrypt  \n**Rationale**: known\\\nwell",
    "**Decision**: bcrypt **Rationale**: known well", "**Decision:** bcrypt **Rationale:**\nknown well",
    "Decision: bcrypt Rationale: known well", "Decision: bcrypt Why: known\nwell Alternatives: none",
    "- **Decision**: bcrypt **Rationale**: known\n  well **Alternatives\n  considered**: scrypt",
    "**Status**: Accepted **Context**: many **Decision**: bcrypt **Rationale**:\n\nknown well",
    "We looked. **Decision**: bcrypt **Rationale**: known well", "**決定**: bcrypt **理由**: known well",
  ])
  func `every form of field is read`(body: String) {
    #expect(summary("## 1. Hashing\n\n\(body)\n") == [["Hashing", "bcrypt", "known well"]])
  }

  @Test(arguments: [
    "use `a Rationale: b` now", "use it; Notes: none", "use it, rationale: later", "use x:**b** now",
    "keep **all**: two",
  ])
  func `words of a decision that look like a key are none`(text: String) {
    #expect(decisions("## A\n\n**Decision**: \(text)\n").map(\.rationale) == [""])
  }

  @Test func `values run on over lines and lists`() {
    #expect(summary("## A\n\n**Decision**: use\n`bcrypt` now\n\nnot this\n") == [["A", "use bcrypt now", ""]])
    #expect(summary("## A\n\n**Decision**:\n- one\n- two\n  more\n") == [["A", "one; two more", ""]])
  }

  @Test(arguments: [
    "## Overview\n\nWords.", "## 1. Hashing\n\n**Rationale**: none given", "## 1. Hashing\n\n**Decision**:",
    "## 1. Hashing\n\n**Decision**: TBD", "## 1. Hashing\n\n**Decision**: N/A", "## 1. Hashing\n\n**Decision**: 未定",
    "## Decision 1: [Brief title]\n\n**Decision**: [What was chosen, in one sentence]",
    "## 1. Hashing\n\n**Decision**: [NEEDS CLARIFICATION: which?]", "## A\n\n```\n**Decision**: x\n```",
    "## A\n\n<!-- **Decision**: x -->", "## Open Questions\n\n**Decision**: someone must",
    "## A\n\nThe decision: later, said Ada.",
  ])
  func `what states no decision is none`(text: String) { #expect(decisions(text).isEmpty) }

  @Test func `a heading that is the decision itself needs no field`() {
    #expect(summary("## Decision 1: Use bcrypt\n\n**Rationale**: known\n") == [["Use bcrypt", "", "known"]])
  }

  @Test func `several decisions are kept apart`() {
    #expect(
      summary("## 1. A\n\n### Decision\n\nx\n\n## 2. B\n\n### Decision\n\ny\n") == [["A", "x", ""], ["B", "y", ""]])
    #expect(
      summary("## A\n\n**Decision**: x\n**Rationale**: r\n\n**Decision**: y\n**Rationale**: s\n")
        == [["A", "x", "r"], ["y", "y", "s"]])
    let twice = "## A\n\n### Storage\n\n**Decision**: x\n\n## B\n\n### Storage\n\n**Decision**: y\n"
    #expect(decisions(twice).map(\.title) == ["Storage", "B: Storage"])
  }
}
