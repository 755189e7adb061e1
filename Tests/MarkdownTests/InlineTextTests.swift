import Markdown
import TestSupport
import Testing

@Suite struct InlineTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("`a b`", "a b"), ("**a** _b_", "a b"), ("[a](b)", "a"), ("<a@b.c>", "a@b.c"),
      ("\\*a\\*", "*a*"),
      ("&amp; &lt;", "& <"), ("a<br>b", "a b"), ("a <!-- b --> c", "a  c"), ("~~a~~ b", "a b"), ("~~[F-1](x)~~", "F-1"),
      ("`~~a~~`", "~~a~~"), ("\\~~a~~", "~~a~~"), ("# a", "# a"), ("- `a`", "- a"), ("1. *a*", "1. a"),
      ("> *a*", "> a"),
      ("  a  ", "a"), ("a\n*b*", "a b"), ("", ""), ("|a|*b*|", "|a|b|"), ("C *#*", "C #"),
    ])
  func `plain text is what Markdown shows`(markdown: String, plain: String) {
    #expect(InlineText.plain(markdown) == plain)
  }

  @Test(
    arguments: [
      ("a|b", "a\\|b"), ("snake_case_name", "snake_case_name"), ("_a_", "\\_a\\_"), ("2 * 3", "2 * 3"),
      ("*a*", "\\*a\\*"),
      ("[US1] x", "\\[US1\\] x"), ("a < b", "a < b"), ("<b>", "\\<b>"), ("R&D", "R\\&D"), ("a & b", "a & b"),
      ("a\nb\r\n\tc", "a b c"), ("\u{202E}a\u{0}b\u{1B}", "ab"), ("#1 + 2.", "#1 + 2."), ("`a`", "\\`a\\`"),
      ("a\\", "a\\\\"),
    ])
  func `a cell is escaped only where it could mean more`(text: String, cell: String) {
    #expect(InlineText.escapeCell(text) == cell)
  }

  @Test func `text of ASCII is escaped alone as it is beside another script`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let inner = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 0..<0x80, using: &generator)))
      }
      let text = "a" + String(inner) + "z"
      #expect(InlineText.escapeCell(text) + " é" == InlineText.escapeCell(text + " é"), "\(text.debugDescription)")
    }
    #expect([" a", "a ", " ", ""].map(InlineText.escapeCell) == ["a", "a", "", ""])
  }

  @Test(arguments: [
    "# a", "> a", "- a", "+ a", "* a", "_ _ _", "1. a", "23) a", "===", "---", "~~~", "```", "<!-- a -->", "[a]: b",
    "a|b",
  ])
  func `escaped text begins no block`(text: String) {
    let document = Document(InlineText.escapeText(text) + "\n|-|-|\n")
    #expect(document.blocks.map(\.kind) == [.paragraph])
    #expect(InlineText.plain(InlineText.escapeText(text)) == text)
  }

  @Test func `links have a text and a destination, images are none`() {
    let links = InlineText.links(in: "- see [the `a` *b*](<x y.md> \"t\"), ![i](j), <http://c.d> and `[no](e)`")
    #expect(
      links == [.init(text: "the a b", destination: "x y.md"), .init(text: "http://c.d", destination: "http://c.d")])
    #expect(InlineText.links(in: "none").isEmpty)
  }
}
