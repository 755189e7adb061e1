import Markdown

/// Reads the answer out of the text of a gate.
enum GateAnswer {
  /// The answer of an item with a box.
  static func of(_ text: String, box: TaskState) -> ConstitutionGate.Answer {
    let text = GateText(text)
    switch box {
    case .done: return text.hasFailure && !text.offersChoice ? .fails : .passes
    case .dropped: return .notApplicable
    case .open, .partial: return .fails
    }
  }

  /// The answer of any other line; nil where it is no gate.
  static func of(_ line: String, isUntouched: Bool, style: GateStyle) -> ConstitutionGate.Answer? {
    let text = GateText(line)
    if isUntouched {
      switch style {
      case .prose: return isItem(line) ? .unanswered : nil
      case .ticks: return text.offersChoice ? .unanswered : nil
      case .words: return line.contains("[") && text.hasVerdict ? .unanswered : nil
      case .boxes: return nil
      }
    }
    if text.offersChoice { return .unanswered }
    if text.hasFailure { return .fails }
    if text.hasPass { return .passes }
    if text.isNotApplicable { return .notApplicable }
    return style == .prose && isItem(line) ? .passes : nil
  }

  /// Gates stand in list items, bold lines, table rows and sub-headings, and in lines that begin with their verdict;
  /// running text between them is none.
  static func isGateLine(_ text: String) -> Bool {
    if isItem(text) || text.hasPrefix("**") || text.hasPrefix("|") || text.hasPrefix("#") { return true }
    if GateText.beginsWithVerdict(text) { return true }
    // Status: PASS
    guard let colon = text.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return GateText.beginsWithVerdict(String(text[text.index(after: colon)...]))
  }

  private static func isItem(_ text: String) -> Bool {
    ["- ", "* ", "+ "].contains(where: text.hasPrefix) || text.first?.isNumber == true
  }
}

/// The words and marks of a gate, with which people answer it.
struct GateText {
  private let words: [Substring]
  private let marks: Set<Character>
  private let compact: String

  init(_ text: String) {
    // The selector that asks for the coloured form of a sign makes it another `Character`.
    let scalars = text.unicodeScalars.filter { $0 != "\u{FE0F}" }
    let plain = String(String.UnicodeScalarView(scalars))
    words = plain.split { !($0.isLetter || $0.isNumber) }
    marks = Set(plain.filter { GateText.signs.contains($0) })
    compact = plain.filter { !$0.isWhitespace }
  }

  /// ⚠️, ❌ or a failing word in capitals.
  var hasFailure: Bool {
    marks.contains("⚠") || marks.contains("❌") || GateText.failures.contains(where: says)
  }

  /// A tick or a passing word.
  var hasPass: Bool {
    !marks.isDisjoint(with: ["✅", "✓", "✔"]) || GateText.passes.contains(where: says)
      || words.contains { $0.lowercased() == "conforms" }
  }

  /// N/A.
  var isNotApplicable: Bool { says(["N", "A"]) }

  /// Whether any of the signs stands in the text.
  var hasMark: Bool { !marks.isEmpty }

  /// Whether any of the words stands in the text.
  var hasVerdict: Bool { (GateText.failures + GateText.passes).contains(where: says) }

  /// `✅ / ⚠️ / N/A` and `OK / NEEDS REVIEW`: a choice that nobody has made.
  var offersChoice: Bool {
    ["✅/⚠", "✅/❌", "PASS/FAIL", "OK/NEEDSREVIEW", "PASS/NEEDS"].contains(where: compact.contains)
  }

  /// Whether the first word or sign of `text` is an answer.
  static func beginsWithVerdict(_ text: String) -> Bool {
    let start = text.prefix(60).drop { " *_`>".contains($0) }
    let first = GateText(String(start.prefix(1)))
    if first.hasMark { return true }
    let words = start.prefix { !"*_`:,.;–—-".contains($0) }.split(separator: " ", maxSplits: 2).prefix(2)
    return (failures + passes + [["N", "A"]]).contains { verdict in
      verdict.elementsEqual(words.joined(separator: " ").split { !($0.isLetter || $0.isNumber) }.prefix(verdict.count))
    }
  }

  private func says(_ phrase: [Substring]) -> Bool {
    guard let first = phrase.first else { return false }
    return words.indices.contains { words[$0] == first && words[$0...].starts(with: phrase) }
  }

  private static let signs: Set<Character> = ["✅", "✓", "✔", "⚠", "❌"]
  private static let passes: [[Substring]] = [["PASS"], ["PASSED"], ["PASSES"], ["OK"]]
  private static let failures: [[Substring]] = [
    ["FAIL"], ["FAILS"], ["FAILED"], ["NEEDS", "REVIEW"], ["NEEDS", "ATTENTION"], ["BLOCKED"], ["VIOLATION"],
  ]
}
