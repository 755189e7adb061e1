import Files
import Markdown
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What the plan gate misses beyond the spec gate; `template` is the one that the plan belongs to.
  func planProblems(_ feature: Feature, _ template: PlanTemplate?, log: DecisionLog?) throws -> [GateProblem] {
    guard let plan = feature.plan else {
      return [GateProblem(.missingDocument, feature.location.path(of: .plan), nil, "there is no implementation plan")]
    }
    // An option label or an unanswered gate says more of its line than the brackets in it.
    let left = try placeholderProblems(plan, .plan)
    let untouched = untouchedGates(plan, left)
    let untouchedLines = Set(untouched.map(\.line))
    let gates = untouched + constitutionProblems(plan, template).filter { !untouchedLines.contains($0.line) }
    let specific = optionProblems(plan) + gates
    let lines = Set(specific.map(\.line))
    let problems =
      specific + left.filter { !lines.contains($0.line) } + openMarkProblems(plan) + sectionProblems(plan, template)
      + complexityProblems(feature, plan, log: log)
    let checklists = [feature.location.path(of: .planChecklist), feature.location.checklist("PlanQualityGate")]
    return try problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      + checklists.flatMap { try checklistProblems(feature, $0, isRequired: false) }
  }

  /// Whether the plan is written and a constitution gate fails in it that no row of Complexity Tracking justifies.
  func hasUnjustifiedViolation(_ feature: Feature, _ problems: [GateProblem]) throws -> Bool {
    guard let plan = feature.plan, problems.contains(where: { $0.kind == .failingGate }) else { return false }
    return try placeholderProblems(plan, .plan).isEmpty
  }

  private func constitutionGates(_ plan: ParsedDocument, _ template: PlanTemplate?) -> [ConstitutionGate] {
    plan.document.constitutionGates(session.vocabulary, untouched: template?.lines ?? [], style: template?.style)
  }

  /// `Option 1:` labels of source trees: in fences, and in the section of the project's structure.
  private func optionProblems(_ plan: ParsedDocument) -> [GateProblem] {
    let structure = LineRanges(
      joining: plan.document.planSections(.projectStructure, session.vocabulary).map(\.body))
    return (1..<plan.document.source.lines.count + 1).compactMap { line in
      guard plan.document.isCode(line: line) || structure.contains(line) else { return nil }
      let text = plan.document.visibleText(ofLine: line) ?? plan.document.source.text(ofLine: line)
      return isOptionLabel(text)
        ? GateProblem(
          .optionLabel, plan.path, line, "an option label is still there: \(shortened(text.trimmingWhitespace()))",
          text: text.trimmingWhitespace()) : nil
    }
  }

  private func constitutionProblems(_ plan: ParsedDocument, _ template: PlanTemplate?) -> [GateProblem] {
    let isJustified = !plan.document.complexityRows(session.vocabulary).isEmpty
    return constitutionGates(plan, template).compactMap { gate in
      switch gate.answer {
      case .passes, .notApplicable: nil
      case .unanswered:
        GateProblem(.unansweredGate, plan.path, gate.line, "the gate is not answered: \(shortened(gate.text))")
      case .fails where isJustified: nil
      case .fails:
        GateProblem(
          .failingGate, plan.path, gate.line,
          "the gate fails and Complexity Tracking does not justify it: \(shortened(gate.text))")
      }
    }
  }

  /// The gates whose answer is still the text of the template: a placeholder behind the name of the gate.
  private func untouchedGates(_ plan: ParsedDocument, _ placeholders: [GateProblem]) -> [GateProblem] {
    let check = LineRanges(
      joining: plan.document.planSections(.constitutionCheck, session.vocabulary).map(\.body))
    var lines: Set<Int> = []
    return placeholders.compactMap { placeholder in
      guard let line = placeholder.line, check.contains(line), lines.insert(line).inserted,
        let text = plan.document.visibleText(ofLine: line), let answer = placeholder.text,
        // It may run over several lines, so only its beginning is looked for.
        let bracket = text.firstRange(of: answer.prefix(8))?.lowerBound, text[..<bracket].contains(where: \.isLetter)
      else { return nil }
      let gate = text.drop { !$0.isLetter }.trimmingWhitespace()
      return GateProblem(.unansweredGate, plan.path, line, "the gate is not answered: \(shortened(gate))")
    }
  }

  /// Rows of Complexity Tracking that the Decision Log does not hold.
  private func complexityProblems(_ feature: Feature, _ plan: ParsedDocument, log: DecisionLog?) -> [GateProblem] {
    guard let log else { return [] }
    let rows = plan.document.complexityRows(session.vocabulary)
    if rows.isEmpty { return [] }
    let stated = LoggedDecisions(log)
    return rows.compactMap { row in
      let candidate = CapturedDecision(complexity: row, feature: feature)
      return stated.hold(candidate)
        ? nil
        : GateProblem(
          .unloggedDecision, plan.path, row.line, "not in the Decision Log: \(shortened(row.violation))")
    }
  }
}

/// Whether a line is headed `Option 1: …`, perhaps behind a comment sign or `[REMOVE IF UNUSED]`.
private func isOptionLabel(_ line: String) -> Bool {
  var text = line.drop { $0.isWhitespace || "#*->/".contains($0) }
  if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
    text = text[text.index(after: end)...].drop(while: \.isWhitespace)
  }
  guard let word = optionWords.first(where: text.hasPrefix) else { return false }
  let label = text.dropFirst(word.count).drop { $0 == " " }
  let number = label.prefix(while: \.isNumber)
  return !number.isEmpty && label.dropFirst(number.count).first.map { ":：.)-–".contains($0) } ?? true
}

private let optionWords = ["Option", "オプション", "選択肢", "选项", "選項", "옵션", "Opção"]
