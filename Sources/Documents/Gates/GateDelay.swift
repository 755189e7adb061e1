import Markdown
import Text
import Vocabulary

/// What says of a gate that it is put off, or still worked at: `PENDING: tests come with the code`, `⚠️ review in progress`.
struct GateDelay: Hashable {
  /// Whether it says more than that: why, till when, or what is worked at.
  let isReasoned: Bool

  /// Looks behind the colons, dashes and parentheses of a text, where the words may begin or end a part, and at the whole
  /// of what stands before them. Behind a sign of warning, the words may stand anywhere.
  init?(in text: String, behindSign: Bool = false) {
    let parts = GateDelay.parts(of: InlineText.plain(text))
    for (index, part) in parts.enumerated() {
      let isName = index == 0 && !behindSign
      guard let found = GateDelay.rest(of: part, isName: isName, isAnywhere: behindSign) else { continue }
      let others = parts.enumerated().filter { $0.offset > (behindSign ? -1 : 0) && $0.offset != index }.map(\.element)
      let words = ([found.rest] + others).flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      isReasoned = words.count > 1 || words.contains { $0.count > 1 && (found.isProgress || !$0.allSatisfy(\.isASCII)) }
      return
    }
    return nil
  }

  /// The parts of a text, in lower case.
  static func parts(of text: String) -> [Substring] {
    let text = text.lowercased().replacing(" - ", with: " – ")
    return text.split { ":：–—(（)）;；,，。".contains($0) }.map { part in
      part.drop { !$0.isLetter }.trimmedAtEnd { !$0.isLetter && !$0.isNumber }
    }.filter { !$0.isEmpty }
  }

  /// What a part says beside the words, and whether they say that the gate is worked at; nil where it has none.
  private static func rest(of part: Substring, isName: Bool, isAnywhere: Bool) -> (rest: Substring, isProgress: Bool)? {
    if Words.gateProgress.contains(String(part)) { return ("", true) }
    if Words.gateDelays.contains(String(part)) { return ("", false) }
    if isName { return nil }
    if let word = Words.gateDelays.first(where: { begins(part, with: $0) }) {
      return (part.dropFirst(word.count), false)
    }
    let found = Words.gateProgress.first { word in
      part.hasSuffix(word) || begins(part, with: word) || isAnywhere && part.contains(word)
    }
    guard let found, let range = part.firstRange(of: found) else { return nil }
    return (Substring(part[..<range.lowerBound] + part[range.upperBound...]), true)
  }

  private static func begins(_ part: Substring, with word: String) -> Bool {
    guard part.hasPrefix(word) else { return false }
    return word.last?.isASCII == false || part.dropFirst(word.count).first?.isLetter != true
  }
}
