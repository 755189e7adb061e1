import Text

/// Lines at the head of a document that hang together, as a paragraph or an item of a list does. What nobody sees, comments
/// and the signs of quotes, is blanked, so that each byte stands where it stands in the document.
struct HeaderPiece {
  /// The bytes, line endings included.
  private(set) var text: [UInt8]
  /// Where they begin in the document.
  let offset: Int
  /// Where the text behind a bullet begins; 0 where there is none.
  let contentStart: Int
  /// Whether its first line is quoted.
  let isQuoted: Bool
  /// The line that follows.
  private(set) var nextLine: Int

  var isItem: Bool { contentStart > 0 }

  /// The pieces in some lines that hold what could be a field. Code, headings and tables are none.
  static func all(in lines: Range<Int>, of document: Document, without tables: LineRanges) -> [HeaderPiece] {
    var pieces: [HeaderPiece] = []
    var isOpen = false
    for line in lines {
      guard !tables.contains(line), let bytes = document.visibleBytes(ofLine: line) else {
        isOpen = false
        continue
      }
      let text = withoutQuotes(bytes)
      guard let first = text.firstIndex(where: { !$0.isSpaceOrTab }), text[first] != .numberSign else {
        isOpen = false
        continue
      }
      let content = contentStart(text, first)
      if content == 0, isOpen {
        pieces[pieces.count - 1].append(text, line, of: document.source)
      } else {
        let offset = document.source.textRange(ofLine: line).lowerBound
        pieces.append(
          HeaderPiece(
            text: text, offset: offset, contentStart: content, isQuoted: text != bytes,
            nextLine: line + 1))
        isOpen = true
      }
    }
    return pieces
  }

  private mutating func append(_ line: [UInt8], _ number: Int, of source: Source) {
    let range = source.textRange(ofLine: number)
    text += Array(repeating: .carriageReturn, count: range.lowerBound - offset - text.count - 1) + [.lineFeed] + line
    nextLine = number + 1
  }

  /// Spaces for the signs of quotes.
  private static func withoutQuotes(_ line: [UInt8]) -> [UInt8] {
    var line = line
    var index = 0
    while index < line.count, line[index].isSpaceOrTab || line[index] == .greaterThan {
      if line[index] == .greaterThan { line[index] = .space }
      index += 1
    }
    return line
  }

  /// Where the text behind a bullet begins; 0 where there is none.
  private static func contentStart(_ text: [UInt8], _ first: Int) -> Int {
    let isBullet = [.hyphen, .plus, .asterisk].contains(text[first])
    return isBullet && first + 1 < text.count && text[first + 1].isSpaceOrTab ? first + 1 : 0
  }
}
