import Markdown
import Text

/// The lines of the paragraph or the list item that a line belongs to; a row of a table stands for itself.
struct Passage {
  /// The lines as one, in lower case.
  private let text: String

  /// Nil where there is no such line, or more text than people write around one thing.
  init?(around line: Int, of source: Source) {
    guard line > 0, line <= source.lines.count,
      source.lines.content(ofLine: line).count <= Passage.longest
    else { return nil }
    text = Passage.lines(around: line, of: source).joined(separator: " ").lowercased()
    guard text.utf8.count <= Passage.longest else { return nil }
  }

  /// The sentences: a full stop ends one before a space.
  var sentences: [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices {
      let next = text.index(after: index)
      let isEnd =
        "。！？；".contains(text[index]) || ".!?;".contains(text[index]) && (next == text.endIndex || text[next] == " ")
      guard isEnd else { continue }
      sentences.append(text[start..<next])
      start = next
    }
    return sentences + [text[start...]]
  }

  /// In bytes.
  private static let longest = 3_000
  /// How many lines a sentence goes on to either side.
  private static let reach = 5

  private static func lines(around line: Int, of source: Source) -> [String] {
    let text = { (line: Int) in source.text(ofLine: line).trimmingWhitespace() }
    if text(line).hasPrefix("|") { return [text(line)] }
    var (first, last) = (line, line)
    while first > 1, line - first < reach, !begins(text(first)), goesOn(text(first - 1)) { first -= 1 }
    while last < source.lines.count, last - line < reach, goesOn(text(last + 1)), !begins(text(last + 1)) {
      last += 1
    }
    return (first...last).map(text)
  }

  /// Whether a line begins a list item, or is a field.
  private static func begins(_ text: String) -> Bool {
    let mark = text.prefix { $0.isNumber }
    let isField = text.hasPrefix("**") && (text.contains("**:") || text.contains(":**"))
    return isField || ["- ", "* ", "+ "].contains(where: text.hasPrefix)
      || !mark.isEmpty && [". ", ") "].contains(where: text.dropFirst(mark.count).hasPrefix)
  }

  /// Whether a line may be part of a longer sentence.
  private static func goesOn(_ text: String) -> Bool {
    !text.isEmpty && !["#", "|", "```", "~~~", "---"].contains(where: text.hasPrefix)
  }
}
