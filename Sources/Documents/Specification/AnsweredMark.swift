import Markdown
import Text
import Vocabulary

/// Whether the answer to a mark follows it: `[NEEDS CLARIFICATION: which?] → Resolved: one`.
enum AnsweredMark {
  /// What stands behind the last mark of a line; nil where it is not closed there.
  static func rest(of text: String) -> Substring? {
    var rest: Substring?
    var openings: [(place: String.Index, isMark: Bool)] = []
    for index in text.indices {
      switch text[index] {
      case "[", "【", "［":
        let inside = text[index...].dropFirst().drop { "*_ `".contains($0) }.prefix(longestWords).lowercased()
        openings.append((index, Words.openMarks.contains(where: inside.hasPrefix)))
      case "]", "】", "］":
        if openings.popLast()?.isMark == true { rest = text[index...].dropFirst() }
      default: break
      }
    }
    if openings.contains(where: \.isMark) { return nil }
    if rest == nil, let words = text.ranges(of: "NEEDS CLARIFICATION").last { rest = text[words.upperBound...] }
    return rest
  }

  private static let longestWords = Words.openMarks.map(\.count).max() ?? 0

  /// Whether an answer stands behind the mark on its line: a word for it, a colon, and what it is. `A:` counts behind `Q:`, and
  /// behind an arrow.
  static func isAnswered(_ text: String, behind rest: Substring) -> Bool {
    let isQuestion = ListedQuestion.isLetteredQuestion(text)
    var place = rest.startIndex
    while let colon = rest[place...].firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let label = rest[..<colon].trimmedAtEnd { "*_ ".contains($0) }
      place = rest.index(after: colon)
      let isLettered =
        isQuestion || label.dropLast().trimmedAtEnd { "*_ ".contains($0) }.last.map { "→⇒➜".contains($0) } == true
      guard ends(label, isQuestion: isLettered) else { continue }
      return says(rest[place...])
    }
    return false
  }

  /// Whether a line below gives the answer.
  static func isAnswer(_ line: String, toLettered isQuestion: Bool) -> Bool {
    if isQuestion, ListedQuestion.isLetteredAnswer(line) { return true }
    let text = ListedQuestion.withoutMarkers(line).drop { "*_ →>".contains($0) }
    guard let colon = text.prefix(longestAnswer).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let label = text[..<colon].trimmedAtEnd { "*_ ".contains($0) }
    return Words.answers.contains(label.lowercased()) && says(text[colon...].dropFirst())
  }

  private static let longestAnswer = 2 + (Words.answers.map(\.count).max() ?? 0)

  /// Whether a text ends in a word for an answer, behind what parts it from the words before.
  private static func ends(_ label: Substring, isQuestion: Bool) -> Bool {
    let end = label.suffix(longestAnswer).lowercased()
    let words = Words.answers + (isQuestion ? ["a"] : [])
    return words.contains { word in
      guard end.hasSuffix(word) else { return false }
      let before = end.dropLast(word.count)
      guard let sign = before.trimmedAtEnd(while: { "*_ ".contains($0) }).last else { return true }
      return !sign.isLetter && !sign.isNumber && sign != "-"
        || sign == "-" && before.last != "-"
    }
  }

  /// Whether an answer says something, and not that it is yet to come.
  private static func says(_ answer: Substring) -> Bool {
    let text = InlineText.plain(String(answer.prefix { $0 != "|" })).trimmingWhitespace()
    let lowered = text.lowercased().trimmedAtEnd { ".。?？…".contains($0) }.trimmingWhitespace()
    return text.contains { $0.isLetter || $0.isNumber } && !isPlaceholder(text) && !PendingAnswer.stands(in: text)
      && !PendingAnswer.begins(text) && !Words.undecided.contains(lowered)
      && !Words.openMarks.contains(where: lowered.contains)
  }
}

extension Document {
  /// Whether the marks on a line have their answer behind them, or in the lines right below.
  func isAnswered(_ text: String, line: Int, _ blocks: MarkBlocks) -> Bool {
    if let rest = AnsweredMark.rest(of: text), AnsweredMark.isAnswered(text, behind: rest) { return true }
    let isQuestion = ListedQuestion.isLetteredQuestion(text)
    let depth = text.prefix(while: \.isWhitespace).count
    for next in line + 1..<line + 5 {
      guard next <= source.lines.count, !blocks.tables.contains(next), let more = visibleText(ofLine: next),
        more.contains(where: { !$0.isWhitespace && $0 != ">" })
      else { return false }
      let isBelow = !blocks.starts.contains(next) || more.prefix(while: \.isWhitespace).count > depth
      if isBelow || isQuestion, AnsweredMark.isAnswer(more, toLettered: isQuestion) { return true }
      if !isBelow { return false }
    }
    return false
  }
}
