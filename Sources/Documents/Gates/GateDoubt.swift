import Markdown
import Text
import Vocabulary

/// A gate that carries a sign of warning, and words that say why.
enum GateDoubt {
  /// Whether a failing statement is such a one. Below a heading the reason follows.
  static func isExplained(_ statement: GateStatement) -> Bool {
    switch statement.form {
    case .box, .prose: return false
    case .heading: return VerdictText(statement.text).isDoubt
    case .item: return isExplained(statement.lines.joined(separator: " "))
    case .row(let table, let cells):
      return VerdictText(table.answer(in: cells)).isDoubt
        && cells.joined(separator: " ").split(separator: " ").count > 5
    }
  }

  /// The answer of a statement, with what it says of itself beside a sign of warning: that it is still worked at.
  static func delay(_ answer: ConstitutionGate.Answer, _ statement: GateStatement) -> ConstitutionGate.Answer {
    guard answer == .fails, !isDeferred(statement) else { return answer }
    let text: String
    switch statement.form {
    case .box, .prose: return answer
    case .heading, .item: text = statement.lines.joined(separator: " ")
    case .row(let table, let cells): text = table.answer(in: cells)
    }
    guard VerdictText(text).isDoubt, let sign = text.lastIndex(where: Verdict.isWarning),
      let delay = GateDelay(in: String(text[sign...].dropFirst()), behindSign: true)
    else { return answer }
    return delay.isReasoned ? .deferred : .pending
  }

  /// Whether the justification of a statement that carries a sign of warning or an empty box follows: the next item or
  /// paragraph that stands below the same heading, behind a label.
  static func isJustified(
    _ statement: GateStatement, isUnticked: Bool, before others: ArraySlice<GateStatement>
  ) -> Bool {
    switch statement.form {
    case .row: return false
    case .box, .heading, .item, .prose: break
    }
    guard isUnticked || VerdictText(statement.lines.joined(separator: " ")).isDoubt else { return false }
    if statement.lines.dropFirst().contains(where: justifies) { return true }
    let heading = statement.form == .heading ? statement.text : statement.heading
    guard let next = others.first, next.heading == heading, next.form == .item || next.form == .prose else {
      return false
    }
    return justifies(next.text)
  }

  /// Whether a line gives a reason behind a label.
  private static func justifies(_ line: String) -> Bool {
    let item = InlineText.plain(String(line.drop { $0.isWhitespace }.withoutListMarker))
    let label = GateLabel(item)
    guard label.name.map(Words.gateJustificationLabels.contains) == true else { return false }
    let reason = label.value.trimmingWhitespace()
    return reason.contains(where: \.isLetter) && !isNothing(reason) && !isPlaceholder(reason)
      && !PendingAnswer.stands(in: reason)
  }

  /// Whether such a one says that it is put off: `⚠️ DEFERRED until there is a server`.
  static func isDeferred(_ statement: GateStatement) -> Bool {
    var texts = [statement.text] + statement.lines
    if case .row(_, let cells) = statement.form { texts += cells }
    return texts.contains { text in
      let text = text.lowercased()
      return Words.deferrals.contains { text.contains($0) }
    }
  }

  private static func isExplained(_ text: String) -> Bool {
    let text = VerdictText(text)
    return text.isDoubt && text.wordsBehindVerdict > 3
  }
}
