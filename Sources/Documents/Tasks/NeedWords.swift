import Text
import Vocabulary

/// The words by which a task is said to depend on another one.
enum NeedWords {
  /// Whether a text ends with them: `depends on `, `**Depends on**: `, `(after task `.
  static func stand(before text: Substring) -> Bool {
    var lead = text.suffix(longest + 20).lowercased()[...].trimmedAtEnd(while: isFiller)
    for label in Words.taskLabels {
      for word in ["\(label)s", label] where lead.hasSuffix(word) {
        lead = lead.dropLast(word.count).trimmedAtEnd(while: isFiller)
      }
    }
    guard let word = Words.taskNeeds.first(where: lead.hasSuffix) else { return false }
    let before = lead.dropLast(word.count)
    if let last = before.last, last.isLetter, last.isASCII || word.first?.isASCII == true { return false }
    return !Words.taskNeedDenials.contains { before.trimmingWhitespaceSlice().hasSuffix($0) }
  }

  /// Whether a text begins with them, in languages that put them behind: `T005 に依存`.
  static func follow(_ text: Substring) -> Bool {
    let rest = text.drop { " *_`".contains($0) }
    guard let first = rest.first, !first.isASCII else { return false }
    return Words.taskNeedsBehind.contains(where: rest.hasPrefix)
  }

  /// Whether a text is no more than such words, as the heading of a column.
  static func areAll(of text: String) -> Bool {
    Words.taskNeeds.contains(text.lowercased().trimmingWhitespace()) && !text.isEmpty
  }

  /// Whether what follows an ID says whose it is: `T045 there`, `T004 of 002`, `T012 (billing)`.
  static func nameOtherList(_ text: Substring) -> Bool {
    let rest = text.drop { " *_`".contains($0) }
    if let first = rest.first, "(（[".contains(first) { return true }
    // A range is a part of the list.
    if let first = rest.first, "–—-~〜～…→'’".contains(first) { return first != "—" && first != "–" || isRange(rest) }
    return Words.taskOwners.contains(rest.prefix { $0.isLetter }.lowercased())
  }

  private static func isRange(_ text: Substring) -> Bool {
    text.drop { "–— ".contains($0) }.first.map { $0.isUppercase } ?? false
  }

  private static func isFiller(_ character: Character) -> Bool { " *_:：`([（".contains(character) }

  private static let longest = Words.taskNeeds.map(\.count).max() ?? 0
}
