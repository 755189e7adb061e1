import Markdown
import TestSupport
import Testing

/// Input that is made to take quadratic time or a deep stack.
@Suite struct HostileInputTests {
  @Test(arguments: hostileInputs.keys.sorted())
  func `is read in time linear in its size`(name: String) throws {
    let bytes = Array(try #require(hostileInputs[name]).utf8)
    let seconds = ThreadTime.seconds {
      let document = Document(bytes)
      _ = document.tables(in: 1..<document.source.lines.count + 1)
      _ = document.checklistItems()
      _ = document.headerFields
      _ = document.inlineReferences
      _ = ManagedRegions(document)
    }
    #expect(seconds < 30, "\(name) took \(seconds) s")
  }

  @Test func `a line of marks is read in time linear in its size`() {
    let line = times(50_000, "a <? `*_[~~|")
    let seconds = ThreadTime.seconds {
      _ = InlineText.plain(line)
      _ = InlineText.links(in: line)
      _ = InlineText.plain(InlineText.escapeCell(line))
      _ = Document.cells(ofRow: line)
      _ = SectionName(line)
    }
    #expect(seconds < 30, "took \(seconds) s")
  }
}

private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

private let hostileInputs: [String: String] = [
  "nested quotes": times(10_000, ">"),
  "nested quotes with lazy lines": times(10_000, ">") + "a\n" + times(20_000, "b\n"),
  "nested lists": times(100_000, "- ") + "a",
  "nested lists before blank lines": times(20_000, "- ") + "a\n" + times(20_000, "\n"),
  "nested numbers": times(100_000, "1. ") + "a",
  "a long table": "| a | b |\n|---|---|\n" + times(100_000, "| c | d |\n"),
  "a wide table": times(10_000, "|a") + "\n" + times(10_000, "|-") + "\n" + times(1_000, "|a\n"),
  "short rows of a table": times(400, "|a") + "\n" + times(400, "|-") + "\n" + times(40_000, "|a\n"),
  "a long row": "|a|\n|-|\n" + times(200_000, "|"),
  "delimiter rows in a paragraph": times(10_000, "a|b\n--|--|-\n"),
  "a long paragraph before a table": times(40_000, "a\n") + "|a|\n|-|\n",
  "unclosed brackets": times(1_000_000, "["),
  "unclosed brackets on many lines": times(4_000, times(79, "[") + "\n"),
  "unclosed images": times(200_000, "!["),
  "unclosed instructions": times(100_000, "a <?"),
  "unclosed declarations": times(60_000, "a <!A "),
  "unclosed character data": times(40_000, "a <![CDATA["),
  "unclosed comments": times(60_000, "a <!-- "),
  "unclosed code spans": (1..<1_500).map { "e" + times($0, "`") }.joined(),
  "emphasis": times(80_000, "*a_ "),
  "code spans on one line": times(10_000, "`a` "),
  "images in links on one line": times(5_000, "[![a](b)](c) "),
  "links to one definition": times(10_000, "[a][b] ") + "\n\n[b]: nowhere\n",
  "images behind one link": times(60_000, "x") + " [a](b) " + times(10_000, "![a][c] ") + "\n\n[c]: nowhere\n",
  "one long line": times(5_000_000, "a"),
  "blank lines": times(100_000, "\n"),
  "fences": times(40_000, "```\n"),
  "begin markers": (0..<10_000).map { "<!-- speckit:begin n\($0) -->\n" }.joined(),
  "end markers": times(8_000, "<!-- speckit:begin a -->\n") + times(8_000, "<!-- speckit:end b -->\n"),
  "conflicts": times(10_000, "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n"),
  "bold names": times(40_000, "|**a"),
  "headings": times(20_000, "# a\n"),
]
