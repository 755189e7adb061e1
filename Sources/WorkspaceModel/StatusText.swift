import Vocabulary

/// The Status of a feature as far as it tells what became of it.
struct StatusText {
  private let text: String

  /// Takes the last of several that arrows part, without signs and words of degree before it; nil where nothing is left.
  init?(_ status: String?) {
    guard var rest = status?.lowercased()[...] else { return nil }
    for arrow in ["→", "⇒", "➜", "->", "=>"] {
      if let last = rest.ranges(of: arrow).last { rest = rest[last.upperBound...] }
    }
    rest = rest.drop { !$0.isLetter }
    while let space = rest.firstIndex(of: " "), Words.degrees.contains(String(rest[..<space])) {
      rest = rest[space...].drop { !$0.isLetter }
    }
    if rest.isEmpty { return nil }
    text = String(rest).replacing("’", with: "'")
  }

  /// Whether it begins with one of some words. Words of scripts that put no spaces between words may go on.
  func begins(with words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      guard let next = text.dropFirst(word.count).first, next.isLetter || next.isNumber else { return true }
      return word.unicodeScalars.last.map { $0.value >= 0x1100 } ?? false
    }
  }

  /// Whether one of some words is all it says, explanations aside: `Done (2026-11-21)`, `Implemented in v2`.
  func says(_ words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      guard rest.first == " " else { return rest.first.map { !$0.isLetter && !$0.isNumber } ?? true }
      let next = rest.drop { $0 == " " }.prefix { !$0.isWhitespace }
      return next.first?.isLetter != true || Words.statusRemarks.contains(String(next))
    }
  }
}
