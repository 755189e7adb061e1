import Markdown
import Testing

@Suite struct SourceTests {
  private func source(_ text: String) -> Source { Source(Array(text.utf8)) }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("a\rb\r\nc", 3), ("\r\r\n\n", 3), ("\u{FEFF}", 1)])
  func `text after the last line ending is a line, nothing is none`(text: String, count: Int) {
    #expect(source(text).lines.count == count)
  }

  @Test func `content leaves the ending out, full takes it in`() {
    let table = source("ab\r\nc\rd").lines
    #expect((1...3).map { table.content(ofLine: $0) } == [0..<2, 4..<5, 6..<7])
    #expect((1...3).map { table.full(ofLine: $0) } == [0..<4, 4..<6, 6..<7])
    #expect(table.starts == [0, 4, 6])
  }

  @Test func `an offset belongs to the line that it stands on, its ending included`() {
    let table = source("ab\r\nc\n").lines
    #expect((0...6).map { table.line(at: $0) } == [1, 1, 1, 1, 2, 2, 2])
    #expect(source("").lines.line(at: 0) == 1)
  }

  @Test func `the ending that most lines have is the ending of the file`() {
    #expect(source("a\r\nb\r\nc\n").lineEnding == .crlf)
    #expect(source("a\r\nb\n").lineEnding == .lf)
    #expect(source("a\rb\r").lineEnding == .cr)
    #expect(source("a\rb\rc\n").lineEnding == .lf)
    #expect(source("a").lineEnding == .lf)
    #expect(LineEnding.crlf.bytes == [13, 10] && LineEnding.lf.bytes == [10])
  }

  @Test func `the text of a line has no byte order mark, and invalid bytes are repaired`() {
    #expect(source("\u{FEFF}# A\r\nb").text(ofLine: 1) == "# A")
    #expect(Source([0x61, 0xFF, 0x0A]).text(ofLine: 1) == "a\u{FFFD}")
    #expect(source("a\n\u{FEFF}b").text(ofLine: 2) == "\u{FEFF}b")
  }

  @Test(
    arguments: [
      ("", nil), ("a", nil), ("a\nb\n", nil), ("a\r\nb\r\n", nil), ("a\r\nb", nil), ("a\nb\nc\r\n", 3),
      ("a\nb\r\nc\r\n", 1), ("a\r\nb\n", 1), ("a\rb\r", nil), ("a\rb\nc\r\nd\n", 3), ("a\r\r\nb\r\nc\n", 4),
      ("a\r\r\nb\nc\n", nil),
    ] as [(String, Int?)])
  func `the first line that ends otherwise than most is told, lone carriage returns are not`(text: String, line: Int?) {
    #expect(source(text).firstOddLineEnding == line)
  }

  @Test(arguments: [
    ("a\nb\nc\r\n", "a\nb\nc\n"), ("a\nb\r\nc\r\nd", "a\r\nb\r\nc\r\nd"), ("a\rb\r\nc\n", "a\rb\nc\n"),
    ("a\r\r\nb\r\n\n", "a\r\r\nb\r\n\r\n"), ("a\r\r\nb\r\nc\nd\ne\n", "a\r\r\nb\nc\nd\ne\n"), ("", ""), ("a", "a"),
    ("\r", "\r"),
  ])
  func `uniform endings are those of most lines`(text: String, uniform: String) {
    #expect(source(text).withUniformLineEndings == Array(uniform.utf8))
  }
}
