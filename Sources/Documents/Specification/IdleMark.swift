import Text
import Vocabulary

/// A mark of which its own sentence says that it asks nothing: `A legacy marker that should be ignored: [NEEDS
/// CLARIFICATION: which?]`.
enum IdleMark {
  /// Whether the sentences of a line that hold marks all say so.
  static func areAll(in text: String) -> Bool {
    guard text.contains(where: { "[【［".contains($0) }) else { return false }
    let sentences = withoutQuestions(text).lowercased().replacing(". ", with: "。").split { "。!！；;".contains($0) }
    let marked = sentences.filter { $0.contains(mark) }
    return !marked.isEmpty && marked.allSatisfy(isIdle)
  }

  private static func isIdle(_ sentence: Substring) -> Bool {
    let words = sentence.split { !$0.isLetter }
    guard !words.contains(where: { denials.contains(String($0)) }) else { return false }
    return Words.markWords.contains { word in
      word.first?.isASCII == true ? words.contains(word[...]) : sentence.contains(word)
    }
      && Words.idleMarks.contains { word in
        word.first?.isASCII == true ? words.contains { $0.hasPrefix(word) } : sentence.contains(word)
      }
  }

  /// A text with a sign in the place of each mark.
  private static func withoutQuestions(_ text: String) -> String {
    var outside = ""
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[", "【", "［":
        depth += 1
        guard depth == 1 else { break }
        let inside = text[index...].dropFirst().drop { "*_ `".contains($0) }.prefix(longest).lowercased()
        if Words.openMarks.contains(where: inside.hasPrefix) { outside.append(mark) }
      case "]", "】", "］": depth = max(0, depth - 1)
      default: if depth == 0 { outside.append(text[index]) }
      }
    }
    return outside
  }

  private static let mark: Character = "\u{FFFC}"
  private static let denials = Set(Words.taskNeedDenials)
  private static let longest = Words.openMarks.map(\.count).max() ?? 0
}
