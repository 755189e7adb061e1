import Markdown
import Text
import Vocabulary

/// Says of the statements of a Constitution Check which are gates, and how they are answered.
struct GateJudge {
  /// The lines of the template.
  let untouched: Set<LineDigest>
  /// How the template writes its gates.
  let style: GateStyle

  /// A gate, and by what a later check answers it again.
  struct Answered {
    let gate: ConstitutionGate
    let keys: GateKeys
    /// Whether it only repeats the template.
    let isRepeated: Bool
    /// Whether it is put off, with a reason.
    let isDeferred: Bool
  }

  /// The gates of one check.
  struct Check {
    var gates: [Answered] = []
    /// Whether it says that all gates are kept.
    var passes = false
  }

  /// What one check says. Running text is a gate only where nothing else is.
  func check(_ statements: [GateStatement]) -> Check {
    var check = Check()
    var prose: [Answered] = []
    var isLegend = false
    for (index, statement) in statements.enumerated() {
      let label = GateLabel(statement.text)
      switch statement.form {
      case .heading, .prose, .row: isLegend = label.isLegend
      case .box, .item: isLegend = isLegend && !statement.lines[0].hasPrefix("**") || label.isLegend
      }
      if isLegend { continue }
      let isUntouched = isUntouched(statement)
      if !isUntouched, OverallGate.passes(statement, label) { check.passes = true }
      guard let found = answer(statement, label, isUntouched) else { continue }
      let answer = GateDoubt.delay(found, statement)
      let offersChoice = answer == .unanswered && GateJudge.verdict(of: statement).offersChoice
      let isExplained = answer == .fails && GateDoubt.isExplained(statement)
      let answered = Answered(
        gate: ConstitutionGate(
          line: statement.line, text: shownText(statement, label), answer: answer, isExplained: isExplained,
          isJustified: [.fails, .unticked].contains(answer)
            && GateDoubt.isJustified(statement, isUnticked: answer == .unticked, before: statements[(index + 1)...])),
        keys: keys(statement, label), isRepeated: isUntouched || offersChoice,
        isDeferred: answer == .deferred || isExplained && GateDoubt.isDeferred(statement))
      if case .prose = statement.form { prose.append(answered) } else { check.gates.append(answered) }
    }
    check.passes = check.passes || OverallGate.standsAlone(in: statements)
    if check.gates.isEmpty { check.gates = prose }
    return check
  }

  /// Whether it stands as the template has it, also where a formatter has filled its lines.
  private func isUntouched(_ statement: GateStatement) -> Bool {
    statement.lines.allSatisfy { untouched.contains(LineDigest($0)) }
      || statement.lines.count > 1 && untouched.contains(LineDigest(statement.lines.joined(separator: " ")))
  }

  private func shownText(_ statement: GateStatement, _ label: GateLabel) -> String {
    let isAnswer = label.isStatus || VerdictText(statement.text).beginsWithVerdict
    return isAnswer && !statement.heading.isEmpty ? "\(statement.heading): \(statement.text)" : statement.text
  }

  private func keys(_ statement: GateStatement, _ label: GateLabel) -> GateKeys {
    let heading = statement.heading.isEmpty ? nil : GateKey(statement.heading)
    switch statement.form {
    case .box, .heading, .row: return GateKeys(own: GateKey(statement.text), heading: heading)
    case .item where label.isStatus: return GateKeys(own: GateKey(statement.heading), heading: heading)
    case .item:
      return GateKeys(
        own: GateKey(statement.text), heading: heading,
        isNameless: VerdictText(statement.text).beginsWithVerdict || GateLabel.endsInStatus(statement.text))
    case .prose: return GateKeys(own: GateKey(statement.text), heading: heading, isNameless: true)
    }
  }

