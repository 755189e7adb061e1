import Text
import Vocabulary

/// The heading of a decision without its number: `1. Title`, `R1 Title`, `Decision 2: Title`, `决策 1：Title`.
struct DecisionTitle {
  let title: String
  /// Whether the heading calls itself a decision.
  let isDecision: Bool

  init(_ heading: String) {
    let text = DecisionTitle.withoutListNumber(heading.trimmingWhitespace()[...])
    if let joint = DecisionTitle.joint(in: text) {
      let label = text[..<joint.lowerBound].lowercased()
      let word = DecisionTitle.withoutTrailingNumber(label)
      let rest = String(text[joint.upperBound...]).trimmingWhitespace()
      if !rest.isEmpty, Words.decisionLabels.contains(word) || Words.decisionTopics.contains(word) {
        title = rest
        isDecision = Words.decisionLabels.contains(word)
        return
      }
    }
    let code = text.prefix { !$0.isWhitespace }
    let rest = String(text.dropFirst(code.count)).trimmingWhitespace()
    if !rest.isEmpty, DecisionTitle.isCode(code) {
      title = rest
      isDecision = false
      return
    }
    title = String(text)
    isDecision = false
  }

  /// The colon or dash between a label and a title.
  static func joint(in text: Substring) -> Range<Substring.Index>? {
    guard let bytes = text.characterBytes else { return jointByCharacters(in: text) }
    let start = bytes.indices.first { bytes[$0] == .colon || bytes.has(hyphen, at: $0) || bytes.has(period, at: $0) }
    return start.map { start in
      let index = text.utf8.index(text.startIndex, offsetBy: start)
      let length = bytes[start] == .colon ? 1 : bytes[start] == .space ? hyphen.count : period.count
      return index..<text.utf8.index(index, offsetBy: length)
    }
  }

  private static let hyphen = Array(" - ".utf8)
  private static let period = Array(". ".utf8)

  static func jointByCharacters(in text: Substring) -> Range<Substring.Index>? {
    let sign = text.firstIndex { ":：–—".contains($0) }.map { $0..<text.index(after: $0) }
    return [sign, text.firstRange(of: " - "), text.firstRange(of: ". ")].compactMap { $0 }.min {
      $0.lowerBound < $1.lowerBound
    }
  }

  /// `R1`, `D-002`, `RQ3.`: capitals and a number.
  private static func isCode(_ text: Substring) -> Bool {
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    let number = text.dropFirst(letters.count)
    return (1...3).contains(letters.count) && number.contains(where: \.isNumber)
      && number.allSatisfy { $0.isNumber || "-.".contains($0) }
  }

  private static func withoutTrailingNumber(_ label: String) -> String {
    String(label.trimmedAtEnd { $0.isNumber || $0.isWhitespace || "-#.".contains($0) })
  }

  /// Drops `1. `, `2.1 `, `3) `, `1、` and `(4) `.
  private static func withoutListNumber(_ text: Substring) -> Substring {
    let number = text.prefix { $0.isNumber && $0.isASCII || ".)(、．）（".contains($0) }
    guard number.contains(where: \.isNumber), number.contains(where: { !$0.isNumber }) else { return text }
    let rest = text.dropFirst(number.count)
    // `1.5x` is no number of an entry.
    guard let next = rest.first, next.isWhitespace || number.last?.isNumber == false else { return text }
    return rest.drop(while: \.isWhitespace)
  }
}
