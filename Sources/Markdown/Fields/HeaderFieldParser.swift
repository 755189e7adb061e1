import Text

/// Reads the fields of one line.
enum HeaderFieldParser {
  static let bold: [UInt8] = [.asterisk, .asterisk]
  /// What may part two fields; another bold name must follow it.
  private static let separators = ["·", "&middot;", "｜", "\u{3000}", ",", "，", "、", ";", "；"].map { Array($0.utf8) }
  private static let fullWidthColon = Array("：".utf8)
  private static let longestName = 100

  private struct Name {
    let text: Range<Int>
    let valueStart: Int
  }

  /// The fields of `text`, a line with its comments blanked, which begins at `offset` of its document.
  static func fields(inLine text: [UInt8], at offset: Int, _ line: Int) -> [HeaderField] {
    guard var name = name(in: text, at: start(of: text)) else { return [] }
    let field = { (name: Name, end: Int) in Self.field(name, text, valueEnd: end, at: offset, line) }
    var fields: [HeaderField] = []
    var index = name.valueStart
    while index < text.count {
      if let separator = separator(in: text, at: index), let next = Self.name(in: text, at: separator.upperBound) {
        fields.append(field(name, index))
        name = next
        index = next.valueStart
      } else {
        index += 1
      }
    }
    return fields + [field(name, text.count)]
  }

  /// Where the name may begin: behind spaces and a bullet.
  private static func start(of text: [UInt8]) -> Int {
    let start = skipSpaces(text, 0)
    guard start + 1 < text.count, [.hyphen, .plus, .asterisk].contains(text[start]), text[start + 1].isSpaceOrTab else {
      return start
    }
    return start + 1
  }

  /// The bold name that stands at `start` or behind spaces, and a colon in or behind the bold.
  private static func name(in text: [UInt8], at start: Int) -> Name? {
    let start = skipSpaces(text, start)
    guard text.has(bold, at: start) else { return nil }
    let textStart = start + bold.count
    let limit = min(text.count, textStart + longestName)
    guard let closing = text.firstRange(of: bold, from: textStart, to: limit) else { return nil }
    let inner = textStart..<closing.lowerBound
    let colon = colonLength(in: text, endingAt: inner.upperBound)
    if colon > 0, inner.count > colon {
      return Name(text: inner.lowerBound..<inner.upperBound - colon, valueStart: closing.upperBound)
    }
    let behind = skipSpaces(text, closing.upperBound)
    guard !inner.isEmpty else { return nil }
    if text.has([.colon], at: behind) { return Name(text: inner, valueStart: behind + 1) }
    if text.has(fullWidthColon, at: behind) { return Name(text: inner, valueStart: behind + fullWidthColon.count) }
    return nil
  }

  private static func colonLength(in text: [UInt8], endingAt end: Int) -> Int {
    if text[end - 1] == .colon { return 1 }
    let start = end - fullWidthColon.count
    return start >= 0 && text.has(fullWidthColon, at: start) ? fullWidthColon.count : 0
  }

  private static func separator(in text: [UInt8], at index: Int) -> Range<Int>? {
    if text[index] == .verticalBar, text[index - 1] != .backslash { return index..<index + 1 }
    return separators.first { text.has($0, at: index) }.map { index..<index + $0.count }
  }

  private static func field(
    _ name: Name, _ text: [UInt8], valueEnd: Int, at offset: Int, _ line: Int
  ) -> HeaderField {
    let bytes = text[name.valueStart..<valueEnd].trimmed
    let rawValue = String(decoding: bytes, as: UTF8.self)
    let start = offset + (bytes.isEmpty ? name.valueStart : bytes.startIndex)
    return HeaderField(
      name: InlineText.plain(String(decoding: text[name.text], as: UTF8.self)),
      value: InlineText.plain(withoutRemark(rawValue)),
      rawValue: rawValue,
      linkDestination: InlineText.links(in: rawValue).first?.destination,
      line: line,
      valueRange: start..<start + bytes.count)
  }

  /// Drops a remark in parentheses at the end, unless it is all there is.
  private static func withoutRemark(_ value: String) -> String {
    // Most values end with no parenthesis, and their last byte tells so.
    if let last = value.utf8.last, last.isASCII, last != .closingParenthesis { return value }
    let pairs: [Character: Character] = ["(": ")", "（": "）"]
    var depth = 0
    var index = value.endIndex
    while index > value.startIndex {
      index = value.index(before: index)
      if pairs.values.contains(value[index]) { depth += 1 }
      guard depth > 0 else { return value }
      if pairs[value[index]] != nil { depth -= 1 }
      if depth == 0 { break }
    }
    guard depth == 0, index > value.startIndex, index < value.endIndex else { return value }
    let before = value[..<index]
    guard value[index] == "（" || before.last?.isWhitespace == true else { return value }
    return before.allSatisfy(\.isWhitespace) ? value : String(before)
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int) -> Int {
    text[start...].firstIndex { !$0.isSpaceOrTab } ?? text.count
  }
}
