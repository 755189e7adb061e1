import Markdown
import Text
import Vocabulary

/// The lines on which questions stand beside their answers: rows of tables with a column of answers, and sections that say
/// in their headings that the questions in them are answered.
struct AnsweredQuestions {
  private let sections: LineRanges
  /// Whether the row on a line has its answer, for tables with a column of answers.
  private let rows: [Int: Bool]

  init(of document: Document, _ tables: [Table]) {
    let all = document.sections
    let questions = LineRanges(joining: all.filter { Heads($0.heading.text).areOfQuestions }.map(\.body))
    sections = LineRanges(
      joining: all.filter { section in
        let heads = Heads(section.heading.text)
        return heads.sayAnswered
          && (heads.areOfQuestions || heads.isOneWord && questions.contains(section.heading.lines.lowerBound))
      }.map(\.body))
    var rows: [Int: Bool] = [:]
    for table in tables {
      guard let column = AnsweredQuestions.answers(of: table) else { continue }
      for row in table.rows { rows[row.line] = AnsweredQuestions.answers(row.cells[column]) }
    }
    self.rows = rows
  }

  /// Whether what is asked on a line has its answer.
  func contains(_ line: Int) -> Bool { rows[line] ?? sections.contains(line) }

  /// The column of answers of a table, or that of what is so now beside one of what was so before.
  private static func answers(of table: Table) -> Int? {
    if let column = table.header.firstIndex(where: headsAnswers) { return column }
    let names = table.header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    return names.contains(where: Words.former.contains) ? names.firstIndex(where: Words.latter.contains) : nil
  }

  /// Whether a column is headed by a word for answers, as `Resolution` and `Final decision` are.
  private static func headsAnswers(_ cell: String) -> Bool {
    let name = InlineText.plain(cell).lowercased().prefix { !"(（/&,".contains($0) }.trimmingWhitespace()
    return Words.answers.contains { word in
      name == word || name.hasSuffix(" " + word) || word.first?.isASCII == false && name.hasSuffix(word)
    }
  }

  /// Whether a cell says something, and not that it is still open.
  private static func answers(_ cell: String) -> Bool {
    let text = InlineText.plain(cell).trimmingWhitespace()
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0 == "✅" || $0 == "✔" }) else { return false }
    let lowered = text.lowercased()
    return !isNothing(text) && !isPlaceholder(text) && !PendingAnswer.stands(in: text)
      && !Words.undecided.contains(lowered) && !Words.openMarks.contains(where: lowered.contains)
  }

  /// What a heading says of questions.
  private struct Heads {
    private let text: String
    private let words: [Substring]

    init(_ heading: String) {
      text = heading.lowercased()
      words = text.split { !$0.isLetter }
    }

    var isOneWord: Bool { words.count == 1 }

    var areOfQuestions: Bool {
      guard Heads.questions.stand(in: text) else { return false }
      return Words.questions.contains { word in
        Heads.isLatin(word)
          ? words.contains { $0.hasPrefix(word) } || word.contains(" ") && text.contains(word)
          : text.contains(word)
      }
    }

    var sayAnswered: Bool {
      guard Heads.answered.stand(in: text),
        Words.answeredQuestions.contains(where: { word in
          Heads.isLatin(word) ? words.contains(word[...]) : text.contains(word)
        })
      else { return false }
      return !words.contains { Heads.denials.contains(String($0)) }
    }

    private static let questions = SearchedWords(Words.questions)
    private static let answered = SearchedWords(Words.answeredQuestions)
    /// What says that the answers are yet to come.
    private static let denials = Set(Words.denials).union(Words.quantifiers).union(Words.answersToCome)

    /// Whether the words of the script are parted by spaces.
    private static func isLatin(_ word: String) -> Bool {
      word.unicodeScalars.allSatisfy { $0.value < 0x250 }
    }
  }
}
