import Text

/// Finds remarks that say by one of some words what became of a thing: `(removed 2025-05-10)`, `— dropped: too dear`.
struct OutcomeWords {
  private let words: [String]
  private let longest: Int

  /// Looks for words in lower case, or what they begin with.
  init(_ words: [String]) {
    self.words = words
    longest = words.map(\.count).max() ?? 0
  }

  /// Whether a text ends with such a remark, in brackets or behind a dash.
  func end(_ text: Substring) -> Bool {
    remark(atEndOf: text).map(areAll) ?? false
  }

  /// What stands at the end of a text behind a bracket or a dash.
  func remark(atEndOf text: Substring) -> Substring? {
    let end = text.suffix(Self.longestRemark)
    if let start = end.lastIndex(where: { Self.openings.contains($0) }) { return end[end.index(after: start)...] }
    return end.firstRange(of: " - ").map { end[$0.upperBound...] }
  }

  /// Whether a text is no more than one of the words, and when, why or for what.
  func areAll(of text: Substring) -> Bool {
    let closing = text.firstIndex { Self.closings.contains($0) } ?? text.endIndex
    guard text[closing...].allSatisfy({ Self.closings.contains($0) || "*_.。~ ".contains($0) }),
      let rest = rest(behindWordOf: text[..<closing])
    else { return false }
    let next = rest.drop { "*_~ ".contains($0) }
    // A reason follows within brackets.
    if closing < text.endIndex, next.first.map({ ":：;；–—".contains($0) }) == true { return true }
    let reference = rest.drop { !$0.isASCII || !$0.isNumber && !$0.isUppercase }
    let before = rest[..<reference.startIndex]
    if reference.isEmpty { return before.allSatisfy { !$0.isLetter && !$0.isNumber } }
    guard before.count <= Self.longestJoint else { return false }
    return Self.isYear(reference) || RequirementID.leading(reference) != nil
  }

  /// What follows one of the words that a text begins with.
  func rest(behindWordOf text: Substring) -> Substring? {
    let start = text.drop { "*_~ ".contains($0) }
    guard start.first?.isLetter == true else { return nil }
    let lowered = start.prefix(longest).lowercased()
    guard let word = words.first(where: lowered.hasPrefix) else { return nil }
    // Endings follow a stem such as `removid`.
    return start.dropFirst(word.count).drop { $0.isASCII && $0.isLetter }
  }

  /// Whether a text begins with a date of which the year comes first.
  private static func isYear(_ text: Substring) -> Bool {
    let year = text.prefix(while: \.isNumber)
    return year.count == 4 && year.hasPrefix("20")
      && (year.endIndex == text.endIndex || "-/.年년,;: ".contains(text[year.endIndex]))
  }

  private static let openings: Set<Character> = ["(", "[", "（", "【", "–", "—"]
  private static let closings: Set<Character> = [")", "]", "）", "】"]
  private static let longestRemark = 60
  private static let longestJoint = 12
}
