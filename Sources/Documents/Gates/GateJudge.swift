import Markdown
import Text
import Vocabulary

/// Says of the statements of a Constitution Check which are gates, and how they are answered.
struct GateJudge {
  /// The lines of the template.
  let untouched: Set<LineDigest>
  /// How the template writes its gates.
  let style: GateStyle

  /// A gate, and the words by which a later check answers it again; empty where it has none.
  struct Answered {
    let gate: ConstitutionGate
    let key: String
  }

  /// The gates of one check. Running text is a gate only where nothing else is.
  func answers(_ statements: [GateStatement]) -> [Answered] {
    var answers: [Answered] = []
    var prose: [Answered] = []
    var isLegend = false
    for statement in statements {
      let label = GateLabel(statement.text)
      switch statement.form {
      case .heading, .prose, .row: isLegend = label.isLegend
      case .box, .item: isLegend = isLegend && !statement.lines[0].hasPrefix("**") || label.isLegend
      }
      guard !isLegend, let answer = answer(statement, label) else { continue }
      let answered = Answered(
        gate: ConstitutionGate(line: statement.line, text: shownText(statement, label), answer: answer),
        key: key(statement, label))
      if case .prose = statement.form { prose.append(answered) } else { answers.append(answered) }
    }
    return answers.isEmpty ? prose : answers
  }

  private func shownText(_ statement: GateStatement, _ label: GateLabel) -> String {
    label.isStatus && !statement.heading.isEmpty ? "\(statement.heading): \(statement.text)" : statement.text
  }

  private func key(_ statement: GateStatement, _ label: GateLabel) -> String {
    if case .row = statement.form { return VerdictText(statement.text).subject }
    return VerdictText(label.isStatus ? statement.heading : statement.text).subject
  }

  private func answer(_ statement: GateStatement, _ label: GateLabel) -> ConstitutionGate.Answer? {
    let isUntouched = statement.lines.allSatisfy { untouched.contains(LineDigest($0)) }
    switch statement.form {
    case .box(let state): return answer(statement, box: state)
    case .heading: return GateJudge.answer(VerdictText(statement.text))
    case .row(let table, let cells):
      guard table.holdsGates else { return nil }
      if isUntouched && table.lacksAnswer(cells) || table.isPending(cells) { return .unanswered }
      if let answer = table.plainAnswer(in: cells) { return answer ? .passes : .fails }
      return answer(VerdictText(table.answer(in: cells)), isUntouched: isUntouched, isItem: false)
    case .item:
      let text = GateJudge.verdict(of: statement)
      if isLegendLine(statement.text) { return nil }
      if PendingAnswer.stands(in: label.name == nil ? statement.text : label.value) { return .unanswered }
      if label.isRemark, !label.isFollowedByVerdict { return nil }
      return answer(text, isUntouched: isUntouched, isItem: !statement.lines[0].hasPrefix("**"))
    case .prose:
      if PendingAnswer.stands(in: statement.text) { return .unanswered }
      let text = VerdictText(statement.lines.joined(separator: " "))
      return !isUntouched && text.hasFailure && !isLegendLine(statement.text) ? .fails : nil
    }
  }

  private func answer(_ statement: GateStatement, box: TaskState) -> ConstitutionGate.Answer {
    let text = GateJudge.verdict(of: statement)
    switch box {
    case .done: return text.hasFailure ? .fails : .passes
    case .dropped: return .notApplicable
    case .open, .partial: return text.isNotApplicable && !text.hasFailure ? .notApplicable : .fails
    }
  }

  /// The verdict of an item: of what stands behind the colon, where it begins with one, for the words before it are the name
  /// of the gate, as in `Jobs that FAIL are retried: PASS`.
  private static func verdict(of statement: GateStatement) -> VerdictText {
    let text = statement.lines.joined(separator: " ")
    let label = GateLabel(text)
    return VerdictText(label.isFollowedByVerdict ? label.value : text)
  }

  private func answer(_ text: VerdictText, isUntouched: Bool, isItem: Bool) -> ConstitutionGate.Answer? {
    if isUntouched {
      switch style {
      case .prose: return isItem || text.offersChoice ? .unanswered : nil
      case .ticks, .words: return text.offersChoice ? .unanswered : nil
      case .boxes: return nil
      }
    }
    return GateJudge.answer(text) ?? (style == .prose && isItem ? .passes : nil)
  }

  private static func answer(_ text: VerdictText) -> ConstitutionGate.Answer? {
    if text.hasFailure { return .fails }
    if text.offersChoice { return .unanswered }
    if text.hasPass { return .passes }
    return text.isNotApplicable ? .notApplicable : nil
  }

  /// `✅ = pass, ❌ = fail`: what signs mean, not what is so.
  private func isLegendLine(_ text: String) -> Bool {
    // No sign is ASCII.
    if text.utf8.allSatisfy(\.isASCII) { return false }
    let compact = text.unicodeScalars.filter { $0 != " " && $0 != "\u{FE0F}" && $0 != "*" && $0 != "`" }
    return zip(compact, compact.dropFirst()).contains { sign, equals in
      Verdict.signs[Character(sign)] != nil && (equals == "=" || equals == "＝")
    }
      || Array(text.utf8).contains(Array(" means ".utf8))
        && Verdict.signs.keys.contains { text.contains("\($0) means ") }
  }
}
