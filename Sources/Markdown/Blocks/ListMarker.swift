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
    let text = contentStart < end ? bytes[contentStart...] : Self.nextLine(after: start, in: source)
    let found = TaskBox(in: text)
    box = found?.state
    textStart = found.map { Self.skipSpaces(text, $0.end) } ?? contentStart
  }

  /// The text of the line below, where it is indented: a marker may stand on a line of its own.
  private static func nextLine(after start: Int, in source: Source) -> ArraySlice<UInt8> {
    let line = source.lines.line(at: start)
    guard line < source.lines.count else { return [] }
    let content = source.lines.content(ofLine: line + 1)
    let text = source.bytes[skipSpaces(source.bytes[content], content.lowerBound)..<content.upperBound]
    let indentation = start - source.textRange(ofLine: line).lowerBound
    return text.startIndex - content.lowerBound > indentation ? text : []
  }

  private static func skipSpaces(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.endIndex
  }
}
