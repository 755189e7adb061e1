import Testing
@testable import Markdown

/// Links, images and code spans, and where they stand.
struct InlineReferenceTests {
  /// A reference as a test writes it: what stands between ▹ and ◃ in the source.
  private typealias Expected = (kind: InlineReference.Kind, text: String)

  /// Compares the references of a source with those that are marked in it by ▹ and ◃, place for place.
  private func expect(
    _ marked: String, _ kinds: [InlineReference.Kind], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var expected: [InlineReference] = []
    for (index, line) in marked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var column = 1
      for (number, part) in line.split(separator: "▹", omittingEmptySubsequences: false).enumerated() {
        let pieces = part.split(separator: "◃", omittingEmptySubsequences: false)
        if number > 0, expected.count < kinds.count {
          let kind = kinds[expected.count]
          expected.append(InlineReference(kind: kind, text: String(pieces[0]), line: index + 1, column: column))
        }
        column += pieces.reduce(0) { $0 + $1.unicodeScalars.count }
      }
    }
    let source = marked.replacing("▹", with: "").replacing("◃", with: "")
    #expect(Document(source).inlineReferences == expected, sourceLocation: sourceLocation)
  }

  @Test func `links, images and code spans of a line are found in order, with their columns`() {
    expect("See [a](▹a.md◃), ![b](▹b.png◃ \"title\") and `▹c◃`.", [.link, .image, .code])
    expect("[a](<▹a b.md◃>) <▹https://x.org◃> ``▹a`b◃`` `` ▹c◃ ``", [.link, .link, .code, .code])
    expect("[a]( ▹x.md◃ )[b](\n▹y.md◃)", [.link, .link])
  }

  @Test(arguments: [
    "# Title [a](▹b.md◃)", "Title [a](▹b.md◃)\n===", "- [a](▹b.md◃)", "1. one\n   - [ ] T001 [a](▹b.md◃)",
    "> quoted\n> > [a](▹b.md◃)", "text\n\n  text [a](▹b.md◃)", "| x |\n| --- |\n| y [a](▹b.md◃) |",
    "| [a](▹b.md◃) | x |\n| --- | --- |", "**bold [a](▹b.md◃)**", "~~[a](▹b.md◃)~~", "a  \nb\\\n[a](▹b.md◃)",
    "---\ntitle: x\n---\n\n[a](▹b.md◃)", "text\n*b* <!-- c --> [a](▹b.md◃)",
  ])
  func `a link is found wherever inline text stands`(marked: String) {
    expect(marked, [.link])
  }

  @Test func `columns count scalars, however wide or combined they are`() {
    expect("仕様書は[a](▹b.md◃)", [.link])
    expect("e\u{301}\u{302} 👩‍👩‍👧 [a](▹é漢.md◃) `▹漢◃`", [.link, .code])
    expect("| 表 | `▹x◃` |\n|---|---|\n| ä | `▹y◃` |", [.code, .code])
  }

  @Test func `in a paragraph of many lines each reference is on its own`() {
    expect("one `▹a◃`\ntwo\nthree `▹b◃` and [c](▹c.md◃)\nfour ![d](▹d.png◃)", [.code, .code, .link, .image])
    expect("one\r\ntwo [a](▹a.md◃)\r\nthree", [.link])
  }

  @Test func `the same words in running text are not taken for the reference`() {
    expect("spec.md is old.\nSee (spec.md) and [spec.md](▹spec.md◃)", [.link])
    expect("a b\nor `▹b◃` but not `▹b◃`", [.code, .code])
    expect("`▹a◃`a`▹b◃` a [a](▹a◃)", [.code, .code, .link])
    expect("`▹a.md◃` and [a.md](▹a.md◃) and `▹a.md◃`", [.code, .link, .code])
  }

  @Test func `code in the text of a link says nothing of its own`() {
    expect("[`a.md`](▹b.md◃) `▹c◃`", [.link, .code])
    expect("[see **the `a.md`**](▹b.md◃) **`▹c◃`**", [.link, .code])
  }

  @Test func `an image in the text of a link stands where it is written`() {
    let references = Document("one\n[![a](a.png) ![b](b.png)](c.md)\n![d](d.png)").inlineReferences
    #expect(references.map(\.text) == ["c.md", "a.png", "b.png", "d.png"])
    #expect(references.map(\.line) == [2, 2, 2, 3])
    #expect(references.map(\.column) == [27, 7, 19, 6])
    expect("[a](▹b.png◃) ![c](▹b.png◃)", [.link, .image])
  }

  @Test func `a byte order mark is no column`() {
    #expect(Document("\u{FEFF}[a](b.md)").inlineReferences.map(\.column) == [5])
  }

  @Test(arguments: [
    "\\[a](b.md)", "\\`a\\`", "```\n[a](b.md) `c`\n```", "    [a](b.md)", "<!-- [a](b.md) -->", "[a] (b.md)", "[a][b]",
    "[a]: b.md", "text\n\n[a]: b.md \"title\"", "<div>\n[a](b.md)\n</div>", "`open", "", "[]", "![a]",
  ])
  func `what is escaped, code, a comment or a mere definition is no reference`(text: String) {
    #expect(Document(text).inlineReferences == [])
  }

  @Test func `a reference whose text is written elsewhere or otherwise has no column`() {
    let references = Document("one\n\n[a][x] and ![b], [c](c.md)\n\n[x]: x.md\n[b]: b.png\n").inlineReferences
    #expect(references.map(\.text) == ["x.md", "b.png", "c.md"])
    #expect(references.map(\.kind) == [.link, .image, .link])
    #expect(references.map(\.line) == [3, 3, 3])
    #expect(references.map(\.column) == [nil, nil, 22])
    let escaped = Document("text [a](b\\_c.md) `d\ne`\n").inlineReferences
    #expect(escaped.map(\.text) == ["b_c.md", "d e"])
    #expect(escaped.map(\.column) == [nil, nil])
  }

  @Test func `columns are right far behind in a line too`() {
    let references = Document(String(repeating: "`é` [![a](b)](c) ", count: 300)).inlineReferences
    #expect(references.count == 900)
    #expect(references.suffix(3).map(\.column) == [2, 15, 11].map { 299 * 17 + $0 })
  }
}
