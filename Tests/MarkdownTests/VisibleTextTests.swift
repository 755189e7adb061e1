import Markdown
import Testing

@Suite struct VisibleTextTests {
  private func visible(_ text: String) -> [String?] {
    let document = Document(text)
    return (1..<document.source.lines.count + 1).map { document.visibleText(ofLine: $0) }
  }

  @Test func `code has no visible text`() {
    #expect(visible("a\n\n    b\n\n```\nc\n```\nd") == ["a", "", nil, "", nil, nil, nil, "d"])
  }

  @Test func `a comment becomes as many spaces, on one line or over several`() {
    #expect(visible("a <!-- é --> b") == ["a            b"])
    #expect(visible("a <!-- b\nc --> d") == ["a       ", "      d"])
    #expect(visible("<!-- a\n\nb -->c") == ["      ", "", "     c"])
    #expect(visible("| a <!-- x --> | b |\n|---|---|") == ["| a            | b |", "|---|---|"])
  }

  @Test func `a comment in a code span or behind a backslash is text`() {
    #expect(visible("`<!-- a -->`") == ["`<!-- a -->`"])
    #expect(visible("\\<!-- a -->") == ["\\<!-- a -->"])
  }

  @Test func `an unclosed comment hides the rest of its block, but no text`() {
    #expect(visible("<!-- a\nb") == ["      ", " "])
    #expect(visible("a <!-- b") == ["a <!-- b"])
    #expect(visible("<div>\n<!-- a\n\nb") == ["<div>", "      ", "", "b"])
  }

  @Test func `code and HTML are told by line`() {
    let document = Document("# a\n\n```\nb\n```\n<div>\n\n- x\n\n      y\n")
    #expect((1...10).filter { document.isCode(line: $0) } == [3, 4, 5, 10])
    #expect((1...10).filter { document.isHTMLBlock(line: $0) } == [6])
  }
}
