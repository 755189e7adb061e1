import Markdown
import Text
import Vocabulary

/// The answer that a check of the constitution gives for all its gates at once: `Gate status: PASS`, `All gates pass`.
enum OverallGate {
  /// Whether a statement says that all gates are kept.
  static func passes(_ statement: GateStatement, _ label: GateLabel) -> Bool {
    switch statement.form {
    case .row(let table, let cells):
      guard isOverall(name(table.name(of: cells))) else { return false }
      return isKept(VerdictText(table.answer(in: cells)))
    case .box(let state) where state != .done: return false
    case .box, .heading, .item, .prose: break
    }
    let text = statement.lines.joined(separator: " ")
    if let name = label.name, isOverall(name), isOfAll(name, statement) {
      let value = GateLabel(text).value
      return isKept(VerdictText(value)) || saysAllKept(value)
    }
    return saysAllKept(text)
  }

  /// Whether `✅ PASS` stands by itself as the first or the last word of a check, and nowhere else in it, where each gate
  /// might have its own.
  static func standsAlone(in statements: [GateStatement]) -> Bool {
    let bare = statements.indices.filter { index in
      let statement = statements[index]
      guard case .item = statement.form, statement.heading.isEmpty, statement.lines.count == 1,
        statement.lines[0][...].withoutListMarker.startIndex == statement.lines[0].startIndex
      else { return false }
      return VerdictText(statement.lines[0]).isBarePass
    }
    guard bare.count == 1, let index = bare.first else { return false }
    return index == 0 || index == statements.count - 1
  }

  private static func isKept(_ text: VerdictText) -> Bool { text.hasPass && !text.hasFailure && !text.offersChoice }

  /// Whether a label such as `Status` stands for all gates: below the heading of one of them it stands for that one.
  private static func isOfAll(_ name: String, _ statement: GateStatement) -> Bool {
    !Words.gateStatusLabels.contains(name) || statement.heading.isEmpty
      || Words.overallGates.contains(OverallGate.name(statement.heading))
  }

  /// Whether a name stands for all gates: `overall`, or such a name and a word for an answer, as in `gate evaluation`.
  private static func isOverall(_ name: String) -> Bool {
    if Words.overallGates.contains(name) { return true }
    return Words.gateStatusLabels.contains { label in
      guard name.hasSuffix(label), name.utf8.count > label.utf8.count else { return false }
      let subject = name.dropLast(label.count)
      guard subject.last == " " || label.first?.isASCII == false else { return false }
      return Words.overallGates.contains(subject.trimmingWhitespace())
    }
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