  private func answer(
    _ statement: GateStatement, _ label: GateLabel, _ isUntouched: Bool
  ) -> ConstitutionGate.Answer? {
    switch statement.form {
    case .box(let state):
      let isDropped = state != .done && DroppedTask.isStruck(GateJudge.withoutBox(statement.lines[0]))
      return isDropped && !GateJudge.verdict(of: statement).isNotApplicable ? nil : answer(statement, box: state)
    case .heading: return GateJudge.answer(VerdictText(statement.text))
    case .row(let table, let cells):
      guard table.holdsGates else { return nil }
      if isUntouched && table.lacksAnswer(cells) { return .unanswered }
      if table.isPending(cells) { return .pending }
      if let answer = table.plainAnswer(in: cells) {
        // `Violations found? No` is well; whether `Exceptions documented? Yes` is, the row itself does not say.
        if GateTable.asksForFault(statement.text) { return answer ? nil : .passes }
        // Nor whether `> 1 new service? No` is.
        if !answer, statement.text.contains(">") { return nil }
        return answer ? .passes : .fails
      }
      if let answer = answer(VerdictText(table.answer(in: cells)), isUntouched: isUntouched, isItem: false) {
        return answer
      }
      if cells.contains(where: DroppedTask.isStruck) { return nil }
      switch table.bareVerdict(in: cells) {
      case .passes: return .passes
      case .fails: return .fails
      case .notApplicable: return .notApplicable
      case nil: break
      }
      return table.box(in: cells).map { $0 ? .passes : .unticked }
    case .item:
      let text = GateJudge.verdict(of: statement)
      if isLegendLine(statement.text) { return nil }
      let value = label.name == nil ? statement.text : label.value
      if PendingAnswer.stands(in: value) { return .pending }
      if PendingAnswer.begins(value) {
        return GateDelay(in: statement.text)?.isReasoned == true ? .deferred : .pending
      }
      if label.isRemark, !label.isFollowedByVerdict { return nil }
      return answer(text, isUntouched: isUntouched, isItem: !statement.lines[0].hasPrefix("**"))
    case .prose:
      if PendingAnswer.stands(in: statement.text) { return .pending }
      let text = VerdictText(statement.lines.joined(separator: " "))
      return !isUntouched && text.hasFailure && !isLegendLine(statement.text) ? .fails : nil
    }
  }

  /// The text behind bullet and box, as it stands.
  private static func withoutBox(_ line: String) -> String {
    line.firstIndex(of: "]").map { line[$0...].dropFirst().trimmingWhitespace() } ?? line
  }

  private func answer(_ statement: GateStatement, box: TaskState) -> ConstitutionGate.Answer {
    let text = GateJudge.verdict(of: statement, isKept: box == .done)
    switch box {
    case .done: return text.hasFailure ? .fails : .passes
    case .dropped: return .notApplicable
    case .open, .partial:
      if text.isNotApplicable, !text.hasFailure { return .notApplicable }
      if !text.hasFailure || text.isDoubt {
        if GateDelay(in: statement.text)?.isReasoned == true { return .deferred }
        if PendingAnswer.begins(statement.text) { return .pending }
      }
      return box == .open && !text.hasFailure && isEmptyBox(statement.lines[0]) && !saysFailure(statement.text)
        ? .unticked : .fails
    }
  }

  /// Whether the box that begins a line holds no mark: `[!]` says something against the gate.
  private func isEmptyBox(_ line: String) -> Bool {
    guard let opening = line.firstIndex(of: "["), let closing = line[opening...].firstIndex(of: "]") else {
      return true
    }
    return line[opening..<closing].dropFirst().allSatisfy { $0.isWhitespace || "\\?☐⬜□◻▢🔲⚪".contains($0) }
  }

  /// Whether a word against the gate begins a part behind its name, in any case: `Simplicity — violated: a fourth service`.
  private func saysFailure(_ text: String) -> Bool {
    GateDelay.parts(of: InlineText.plain(text)).dropFirst().contains { part in
      let verdicts = VerdictText(part.uppercased())
      return verdicts.beginsWithVerdict && verdicts.hasFailure
        || Words.no.contains(String(part.prefix { $0.isLetter }))
    }
  }

  /// The verdict of an item: of what stands behind the colon, where it begins with one, for the words before it are the name
  /// of the gate, as in `Jobs that FAIL are retried: PASS`.
  private static func verdict(of statement: GateStatement, isKept: Bool = false) -> VerdictText {
    let text = statement.lines.joined(separator: " ")
    let label = GateLabel(text)
    return VerdictText(label.isFollowedByVerdict ? label.value : text, isKept: isKept)
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
