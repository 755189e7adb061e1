import Text
import Vocabulary

/// Reads the fields of the lines at the head of a document.
struct HeaderFieldParser {
  /// A field as it is found: where its name stands, and where its value begins.
  private struct Mark {
    let name: HeaderNameScan.Name
    /// Where the value of the field before it ends.
    let previousEnd: Int
    let line: Int
  }

  private let piece: HeaderPiece
  private let text: [UInt8]
  private var marks: [Mark] = []
  /// Whether two known fields are parted by nothing but white space, as where a formatter has filled the lines.
  private var isFilled = false
  private var line: Int

  /// The fields of some pieces. A list that follows the name of a field for dependencies is its value.
  static func fields(in pieces: [HeaderPiece], of source: Source) -> [HeaderField] {
    var fields: [HeaderField] = []
    for piece in pieces {
      let found = HeaderFieldParser(piece, source).fields
      if found.isEmpty, piece.isItem, let last = fields.last, last.takesList(until: piece) {
        let start = last.rawValue.isEmpty ? piece.offset : last.valueRange.lowerBound
        let range = start..<(piece.offset + piece.text.count)
        fields[fields.count - 1] = HeaderField(
          name: last.name, rawValue: String(decoding: source.bytes[range], as: UTF8.self), isBold: false,
          lines: last.line..<piece.nextLine, valueRange: range)
      }
      fields += found
    }
    return fields
  }

  private init(_ piece: HeaderPiece, _ source: Source) {
    self.piece = piece
    text = piece.text
    line = source.lines.line(at: piece.offset)
    guard text.contains(where: { $0 == .colon || $0 == 0xEF }) else { return }
    scan()
  }

  private mutating func scan() {
    var index = piece.contentStart
    var isPlace = true
    while index < text.count {
      if isPlace {
        isPlace = false
        let start = text[index...].firstIndex { !$0.isSpaceOrTab } ?? text.count
        let isItem = piece.isItem && marks.isEmpty && index == piece.contentStart
        let scan = HeaderNameScan(text)
        if let name = scan.bold(at: start, isKnown: piece.isQuoted) ?? scan.plain(at: start, isItem: isItem) {
          index = take(name, from: index)
          continue
        }
      }
      if text[index] == .lineFeed {
        line += 1
        isPlace = true
        index += 1
      } else if let next = nameBehindSeparator(at: index) {
        index = take(next, from: index)
      } else if let next = nameBehindSpace(at: index) {
        isFilled = true
        index = take(next, from: index)
      } else {
        index += 1
      }
    }
  }

  private mutating func take(_ name: HeaderNameScan.Name, from end: Int) -> Int {
    marks.append(Mark(name: name, previousEnd: end, line: line))
    line += text[end..<name.valueStart].count { $0 == .lineFeed }
    return name.valueStart
  }

  private func nameBehindSeparator(at index: Int) -> HeaderNameScan.Name? {
    guard !marks.isEmpty, var end = HeaderSeparator.end(in: text, at: index) else { return nil }
    for _ in 0..<HeaderSeparator.mostInARow {
      end = text[end...].firstIndex { !$0.isWhiteSpace } ?? text.count
      guard end < text.count, let next = HeaderSeparator.end(in: text, at: end) else { break }
      end = next
    }
    return HeaderNameScan(text).bold(at: end, isKnown: piece.isQuoted)
  }

  private func nameBehindSpace(at index: Int) -> HeaderNameScan.Name? {
    guard text[index] == .asterisk || text[index] == .underscore, index > 0,
      text[index - 1].isSpaceOrTab || text[index - 1] == .lineFeed, !marks.isEmpty
    else { return nil }
    return HeaderNameScan(text).bold(at: index, isKnown: true)
  }

  private var fields: [HeaderField] {
    marks.indices.map { index in
      let mark = marks[index]
      let limit = index + 1 < marks.count ? marks[index + 1].previousEnd : text.count
      let end = valueEnd(mark, limit)
      let value = HeaderValue.trimmed(text, mark.name.valueStart..<max(end, mark.name.valueStart))
      let written = mark.name.boldEnd.map { HeaderValue.trimmed(text, mark.name.valueStart..<$0) } ?? value
      let start = piece.offset + (written.isEmpty ? mark.name.valueStart : written.lowerBound)
      let goesOn = mark.name.boldEnd.map { value.upperBound > $0 + 2 } ?? false
      let lines = text[mark.name.text.lowerBound..<value.upperBound].count { $0 == .lineFeed }
      return HeaderField(
        name: HeaderNameScan(text).plain(mark.name.text),
        rawValue: String(decoding: text[goesOn ? value : written], as: UTF8.self), isBold: goesOn,
        lines: mark.line..<mark.line + lines + 1, valueRange: start..<start + written.count)
    }
  }

  /// Where a value ends that must not go beyond `limit`: on its line, unless what follows can only belong to it.
  private func valueEnd(_ mark: Mark, _ limit: Int) -> Int {
    guard let lineEnd = text[mark.name.valueStart..<limit].firstIndex(of: .lineFeed) else { return limit }
    let first = HeaderValue.trimmed(text, mark.name.valueStart..<lineEnd)
    if isFilled || first.isEmpty { return limit }
    if !HeaderValue.hasBreak(text, endingAt: lineEnd), HeaderValue.hasBreak(text, endingAt: limit) { return limit }
    if mark.name.known == .dependsOn, HeaderSeparator.endsList(text[first]) { return limit }
    return lineEnd
  }
}

extension HeaderField {
  /// Whether a list that follows is its value.
  fileprivate func takesList(until piece: HeaderPiece) -> Bool {
    guard HeaderFieldName(name) == .dependsOn else { return false }
    return rawValue.isEmpty
      || rawValue.utf8.first.map { [.hyphen, .plus, .asterisk].contains($0) } == true
        && rawValue.utf8.dropFirst().first == .space
  }

  /// Describes a field whose value stands there as it does.
  init(name: String, rawValue: String, isBold: Bool, lines: Range<Int>, valueRange: Range<Int>) {
    self.name = name
    self.rawValue = rawValue
    self.lines = lines
    self.valueRange = valueRange
    let shown = HeaderValue.onOneLine(rawValue)
    value = InlineText.plain((isBold ? "**" : "") + HeaderValue.withoutRemark(shown))
    linkDestination = InlineText.links(in: shown).first?.destination
  }
}
