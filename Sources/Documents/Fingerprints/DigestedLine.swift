import Text

/// A line as a digest takes it: what every formatter leaves as it is.
///
/// Without white space, escapes, emphasis, the signs of headings and of code, the bars at the ends of a table's row, and the
/// brackets of tags and of bare addresses. Every bullet is a hyphen and every number of a list is 1. Lines of nothing but
/// signs, which underline a heading, part a table or draw a rule, are empty.
struct DigestedLine {
  /// What is digested.
  enum Form {
    /// A document.
    case whole
    /// An item of one: no marker of a list counts, and no box.
    case item
  }

  private let line: ArraySlice<UInt8>
  private let isRow: Bool
  private let form: Form

  /// Looks at a line, which is perhaps the row of a table.
  init(_ line: ArraySlice<UInt8>, isRow: Bool, _ form: Form = .whole) {
    self.line = line.trimmedWhiteSpace
    self.isRow = isRow
    self.form = form
  }

  /// Appends the bytes that count.
  func append(to words: inout [UInt8]) {
    guard line.contains(where: { !Self.isDrawn($0) }) else { return }
    var index = quoteEnd
    index = appendMarker(at: index, to: &words)
    var end = line.endIndex
    if isRow, index < end, line[index] == .verticalBar { index += 1 }
    if isRow, index < end, line[end - 1] == .verticalBar { end -= 1 }
    for place in index..<end where counts(place, from: index) { words.append(line[place]) }
  }

  /// Whether a line of such signs alone says nothing.
  private static func isDrawn(_ byte: UInt8) -> Bool {
    switch byte {
    case .hyphen, .asterisk, .underscore, .verticalBar, .colon, .backslash, UInt8(ascii: "="): true
    default: byte.isWhiteSpace
    }
  }

  /// The offset behind the signs of a block quote.
  private var quoteEnd: Int {
    line.indices.first { line[$0] != .greaterThan && !line[$0].isWhiteSpace } ?? line.endIndex
  }

  /// Appends the marker of a list item in its one form; the offset behind it.
  private func appendMarker(at start: Int, to words: inout [UInt8]) -> Int {
    let digits = line[start...].prefix { $0.isDigit }
    let sign = digits.endIndex
    guard sign + 1 < line.endIndex, line[sign + 1].isWhiteSpace else { return start }
    switch line[sign] {
    case .hyphen, .plus, .asterisk:
      guard digits.isEmpty else { return start }
      if form == .whole { words.append(.hyphen) }
    case .period, .closingParenthesis:
      guard !digits.isEmpty else { return start }
      if form == .whole { words += [UInt8(ascii: "1"), .period] }
    default: return start
    }
    return form == .item ? boxEnd(from: sign + 1) : sign + 1
  }

  /// The offset behind the box at the head of an item.
  private func boxEnd(from start: Int) -> Int {
    let box = line[start...].drop(while: \.isWhiteSpace).prefix(4)
    let isBox =
      box.count == 4 && box.first == .openingBracket && box[box.startIndex + 2] == .closingBracket
      && box[box.startIndex + 3].isWhiteSpace && Self.isMark(box[box.startIndex + 1])
    return isBox ? box.endIndex : start
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte.isWhiteSpace || byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X")
  }

  private func counts(_ place: Int, from start: Int) -> Bool {
    switch line[place] {
    case .backslash, .asterisk, .underscore, .backtick, UInt8(ascii: "#"): false
    case .tilde:
      (place == start || line[place - 1] != .tilde) && (place + 1 == line.endIndex || line[place + 1] != .tilde)
    case .lessThan: !opensTag(before: place + 1)
    case .greaterThan: place > start && (line[place - 1].isWhiteSpace || isEscaped(place))
    default: !line[place].isWhiteSpace
    }
  }

  private func opensTag(before next: Int) -> Bool {
    guard next < line.endIndex else { return false }
    return line[next].isLetter || line[next] == UInt8(ascii: "/")
  }

  /// Whether a backslash stands before a sign that white space, or nothing, stands before.
  private func isEscaped(_ place: Int) -> Bool {
    line[place - 1] == .backslash && (place - 1 == line.startIndex || line[place - 2].isWhiteSpace)
  }
}
