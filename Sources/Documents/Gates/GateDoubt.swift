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
