import Vocabulary

/// A word or sign by which people say whether a gate is kept.
struct Verdict {
  /// What it says.
  let outcome: VerdictOutcome
  /// Where it stands among the tokens of its text.
  let tokens: Range<Int>
  /// Whether it is a tick, a cross or a warning sign.
  var isSign = false
  /// Whether it is a sign of warning.
  var isWarning = false
  /// Whether it is a verb, as in `FAIL no tests`, which no noun can follow as what it describes.
  var isVerb = false
  /// Whether it is of a language that tells verdicts from other words by what stands beside them.
  var standsAnywhere = false

  /// The signs. The warning sign is compared without the selector that asks for its coloured form.
  static let signs: [Character: VerdictOutcome] = [
    "✅": .passes, "✓": .passes, "✔": .passes, "☑": .passes, "⚠": .fails, "❌": .fails, "✗": .fails, "✘": .fails,
    "✖": .fails, "🔴": .fails, "🟡": .fails, "🟢": .passes,
  ]

  static let warnings: Set<Character> = ["⚠", "🟡"]

  /// Whether a character is a sign of warning, in colour or not.
  static func isWarning(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { warnings.contains(Character($0)) } ?? false
  }

  /// A phrase of whole words; its words by themselves, in the case in which they count.
  struct Phrase {
    let words: [Substring]
    let outcome: VerdictOutcome
    /// Whether other words beside it make it part of a sentence, as in 登录 失败.
    let standsAlone: Bool
  }

  /// The phrases by their first word, the longest first.
  static let phrases = Dictionary(
    grouping: Words.verdictPhrases.map { phrase in
      Phrase(words: phrase.text.split(separator: " "), outcome: phrase.outcome, standsAlone: phrase.standsAlone)
    },
    by: { $0.words.first ?? "" }
  ).mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// Whether a text is one of the signs or phrases.
  static func isVerdict(_ text: Substring) -> Bool {
    if text.count == 1, let sign = text.first, signs[sign] != nil { return true }
    let words = text.split(separator: " ")
    return text == "N/A" || phrases[words.first ?? ""]?.contains { $0.words == words } ?? false
  }
}
