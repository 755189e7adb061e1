import Markdown
import Text
import Vocabulary

/// What stands in the place of the answer of a gate while there is none.
enum PendingAnswer {
  /// Whether a text only says that the answer is yet to come.
  static func stands(in text: String) -> Bool {
    let words = InlineText.plain(text).lowercased().drop { !$0.isLetter }.trimmedAtEnd { !$0.isLetter }
    return Words.pendingAnswers.contains(String(words))
  }
}
