/// A line of a document as far as a terminal has room for it.
enum Excerpt {
  /// The longest excerpt, in characters.
  private static let longest = 100

  /// The part of a line that holds `column`, counted from 1, without white space at its ends.
  static func shortened(_ line: String, around column: Int) -> String {
    let characters = Array(line)
    guard characters.count > longest else { return trimmed(line) }
    let start = max(0, min(column - 1 - longest / 2, characters.count - longest))
    let part = trimmed(String(characters[start..<start + longest]))
    return (start > 0 ? "…" : "") + part + (start + longest < characters.count ? "…" : "")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
