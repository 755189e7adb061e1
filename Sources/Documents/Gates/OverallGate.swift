import Markdown
import Text
import Vocabulary

/// The answer that a check of the constitution gives for all its gates at once: `Gate status: PASS`, `All gates pass`.
enum OverallGate {
  /// Whether a statement says that all gates are kept.
  static func passes(_ statement: GateStatement, _ label: GateLabel) -> Bool {
    switch statement.form {
    case .row(let table, let cells):
      guard Words.overallGates.contains(name(table.name(of: cells))) else { return false }
      return isKept(VerdictText(table.answer(in: cells)))
    case .box(let state) where state != .done: return false
    case .box, .heading, .item, .prose: break
    }
    let text = statement.lines.joined(separator: " ")
    if let name = label.name, Words.overallGates.contains(name), isOfAll(name, statement) {
      let value = GateLabel(text).value
      return isKept(VerdictText(value)) || saysAllKept(value)
    }
    return saysAllKept(text)
  }

  private static func isKept(_ text: VerdictText) -> Bool { text.hasPass && !text.hasFailure && !text.offersChoice }

  /// Whether a label such as `Status` stands for all gates: below the heading of one of them it stands for that one.
  private static func isOfAll(_ name: String, _ statement: GateStatement) -> Bool {
    !Words.gateStatusLabels.contains(name) || statement.heading.isEmpty
      || Words.overallGates.contains(OverallGate.name(statement.heading))
  }

  private static func saysAllKept(_ text: String) -> Bool {
    let verdicts = VerdictText(text)
    guard !verdicts.hasFailure, !verdicts.offersChoice else { return false }
    let words = String(InlineText.plain(text).lowercased().drop { !$0.isLetter })
    if Words.allGatesKept.contains(where: words.hasPrefix) { return true }
    guard let start = Words.everyGate.first(where: words.hasPrefix), kept.stand(in: words) else { return false }
    // `All gates must pass` is a rule.
    return !words.dropFirst(start.count).split(whereSeparator: { !$0.isLetter }).contains {
      Words.denials.contains(String($0)) || Words.quantifiers.contains(String($0))
    }
  }

  private static let kept = SearchedWords(Words.gatesKept)

  private static func name(_ text: String) -> String {
    let plain = InlineText.plain(text).lowercased().drop { !$0.isLetter }.trimmedAtEnd { !$0.isLetter }
    return String(plain)
  }
}
