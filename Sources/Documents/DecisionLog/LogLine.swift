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
