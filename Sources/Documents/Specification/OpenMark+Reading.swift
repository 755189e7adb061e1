import Markdown
import Text
import Vocabulary

extension OpenMark {
  /// The question of a mark, given what follows `[NEEDS` up to the closing bracket; nil where none is asked, as in
  /// sentences about the mark.
  static func question(inBracket text: Substring) -> String? {
    guard let question = afterMark(text.drop(while: \.isWhitespace)) else { return nil }
    let isFrame: (Character) -> Bool = { "\\*_` ".contains($0) }
    let plain = InlineText.plain(String(question)).drop(while: isFrame).trimmedAtEnd(while: isFrame)
    return saysNothing(plain) ? nil : String(plain)
  }

  /// Whether a mark stands between quotation marks of its own.
  static func isQuoted(after before: Substring, before after: Substring) -> Bool {
    guard let opening = before.last, let closing = after.first else { return false }
    return quotes.contains { $0.opening == opening && $0.closing.contains(closing) }
  }

  private static let quotes: [(opening: Character, closing: String)] = [
    ("\"", "\""), ("'", "'"), ("“", "”"), ("„", "“”\""), ("‘", "’"), ("«", "»"), ("「", "」"), ("『", "』"),
  ]

  /// The questions of the cells, fields or the list item of a line that say nothing else: empty for the bare words.
  static func values(of text: String, cells: [String]?, isTable: Bool) -> [String] {
    if let cells { return cells.compactMap { valueQuestion($0[...]) } }
    if isTable { return [] }
    let line = text.drop { $0.isWhitespace || $0 == ">" }
    let item = line.withoutListMarker
    if item.startIndex != line.startIndex, let question = valueQuestion(item) { return [question] }
    return item.split(separator: "|").flatMap(boldFields).compactMap(fieldValue).compactMap(valueQuestion)
  }

  /// The fields with bold names that a formatter has joined: `**Language**: Swift **Storage**: NEEDS CLARIFICATION`.
  private static func boldFields(_ text: Substring) -> [Substring] {
    guard text.contains("**") else { return [text] }
    var fields: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while let opening = text[index...].firstRange(of: "**"),
      let closing = text[opening.upperBound...].firstRange(of: "**")
    {
      let name = text[opening.upperBound..<closing.lowerBound]
      let isKey =
        name.last.map { ":：".contains($0) } == true
        || text[closing.upperBound...].first.map { ":：".contains($0) } == true
      if isKey, opening.lowerBound > start, text[..<opening.lowerBound].last?.isWhitespace == true {
        fields.append(text[start..<opening.lowerBound])
        start = opening.lowerBound
      }
      index = closing.upperBound
    }
    return fields + [text[start...]]
  }

  /// The value behind a name and a colon; names are short.
  private static func fieldValue(_ text: Substring) -> Substring? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = text[..<colon]
    let isSentence = name.contains(". ") || name.split(separator: " ").count > 6 || name.contains("NEEDS")
    return isSentence ? nil : text[text.index(after: colon)...]
  }

  /// The question of a value that is the words alone, or the words and a question behind a colon or in parentheses.
  private static func valueQuestion(_ text: Substring) -> String? {
    if let bare = bareQuestion(String(text)) { return bare }
    let value = text.drop { $0.isWhitespace || $0 == "*" || $0 == "_" }
    guard value.hasPrefix("NEEDS"),
      let question = afterMark(value.dropFirst(5).drop(while: \.isWhitespace))
    else { return nil }
    let isFrame: (Character) -> Bool = { "()（）*_ ".contains($0) }
    let plain = InlineText.plain(String(question)).drop(while: isFrame).trimmedAtEnd(while: isFrame)
    return saysNothing(plain) ? nil : String(plain)
  }

  private static func bareQuestion(_ text: String) -> String? {
    let bare = text.filter { !"*_`[]\\".contains($0) }.drop { !$0.isLetter }
    let words = bare.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "NEEDS",
      words[1].trimmedAtEnd(while: { ".。:：".contains($0) }) == "CLARIFICATION"
    else { return nil }
    return ""
  }

  /// What follows the words and a colon, a spaced dash or an opening parenthesis; nil where none of them does.
  private static func afterMark(_ text: Substring) -> Substring? {
    let words = "CLARIFICATION"
    guard text.hasPrefix(words) else { return nil }
    var rest = text.dropFirst(words.count).drop { $0 == "*" }
    let isSpaced = rest.first == " "
    rest = rest.drop { $0 == " " }
    guard let mark = rest.first, ":：".contains(mark) || isSpaced && "-–—(（".contains(mark) else { return nil }
    return rest.dropFirst()
  }

  /// Whether a mark stands there without a question, as templates and sentences about the mark show it (`cl-N …`), or says
  /// that there is none.
  static func saysNothing(_ question: Substring) -> Bool {
    let words = question.lowercased()
    for ellipsis in ["…", "..."] where words.hasSuffix(ellipsis) {
      if !words.dropLast(ellipsis.count).trimmingWhitespaceSlice().contains(where: \.isWhitespace) { return true }
    }
    return ["", "…", "...", "?"].contains(words) || Words.sampleQuestions.contains(words) || isNothing(String(question))
  }
}
