import Documents
import Markdown
import TestSupport
import Testing

/// Entries are written in the form that the log has, and read back as they were.
@Suite struct DecisionWritingTests {
  private static let added = DecisionEntry(
    id: nil, decision: "New", rationale: "Why", date: "2026-11-21", author: "Bo", source: "F-A-001",
    supersedes: "D-001")

  /// Logs of every form, with what an entry added to each looks like.
  static let forms: [(log: String, added: String)] = [
    (
      "- Decision: [D-001] A\n  Rationale: a\n  Date/Author: 2026-01-02 / Ada",
      "- Decision: [D-002] New\n  Rationale: Why\n  Date/Author: 2026-11-21 / Bo\n  Source: F-A-001\n  Supersedes: D-001"
    ),
    (
      "* **Decision:** A\n  **Rationale:** a\n  **Date/Author:** Ada, 2026-01-02",
      "* **Decision:** [D-001] New\n  **Rationale:** Why\n  **Date/Author:** Bo, 2026-11-21\n  **Source:** F-A-001\n  **Supersedes:** D-001"
    ),
    (
      "- Decision: A\nRationale: a\nDate/Author: 2026-01-02 / Ada",
      "- Decision: [D-001] New\nRationale: Why\nDate/Author: 2026-11-21 / Bo\nSource: F-A-001\nSupersedes: D-001"
    ),
    (
      "1. Decision: A\n   - Rationale: a\n   - Date: 2026-01-02\n   - By: Ada",
      "2. Decision: [D-001] New\n   - Rationale: Why\n   - Date: 2026-11-21\n   - By: Bo\n   - Source: F-A-001\n   - Supersedes: D-001"
    ),
    (
      "- Decision: A; Rationale: a; Date/Author: 2026-01-02 / Ada",
      "- Decision: [D-001] New; Rationale: Why; Date/Author: 2026-11-21 / Bo\n  Source: F-A-001\n  Supersedes: D-001"
    ),
    (
      "- **D-007**: A — **Rationale**: a (2026-01-02, Ada)",
      "- **D-008**: New — **Rationale**: Why (2026-11-21, Bo)\n  **Source**: F-A-001\n  **Supersedes**: D-001"
    ),
    (
      "    - Decision: A\n      Rationale: a\n      Date/Author: 2026-01-02 / Ada",
      "    - Decision: [D-001] New\n      Rationale: Why\n      Date/Author: 2026-11-21 / Bo\n      Source: F-A-001\n      Supersedes: D-001"
    ),
    (
      "> - Decision: A\n>   Rationale: a\n>   Date/Author: 2026-01-02 / Ada",
      "> - Decision: [D-001] New\n>   Rationale: Why\n>   Date/Author: 2026-11-21 / Bo\n>   Source: F-A-001\n>   Supersedes: D-001"
    ),
    (
      "### D1: A\n\nRationale: a\n\nDate/Author: 2026-01-02 / Ada",
      "\n### D2: New\n\nRationale: Why\n\nDate/Author: 2026-11-21 / Bo\n\nSource: F-A-001\n\nSupersedes: D-001"
    ),
    (
      "### D-001: A\n\n**Rationale**: a\n\n**Date**: 2026-01-02 **Author**: Ada",
      "\n### D-002: New\n\n**Rationale**: Why\n\n**Date**: 2026-11-21 **Author**: Bo\n\n**Source**: F-A-001\n\n**Supersedes**: D-001"
    ),
    (
      "#### ADR-009 – A\n\n- **Date**: 2026-01-02\n- **Author**: Ada\n- **Rationale**: a",
      "\n#### ADR-010 – New\n\n- **Date**: 2026-11-21\n- **Author**: Bo\n- **Rationale**: Why\n- **Source**: F-A-001\n- **Supersedes**: D-001"
    ),
    (
      "### 2026-01-02: A\n\n- Rationale: a\n- Author: Ada",
      "\n### 2026-11-21: [D-001] New\n\n- Rationale: Why\n- Author: Bo\n- Source: F-A-001\n- Supersedes: D-001"
    ),
    (
      "### Decision 4: A\n**Rationale**: a\n**Date/Author**: 2026-01-02 / Ada",
      "\n### Decision 5: [D-005] New\n**Rationale**: Why\n**Date/Author**: 2026-11-21 / Bo\n**Source**: F-A-001\n**Supersedes**: D-001"
    ),
    (
      "**Decision**: A\n**Rationale**: a\n**Date/Author**: 2026-01-02 / Ada",
      "\n**Decision**: [D-001] New\n**Rationale**: Why\n**Date/Author**: 2026-11-21 / Bo\n**Source**: F-A-001\n**Supersedes**: D-001"
    ),
    (
      "- 決定：A\n  理由：a\n  日付/作成者：2026-01-02 / Ada",
      "- 決定：[D-001] New\n  理由：Why\n  日付/作成者：2026-11-21 / Bo\n  Source: F-A-001\n  Supersedes: D-001"
    ),
    (
      "- Decisão: A",
      "- Decisão: [D-001] New\n  Justificativa: Why\n  Data/Autor: 2026-11-21 / Bo\n  Source: F-A-001\n  Supersedes: D-001"
    ),
    (
      "| # | Date | Decision | Rationale | Author |\n|---|---|---|---|---|\n| 1 | 2026-01-02 | A | a | Ada |",
      "| 2 | 2026-11-21 | New<br>Source: F-A-001<br>Supersedes: D-001 | Why | Bo |"
    ),
    (
      "| Owner | Choice | Notes |\n|---|---|---|\n| Ada | A | x |",
      "| Bo | [D-001] New<br>Rationale: Why<br>Date: 2026-11-21<br>Source: F-A-001<br>Supersedes: D-001 |  |"
    ),
    (
      "- Decision: B\n\n| Decision | Supersedes | Source | Why | Date/Author |\n|---|---|---|---|---|\n| A | | | | |",
      "| [D-001] New | D-001 | F-A-001 | Why | 2026-11-21 / Bo |"
    ),
    (
      "- Decision: A\n  Rationale: a\n\n- Decision: B\n  Rationale: b",
      "\n- Decision: [D-001] New\n  Rationale: Why\n  Date/Author: 2026-11-21 / Bo\n  Source: F-A-001\n  Supersedes: D-001"
    ),
    (
      "### D-001\n\n**Decision**: A\n\n**Rationale**: a\n\n**Date/Author**: 2026-01-02 / Ada",
      "\n### D-002\n\n**Decision**: New\n\n**Rationale**: Why\n\n**Date/Author**: 2026-11-21 / Bo\n\n**Source**: F-A-001\n\n**Supersedes**: D-001"
    ),
    (
      "### [D-001]\n\n- Decision: A\n- Rationale: a\n- Date/Author: 2026-01-02 / Ada",
      "\n### [D-002]\n\n- Decision: New\n- Rationale: Why\n- Date/Author: 2026-11-21 / Bo\n- Source: F-A-001\n- Supersedes: D-001"
    ),
  ]

