import Vocabulary

/// The Status of a feature as far as it tells what became of it.
struct StatusText {
  private let text: String
  /// Whether it begins with a share: `80% implemented`.
  private let isShare: Bool

  /// Takes the last of several that arrows part, without signs and words of degree before it; nil where nothing is left.
  init?(_ status: String?) {
    guard var rest = status?.lowercased()[...] else { return nil }
    for arrow in ["→", "⇒", "➜", "->", "=>"] {
      guard let last = rest.ranges(of: arrow).last else { continue }
      // `superseded → 002-pay` names a feature.
      let next = rest[last.upperBound...].drop { $0.isWhitespace || "[`*".contains($0) }
      if next.first?.isNumber == true { rest = rest[..<last.lowerBound] } else { rest = next }
    }
    isShare = rest.prefix { !$0.isLetter }.contains("%")
    rest = rest.drop { !$0.isLetter }
    while let space = rest.firstIndex(of: " "), Words.degrees.contains(String(rest[..<space])) {
      rest = rest[space...].drop { !$0.isLetter }
    }
    if rest.isEmpty { return nil }
    // `Closed - superseded` says how it was closed.
    if let lead = Words.closedLeads.first(where: rest.hasPrefix) {
      let how = rest.dropFirst(lead.count).drop { !$0.isLetter }
      if how.startIndex != rest.index(rest.startIndex, offsetBy: lead.count), !how.isEmpty { rest = how }
    }
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

  /// Whether one of some words is all it says, explanations aside: `Done (2026-11-21)`, `Implemented in v2`; not where
  /// these speak of a part of the work, as in `Complete - ready for planning`.
  func says(_ words: [String]) -> Bool {
    !isShare
      && words.contains { word in
        guard text.hasPrefix(word) else { return false }
        let rest = text.dropFirst(word.count)
        if StatusText.speaksOfPart(rest) { return false }
        guard rest.first == " " else { return rest.first.map { !$0.isLetter && !$0.isNumber } ?? true }
        let next = rest.drop { $0 == " " }.prefix { !$0.isWhitespace }
        return next.first?.isLetter != true || Words.statusRemarks.contains(String(next))
      }
  }

  /// Whether what follows names a part of the work. Words of scripts with spaces stand by themselves.
  private static func speaksOfPart(_ text: Substring) -> Bool {
    let words = text.split { !$0.isLetter }
    return Words.statusParts.contains { part in
      let isPhrase = part.contains(" ") || part.unicodeScalars.allSatisfy { $0.value >= 0x1100 }
      return isPhrase ? text.contains(part) : words.contains { $0 == part }
    }
  }
}
