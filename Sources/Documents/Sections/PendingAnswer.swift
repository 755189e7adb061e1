import Markdown
import Text
import Vocabulary

/// What stands in the place of an answer, of a gate or a question, while there is none.
enum PendingAnswer {
  /// Whether a text only says that the answer is yet to come.
  static func stands(in text: String) -> Bool {
    let words = InlineText.plain(text).lowercased().drop { !$0.isLetter }.trimmedAtEnd { !$0.isLetter }
    return Words.pendingAnswers.contains(String(words))
  }

  /// Whether a text begins by saying so, in capitals: `PENDING – the load test comes last`.
  static func begins(_ text: String) -> Bool {
    let start = InlineText.plain(text).drop { !$0.isLetter }
    return capitals.contains { word in
      guard start.hasPrefix(word) else { return false }
      return start.dropFirst(word.count).drop { $0.isWhitespace }.first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
  }

  private static let capitals = Words.pendingAnswers.filter { $0.utf8.allSatisfy(\.isASCII) }.map { $0.uppercased() }
}
