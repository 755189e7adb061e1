import Text
import Vocabulary

/// By what a gate is known again where a plan answers it once more: its name, and its number where it has one.
struct GateKey {
  /// The words of the name, in lower case, without number and verdict.
  let words: [String]
  /// `iv` of `IV. Simplicity` and `Principle IV: Simplicity`; nil where no such number stands.
  let number: String?

  /// The words as one text; empty where there is no name.
  var name: String { words.joined(separator: " ") }

  /// Reads the key of what a gate is about.
  init(_ text: String) {
    let found = VerdictText(text).wordsBeforePauses
    var rest = found[...]
    if let law = rest.first?.first, rest.first?.count == 2 || rest.first?.count == 1, GateKey.isLaw(law) {
      let labelled = rest.first?.dropFirst().first
      number = labelled.flatMap { GateKey.isNumber($0) ? $0 : nil }
      if number != nil { rest = rest.dropFirst() }
    } else if let first = rest.first, first.count == 1, GateKey.isRoman(first[0]) {
      number = first[0]
      rest = rest.dropFirst()
    } else {
      number = nil
      if let first = rest.first, first.count == 1, first[0].utf8.allSatisfy(\.isDigit), rest.count > 1 {
        rest = rest.dropFirst()
      }
    }
    words = rest.first ?? []
  }

  private static func isLaw(_ word: String) -> Bool { Words.gateLaws.contains { word.hasPrefix($0) } }

  private static func isNumber(_ word: String) -> Bool { isRoman(word) || word.utf8.allSatisfy(\.isDigit) }

  private static func isRoman(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { "ivxlc".utf8.contains($0) }
  }
}

/// By what a statement is known again: its own name, and the name of the gate whose heading it stands below.
struct GateKeys {
  let own: GateKey
  var heading: GateKey?
  /// Whether it says no more than a verdict and its reason, so that the heading alone names its gate.
  var isNameless = false
}

/// The gates that are answered again by later checks.
struct AnsweredGates {
  private var named = GateNames()
  /// Those that a verdict below their heading answers, which may be one of several.
  private var headed = GateNames()

  /// Whether a gate is among them: what stands below the heading of a gate is answered with that gate.
  func contains(_ keys: GateKeys) -> Bool {
    if named.contains(keys.own) || headed.contains(keys.own) { return true }
    guard let heading = keys.heading else { return false }
    return named.contains(heading) || keys.isNameless && headed.contains(heading)
  }

  mutating func insert(_ keys: GateKeys) {
    named.insert(keys.own)
    if keys.isNameless, let heading = keys.heading { headed.insert(heading) }
  }
}

/// Names and numbers of gates.
struct GateNames {
  private var names: Set<String> = []
  private var numbers: [String: Set<String>] = [:]

  /// Whether a key is among them: one of the same name, or one of the same number that shares a word.
  func contains(_ key: GateKey) -> Bool {
    if !key.words.isEmpty, names.contains(key.name) { return true }
    guard let number = key.number, let words = numbers[number] else { return false }
    return key.words.isEmpty || words.isEmpty || key.words.contains(where: words.contains)
  }

  mutating func insert(_ key: GateKey) {
    if !key.words.isEmpty { names.insert(key.name) }
    if let number = key.number { numbers[number, default: []].formUnion(key.words) }
  }
}