  private func log(_ text: String) -> DecisionLog { DecisionLog(of: Document(text), SectionVocabulary()) }

  @Test(arguments: forms.indices)
  func `an entry takes the form of the last one`(form: Int) throws {
    for ending in ["\n", "\r\n"] {
      for tail in ["\n", "", "\n\n## Next\n"] {
        let (before, expected) = Self.forms[form]
        let text = "## Decision Log\n\n\(before)\(tail)".replacing("\n", with: ending)
        let log = log(text)
        var entry = Self.added
        entry.id = log.nextID
        let bytes = try #require(log.adding([DecisionLog.Addition(entry)]))
        let whole = "## Decision Log\n\n\(before)\n\(expected)\n\(tail.hasSuffix("Next\n") ? "\n## Next\n" : "")"
        #expect(String(decoding: bytes, as: UTF8.self) == whole.replacing("\n", with: ending))
      }
    }
  }

  private static let awkward = [
    "Plain words", "a | b || c", "`code | here` and ` alone", "Say: that", "Say Rationale: first; Date: 2026-01-01",
    "Rationale: in front", "x Date/Author: 2026-01-01 / Eve", "line\nbreak\r\n- Decision: [D-009] Forged\n## Log",
    "- dash in front", "-- two", "ends with a dash -", "ends; ", "ends —", "# sign", "C #", "C#", "\\", "a\\", "a\\|b",
    "<!-- comment --> text", "text <!-- open", "\\<!-- x", "<b>bold</b> <br> <br/>Source: forged", "a&lt;b", "😀👩‍👩‍👧 ⚠️",
    "決定：する 理由：ない", "**bold**", "**Rationale**: bold", "(2020-01-01, Eve)", "text (2020-01-01, Eve)", "[D-001] x",
    "D-9: x", "[link](http://a.b/c:d)", "~~struck~~", "Superseded by: D-1", "; Status: open; Source: y", "1. item",
    "> quote", "*** stars", "tab\there", "</div>", "a: b: c:", "Decision: again", "2026-01-01: dated",
    "Note: x. Impact: y",
  ]

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)))
  func `what is written in any form is read back with equal fields`() throws {
    var generator = SeededGenerator(seed: 7)
    let pick = { (generator: inout SeededGenerator) in Self.awkward.randomElement(using: &generator) ?? "" }
    for (form, _) in Self.forms {
      let before = log("## Decision Log\n\n\(form)\n")
      for text in Self.awkward {
        let entry = DecisionEntry(
          id: before.nextID, decision: text, rationale: Bool.random(using: &generator) ? pick(&generator) : "",
          date: "2026-11-21", author: Bool.random(using: &generator) ? "Bo / Al, <b@c.d> (x)" : "Ada",
          source: "F-A-001 p, Complexity Tracking: \"\(pick(&generator))\"")
        let bytes = try #require(before.adding([DecisionLog.Addition(entry)]), "\(form): \(text)")
        let after = log(String(decoding: bytes, as: UTF8.self))
        let read = try #require(after.entries.last).entry
        // What is bold as a whole is the cell's own look, not part of the words.
        let isBold = form.contains("|---") && [text, entry.rationale].contains("**bold**")
        #expect(read == entry.cleaned || isBold, "in \(form): \(String(decoding: bytes, as: UTF8.self))")
        #expect(after.entries.dropLast().map(\.entry) == before.entries.map(\.entry))
        let isVerbatim = after.isVerbatim(try #require(after.entries.last))
        #expect(isVerbatim, "\(String(decoding: bytes, as: UTF8.self)) in \(form): \(text)")
      }
    }
  }

  /// Words with characters that cannot be seen, and how they are read again.
  private static let unseen = [
    ("a \u{8} b", "a b"), ("a\u{8}b", "ab"), ("a \u{7F}", "a"), ("\u{1B}[31m a", "[31m a"),
    ("a\u{2028}\u{301}b", "a b"),
    ("\u{200D}a", "a"), ("\u{200D} a", "a"), ("a \u{200D}", "a"), ("a \u{301} b", "a b"), ("\u{E0041} a", "a"),
    ("a\u{A0}\u{3000}b", "a b"), ("e\u{301} a\u{200D}b", "e\u{301} a\u{200D}b"),
  ]

  @Test(arguments: unseen)
  func `what cannot be seen is written so that it is read back`(text: String, expected: String) throws {
    for (form, _) in Self.forms {
      let before = log("## Decision Log\n\n\(form)\n")
      var entry = Self.added
      entry.id = before.nextID
      (entry.decision, entry.rationale) = (text, text)
      entry.source = "F-A-001 p, Complexity Tracking: \"\(text)\""
      let bytes = try #require(before.adding([DecisionLog.Addition(entry)]))
      let read = try #require(log(String(decoding: bytes, as: UTF8.self)).entries.last).entry
      #expect([read.decision, read.rationale] == [expected, expected], "in \(form)")
      #expect(read == entry.asRead, "in \(form)")
    }
  }

  @Test(arguments: forms.indices)
  func `an older entry of any form notes what supersedes it, and the note can be taken away`(form: Int) throws {
    let text = "## Decision Log\n\n\(Self.forms[form].log)\n"
    let before = log(text)
    let older = try #require(before.entries.last)
    let noted = [try #require(before.superseding(older, by: "D-099"))].apply(to: Array(text.utf8))
    let after = log(String(decoding: noted, as: UTF8.self))
    var expected = older.entry
    expected.supersededBy = "D-099"
    let last = try #require(after.entries.last)
    #expect(last.entry == expected)
    #expect(after.entries.count == before.entries.count)
    let removal = after.removingSuperseded(last)
    #expect([try #require(removal)].apply(to: noted) == Array(text.utf8))
  }

  @Test func `the last form wins in a mixed log`() throws {
    let log = log("## Decision Log\n\n### D1: A\n\n- Decision: [D-002] B\n")
    var entry = Self.added
    entry.id = log.nextID
    let bytes = try #require(log.adding([DecisionLog.Addition(entry)]))
    #expect(String(decoding: bytes, as: UTF8.self).contains("- Decision: [D-003] New\n  Rationale: Why\n"))
  }

  @Test func `nothing is added to a log in conflict`() {
    let log = log("## Decision Log\n\n<<<<<<< a\n- Decision: A\n=======\n- Decision: B\n>>>>>>> b\n")
    #expect(log.conflictLine == 3)
    #expect(log.adding([DecisionLog.Addition(Self.added)]) == nil)
  }

  @Test func `a conflict elsewhere does not touch the log`() {
    let log = log("## Notes\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\n## Decision Log\n\n- Decision: A\n")
    #expect(log.conflictLine == nil)
    #expect(log.entries.count == 1)
  }

  @Test(arguments: ["list", "line", "heading", "row", "table cell", "one"])
  func `a long log is read and added to in linear time`(form: String) {
    let excess = Growth.excess(from: 100) { count in
      let text =
        switch form {
        case "list":
          (1...count).map { "- Decision: [D-\($0)] A\n  Rationale: b\n  Date/Author: 2026-01-02 / C\n" }.joined()
        case "line":
          (1...count).map { "- Decision: [D-\($0)] A; Rationale: b; Date/Author: 2026-01-02 / C\n" }.joined()
        case "heading": (1...count).map { "### D\($0): A\n\nRationale: b\n\n" }.joined()
        case "row": "| Decision | Why |\n|---|---|\n" + (1...count).map { "| [D-\($0)] A | b |\n" }.joined()
        case "table cell": "| Decision |\n|---|\n| " + String(repeating: "a: <br <!-- \\| ", count: 2 * count) + " |\n"
        default: "- Decision: " + String(repeating: "a: Date: (b) ** [D-1] ", count: 2 * count) + "\n"
        }
      let log = log("## Decision Log\n\n\(text)")
      #expect(log.entries.count == (["table cell", "one"].contains(form) ? 1 : count))
      let additions = log.ids(count / 4).map { id in
        DecisionLog.Addition(DecisionEntry(id: id, decision: "N", rationale: "r", date: "2026-01-02", author: "C"))
      }
      #expect(log.adding(additions) != nil)
      #expect(log.standings.count == log.entries.count)
    }
    #expect(excess == nil)
  }
}

extension DecisionEntry {
  /// White space as single spaces, as a line holds it.
  fileprivate var cleaned: DecisionEntry {
    let clean = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var entry = self
    entry.decision = clean(decision)
    entry.rationale = clean(rationale)
    entry.source = source.map(clean)
    return entry
  }
}
