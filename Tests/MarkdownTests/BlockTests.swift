import Markdown
import Testing

/// What blocks are and where they end, where the parser's own positions are wrong.
@Suite struct BlockTests {
  private struct Shape: Equatable, CustomStringConvertible {
    let kind: Block.Kind
    let lines: Range<Int>
    var description: String { "\(kind) \(lines)" }

    init(_ kind: Block.Kind, _ lines: Range<Int>) {
      self.kind = kind
      self.lines = lines
    }
  }

  private func shapes(_ text: String) -> [Shape] { Document(text).blocks.map { Shape($0.kind, $0.lines) } }

  @Test func `a paragraph ends before the blank line, also with link definitions behind it`() {
    #expect(shapes("a\nb\n\n[x]: y\n\n# H") == [.init(.paragraph, 1..<3), .init(.heading(level: 1, text: "H"), 6..<7)])
  }

  @Test func `an underlined heading takes its underline and the definitions above it`() {
    #expect(shapes("Two\nlines\n---\ntext")[0] == .init(.heading(level: 2, text: "Two lines"), 1..<4))
    #expect(shapes("[a]: b\nTitle\n===\n[c]: d\n") == [.init(.heading(level: 1, text: "Title"), 1..<4)])
    #expect(shapes("# a\n---") == [.init(.heading(level: 1, text: "a"), 1..<2), .init(.thematicBreak, 2..<3)])
    #expect(shapes("> Title\n> ===\n")[1] == .init(.heading(level: 1, text: "Title"), 1..<3))
  }

  @Test func `a fence takes its closing line`() {
    #expect(shapes("```swift x\na\n\n```\nb")[0] == .init(.fencedCode(info: "swift x", isClosed: true), 1..<5))
    #expect(shapes("> ~~~\n> a\n> ~~~~\n")[1] == .init(.fencedCode(info: "", isClosed: true), 1..<4))
  }

  @Test func `an unclosed fence ends with its last line of text`() {
    #expect(shapes("```\na\n\nb\n\n\n") == [.init(.fencedCode(info: "", isClosed: false), 1..<5)])
    #expect(shapes("```\n~~~\n``\n")[0].kind == .fencedCode(info: "", isClosed: false))
  }

  @Test func `a fence in a list ends with the item, and the next fence is another`() {
    let found = shapes("- ```\n  code\n```\nx\n")
    #expect(found[2] == .init(.fencedCode(info: "", isClosed: false), 1..<3))
    #expect(found[3] == .init(.fencedCode(info: "", isClosed: false), 3..<5))
  }

  @Test func `an HTML block ends at its end condition or at a blank line`() {
    #expect(shapes("<div>\na\n\nfoo") == [.init(.html(isClosed: true), 1..<3), .init(.paragraph, 4..<5)])
    #expect(shapes("<!-- a\n\nb -->\nc") == [.init(.html(isClosed: true), 1..<4), .init(.paragraph, 4..<5)])
    #expect(shapes("<!-- a\n\nb\n\n") == [.init(.html(isClosed: false), 1..<4)])
    #expect(shapes("<script>\n\nx</SCRIPT>\ny")[0] == .init(.html(isClosed: true), 1..<4))
    #expect(shapes("<?php\nx ?>")[0] == .init(.html(isClosed: true), 1..<3))
    #expect(shapes("<![CDATA[\n>\n")[0].kind == .html(isClosed: false))
  }

  @Test func `a table below text begins at its head`() {
    let found = shapes("before\nit\n| a | b |\n|---|---|\n| 1 |\n<!-- x -->\n")
    #expect(found == [.init(.paragraph, 1..<3), .init(.table, 3..<6), .init(.html(isClosed: true), 6..<7)])
  }

  @Test func `a rule right below a table is no heading`() {
    #expect(shapes("|a|\n|-|\n|b|\n---\n") == [.init(.table, 1..<4), .init(.thematicBreak, 4..<5)])
  }

  @Test func `lists and their items leave trailing blank lines out`() {
    #expect(
      shapes("- a\n\n  b\n\n- c\n\n\n# H\n").prefix(6) == [
        .init(.list(ordered: false), 1..<6), .init(.item(nil), 1..<4), .init(.paragraph, 1..<2),
        .init(.paragraph, 3..<4), .init(.item(nil), 5..<6), .init(.paragraph, 5..<6),
      ])
  }

  @Test func `boxes are read from the text, with the states that people use`() {
    let text = "- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [~] e\n- [y] f\n- [x]g\n1. [ ] h\n"
    let states = Document(text).blocks.compactMap { block -> TaskState?? in
      if case .item(let state) = block.kind { .some(state) } else { nil }
    }
    #expect(states == [.open, .done, .done, .dropped, .partial, nil, .done, .open])
  }

  @Test func `parents and depths tell how blocks nest`() {
    let blocks = Document("> - a\n>\n> b\n\nc").blocks
    #expect(blocks.map(\.depth) == [0, 1, 2, 3, 1, 0])
    #expect(blocks.map(\.parent) == [nil, 0, 1, 2, 0, nil])
  }

  @Test func `front matter is no block, an opening rule is none of it`() {
    let document = Document("---\ntitle: x\n---\n# A\n")
    #expect(document.frontMatter == 1..<4)
    #expect(document.blocks.map(\.lines) == [4..<5])
    #expect(Document("\u{FEFF}---\r\n# note\r\na: b\r\n...\r\n").frontMatter == 1..<5)
    #expect(Document("---\n\ntext\n\n---\n").frontMatter == nil)
    #expect(Document("---\nSome prose: yes\n\n# A").frontMatter == nil)
    #expect(Document("---\n# Title\n\ntext\n---\n").frontMatter == nil)
  }

  @Test func `lone carriage returns and form feeds are read as CommonMark reads them`() {
    #expect(shapes("a\r\rb\r\n```\rcode\r").map(\.lines) == [1..<2, 3..<4, 4..<6])
    #expect(shapes("a\n\u{C}\nb").map(\.lines) == [1..<4])
  }

  @Test func `the block that nothing closes is told`() {
    #expect(Document("a\n\n```\nb\n\n").openBlock?.lines == 3..<5)
    #expect(Document("<!-- a\n\n- b").openBlock?.lines == 1..<4)
    #expect(Document("<div>\n").openBlock == nil)
    #expect(Document("```\na\n```\n").openBlock == nil)
    #expect(Document("> ```\n> a\n\n[x]: y\n").openBlock == nil)
    #expect(Document("").openBlock == nil)
  }
}
