/// A document that is made to cost time or memory, in any size.
struct HostileDocument: Sendable {
  let name: String
  /// About so many bytes of it.
  let bytes: @Sendable (Int) -> [UInt8]

  /// A head, then one text again and again; `§` in it becomes the number of the repetition.
  init(_ name: String, _ unit: String, head: String = "", foot: String = "") {
    self.name = name
    let pieces = unit.split(separator: "§", omittingEmptySubsequences: false).map { Array($0.utf8) }
    bytes = { size in
      var result = Array(head.utf8)
      result.reserveCapacity(size + 64)
      var number = 0
      while result.count < size {
        result += pieces[0]
        for piece in pieces.dropFirst() { result += Array(String(number).utf8) + piece }
        number += 1
      }
      return result + Array(foot.utf8)
    }
  }

  /// Made by hand.
  init(_ name: String, made bytes: @escaping @Sendable (Int) -> [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension HostileDocument {
  /// Plain matter, of which there may be a hundred megabytes.
  static let plain = [
    HostileDocument("prose", "The quick brown fox jumps over the lazy dog and says so.\n"),
    HostileDocument("one line", "word "),
    HostileDocument("one word", "a"),
    HostileDocument("empty lines", "\n"),
    HostileDocument("an unclosed fence", "code\n", head: "```\n"),
    HostileDocument("an unclosed comment", "text\n", head: "<!-- "),
    HostileDocument("unclosed front matter", "a: b\n", head: "---\n"),
    HostileDocument("NULs", "\0"),
    HostileDocument("every byte", made: { size in (0..<size).map { UInt8(truncatingIfNeeded: $0) } }),
    HostileDocument(
      "invalid UTF-8", made: { size in Array((0..<size / 4).flatMap { _ in [0xFF, 0xC3, 0x80, 0x20] }) }),
    HostileDocument("carriage returns", "a b c\r"),
  ]

  /// What parsers of Markdown stumble over.
  static let markup = [
    HostileDocument("paragraphs", "The quick brown fox.\n\n"),
    HostileDocument("links", "See [the plan](impl-plan.md§here) and [that](../F-USER-002/spec.md).\n"),
    HostileDocument("link definitions", "[ref§]: http://example.org/§\n"),
    HostileDocument("link references", "[ref] ", head: "[ref]: x\n\n"),
    HostileDocument("comments", "<!-- comment -->\n"),
    HostileDocument("comments that are not closed", "<!-- comment\n"),
    HostileDocument("brackets", "["),
    HostileDocument("a bracket a line", "[a\n"),
    HostileDocument("images", "!["),
    HostileDocument("half links", "[a](<b"),
    HostileDocument("backticks", "`"),
    HostileDocument(
      "backticks in ever longer runs",
      made: { size in
        var result: [UInt8] = []
        var run = 1
        while result.count < size {
          result += Array(repeating: UInt8(ascii: "`"), count: run) + [UInt8(ascii: " ")]
          run += 1
        }
        return result
      }),
    HostileDocument("quotes", ">"),
    HostileDocument("quoted lines", "> > > a\n"),
    HostileDocument("lists on one line", "- "),
    HostileDocument(
      "lists in ever deeper nests",
      made: { size in
        var result: [UInt8] = []
        var depth = 0
        while result.count < size {
          result += Array(repeating: UInt8(ascii: " "), count: 2 * depth) + Array("- a\n".utf8)
          depth += 1
        }
        return result
      }),
    HostileDocument("asterisks", "**"),
    HostileDocument("open emphasis", "*a **b "),
    HostileDocument("table rows", "| a# | b | c |\n", head: "| a | b | c |\n|---|---|---|\n"),
    HostileDocument(
      "columns",
      made: { size in
        let columns = size / 4
        return Array((String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)).utf8)
      }),
    HostileDocument("short rows of a wide table", "|x|\n", head: wideTable),
    HostileDocument("fences", "```\n"),
    HostileDocument("indented code", "    code\n"),
    HostileDocument("HTML", "<div>\n"),
    HostileDocument("unclosed CDATA", "<![CDATA["),
    HostileDocument("unclosed instructions", "a <? "),
    HostileDocument("unclosed tags", "<a "),
    HostileDocument("setext headings", "a\n===\n"),
    HostileDocument("rules", "---\n"),
    HostileDocument("backslashes", "\\"),
    HostileDocument("entities", "&amp; &#x202e; "),
    HostileDocument("combining marks", "\u{301}", head: "e"),
    HostileDocument("line separators", "a\u{2028}b\u{2029}"),
    HostileDocument("encoded surrogates", made: { size in Array((0..<size / 3).flatMap { _ in [0xED, 0xA0, 0x80] }) }),
    HostileDocument("UTF-16", made: { size in [0xFF, 0xFE] + (0..<size / 2).flatMap { _ in [0x41, 0x00] } }),
    HostileDocument("UTF-32", made: { size in [0, 0, 0xFE, 0xFF] + (0..<size / 4).flatMap { _ in [0, 0, 0, 0x41] } }),
  ]

  private static let wideTable =
    String(repeating: "|a", count: 200) + "|\n" + String(repeating: "|-", count: 200) + "|\n"

  /// What has a meaning to the planning.
  static let planning = [
    HostileDocument("headings", "## Heading §\n"),
    HostileDocument("titles", "# Feature Specification: §\n"),
    HostileDocument("a long title", "very ", head: "# Feature Specification: "),
    HostileDocument("check boxes", "- [ ] item\n"),
    HostileDocument("tasks", "- [ ] T§ [US§] do FR-§ in src/a.py\n"),
    HostileDocument("requirements", "- **FR-§**: System MUST do\n"),
    HostileDocument("requirement rows", "| FR-§ | does |\n", head: "| ID | Requirement |\n|---|---|\n"),
    HostileDocument("mentions", "US§ FR-§, "),
    HostileDocument("user stories", "### User Story § - Title (Priority: P1)\n\ntext\n\n"),
    HostileDocument("questions", "[NEEDS CLARIFICATION: what?]\n\n"),
    HostileDocument("one question", "[NEEDS CLARIFICATION: what? "),
    HostileDocument("fields", "**Name§**: value\n", head: "# T\n\n"),
    HostileDocument("dependencies", "F-USER-§, ", head: "# T\n\n**Depends on**: "),
    HostileDocument("listed dependencies", "- F-USER-§ does\n", head: "## Dependencies\n\n### Internal\n\n"),
    HostileDocument(
      "decisions", "- Decision: [D-§] Keep it\n  Rationale: good\n  Date/Author: 2026-01-01 / A\n",
      head: "## Decision Log\n\n"),
    HostileDocument("one decision", "  more text\n", head: "## Decision Log\n\n- Decision: a\n"),
    HostileDocument(
      "complexities", "| Thing § | needed | no |\n",
      head: "## Complexity Tracking\n\n| Violation | Why Needed | Simpler |\n|---|---|---|\n"),
    HostileDocument("gates", "- [ ] Gate § FAIL\n", head: "## Constitution Check\n\n"),
    HostileDocument("verdicts", "FAIL PASS text\n", head: "## Constitution Check\n\n"),
    HostileDocument(
      "architecture decisions", "### Thing §\n\n**Decision**: do\n\n",
      head: "## Architecture Decisions\n\n"),
    HostileDocument("entities", "### Entity§\n\n- a: b\n\n"),
    HostileDocument("key entities", "- **Entity§**: is\n", head: "### Key Entities\n\n"),
    HostileDocument("a diagram", "  Ent§ ||--o{ Foo : has\n", head: "```mermaid\nerDiagram\n"),
    HostileDocument("operations", "## GET /path/§\n\n"),
    HostileDocument("principles", "### §. Be good\n\nIt MUST do. It MUST not.\n\n"),
    HostileDocument("sentences", "It MUST do. ", head: "## Core Principles\n\n### I. A\n\n"),
    HostileDocument("regions", "<!-- speckit:begin r§ -->\nx\n<!-- speckit:end r§ -->\n"),
    HostileDocument(
      "one region again and again", "<!-- speckit:begin features -->\nx\n<!-- speckit:end features -->\n"),
    HostileDocument("regions that are not closed", "<!-- speckit:begin features -->\n"),
    HostileDocument("regions that are not opened", "<!-- speckit:end features -->\n"),
    HostileDocument("conflicts", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"),
    HostileDocument("half conflicts", "<<<<<<< a\n"),
    HostileDocument("ignore comments", "<!-- speckit:ignore SK001 -->\n"),
  ]
}
