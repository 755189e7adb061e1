import Text

/// The marker of a list item, and the box behind it.
struct ListMarker {
  /// Where the text begins that follows the marker, and its box if there is one, and the spaces behind them.
  let textStart: Int
  /// Where the text begins that follows the marker and the spaces behind it.
  let contentStart: Int
  /// What the box says.
  let box: TaskState?

  /// Reads the marker that stands at `start`: a bullet, or a number with a period or a parenthesis, and a space.
  init?(at start: Int, in source: Source) {
    let end = source.lines.content(ofLine: source.lines.line(at: start)).upperBound
    let bytes = source.bytes[start..<end]
    var index = start
    while index < end, bytes[index].isDigit { index += 1 }
    guard index < end else { return nil }
    let isMarker =
      index == start
      ? [.hyphen, .plus, .asterisk].contains(bytes[index]) : [.period, .closingParenthesis].contains(bytes[index])
    guard isMarker, index + 1 == end || bytes[index + 1].isSpaceOrTab else { return nil }
    contentStart = Self.skipSpaces(bytes, index + 1)
    box = Self.box(in: bytes[contentStart...])
    textStart = box == nil ? contentStart : Self.skipSpaces(bytes, contentStart + 3)
  }

  private static func box(in text: ArraySlice<UInt8>) -> TaskState? {
    let start = text.startIndex
    guard text.count >= 3, text[start] == .openingBracket, text[start + 2] == .closingBracket,
      text.count == 3 || text[start + 3].isSpaceOrTab
    else { return nil }
    return TaskState(box: text[start + 1])
  }

  private static func skipSpaces(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.endIndex
  }
}
