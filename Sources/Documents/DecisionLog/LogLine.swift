import Text

/// A line of a log: what stands before its text, and its text.
struct LogLine {
  /// Indentation, marks of quotes, and bullet.
  let opening: String
  /// The bullet with the space behind it; empty where there is none.
  let bullet: String
  let content: Substring
  /// How many quotes it stands in.
  let quotes: Int
  /// The column of the bullet, or of the text where there is none; a tab goes to the next of four.
  let column: Int
  let contentColumn: Int

  init(_ text: String) {
    let margin = text.prefix { $0 == " " || $0 == "\t" || $0 == ">" }
    quotes = margin.count { $0 == ">" }
    column = margin.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
    let rest = text[margin.endIndex...]
    bullet = LogLine.bullet(rest)
    opening = String(margin) + bullet
    content = rest.dropFirst(bullet.count).trimmingWhitespaceSlice()
    contentColumn = column + bullet.count
  }

  /// What stands behind a `<br>` of a line: a line of its own, below the text of the first.
  private init(_ content: Substring, below first: LogLine) {
    opening = String(repeating: " ", count: first.contentColumn)
    bullet = ""
    self.content = content
    quotes = first.quotes
    column = first.contentColumn
    contentColumn = first.contentColumn
  }

  private init(_ content: Substring, of line: LogLine) {
    opening = line.opening
    bullet = line.bullet
    self.content = content
    quotes = line.quotes
    column = line.column
    contentColumn = line.contentColumn
  }

  /// The lines of fields that a line holds, without the hard breaks between them.
  func fieldLines(isFollowed: Bool) -> [LogLine] {
    let isBroken = isFollowed && !content.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
    let text = isBroken ? content.dropLast().trimmingWhitespaceSlice() : content
    let parts = DecisionText.fieldLines(text)
    if parts.count == 1, !isBroken, parts[0] == content { return [self] }
    return parts.enumerated().map { $0.offset == 0 ? LogLine($0.element, of: self) : LogLine($0.element, below: self) }
  }

  private static func bullet(_ text: Substring) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let mark = text[digits.endIndex...].prefix(1)
    guard digits.isEmpty ? ["-", "*", "+"].contains(mark) : digits.count <= 9 && (mark == "." || mark == ")") else {
      return ""
    }
    let space = text[mark.endIndex...].prefix { $0 == " " || $0 == "\t" }
    return space.isEmpty ? "" : String(text[..<space.endIndex])
  }
}
