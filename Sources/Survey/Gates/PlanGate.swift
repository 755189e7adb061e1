import Documents
import Failures
import Files
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What the plan gate misses beyond the spec gate; `template` is the one that the plan belongs to.
  func planProblems(_ feature: Feature, _ template: PlanTemplate?, log: LoggedDecisions?) throws -> [GateProblem] {
    guard let plan = feature.plan else {
      return [GateProblem(.missingDocument, feature.location.path(of: .plan), nil, "there is no implementation plan")]
    }
    // An option label or an unanswered gate says more of its line than the brackets in it.
    let left = try placeholderProblems(plan.path, plan.facts.document, .plan)
    let constitution = plan.facts.constitution(untouched: template?.lines ?? [], style: template?.style)
    let untouched = try untouchedGates(plan)
    let untouchedLines = Set(untouched.map(\.line))
    let answered = constitutionProblems(constitution.gates, of: plan).filter { !untouchedLines.contains($0.line) }
    // Where the check passes as a whole, what the template left in it is answered.
    let specific = optionProblems(plan) + (constitution.passes ? [] : untouched) + answered
    let lines = Set(specific.map(\.line)).union(untouchedLines)
    let problems =
      specific + left.filter { !lines.contains($0.line) }
      + plan.facts.document.openMarks.map { GateProblem($0, in: plan.path) } + sectionProblems(plan, template)
      + complexityProblems(feature, plan, log: log)
    let checklists = [feature.location.path(of: .planChecklist), feature.location.checklist("PlanQualityGate")]
    return try problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      + checklists.flatMap { try checklistProblems(feature, $0, isRequired: false) }
  }

  /// Whether the plan is written and a constitution gate fails in it that no row of Complexity Tracking justifies.
  func hasUnjustifiedViolation(_ feature: Feature, _ problems: [GateProblem]) throws -> Bool {
    guard let plan = feature.plan, problems.contains(where: { $0.kind == .failingGate || $0.kind == .doubtfulGate })
    else { return false }
    return try finder(.plan).placeholders(in: plan.facts.document).isEmpty
  }

  private func optionProblems(_ plan: ReadDocument<PlanFacts>) -> [GateProblem] {
    plan.facts.optionLabels.map { label in
      GateProblem(
        .optionLabel, plan.path, label.line, "an option label is still there: \(shortened(label.text))",
        text: label.text)
    }
  }

  private func constitutionProblems(_ gates: [ConstitutionGate], of plan: ReadDocument<PlanFacts>) -> [GateProblem] {
    let isJustified = !plan.facts.complexityRows.isEmpty
    return gates.compactMap { gate in
      switch gate.answer {
      case .passes, .notApplicable: nil
      case .unanswered:
        GateProblem(.unansweredGate, plan.path, gate.line, "the gate is not answered: \(shortened(gate.text))")
      case .unticked where isJustified || gate.isJustified || plan.facts.complexityRemarks.justify(gate): nil
      case .unticked:
        GateProblem(.unansweredGate, plan.path, gate.line, "the gate is not answered: \(shortened(gate.text))")
      case .pending where !gate.asksToClarify && plan.facts.complexityRemarks.mention(gate): nil
      case .deferred where isJustified || plan.facts.complexityRemarks.mention(gate): nil
      case .pending, .deferred:
        GateProblem(
          gate.answer == .deferred ? .deferredGate : .pendingGate, plan.path, gate.line,
          "the gate is \(gate.answer == .deferred ? "put off" : "not answered yet"): \(shortened(gate.text))")
      case .fails where isJustified || gate.isJustified || plan.facts.complexityRemarks.justify(gate): nil
      case .fails where gate.isExplained && plan.facts.complexityRemarks.mention(gate): nil
      case .fails:
        GateProblem(
          gate.isExplained ? .doubtfulGate : .failingGate, plan.path, gate.line,
          "the gate fails and Complexity Tracking does not justify it: \(shortened(gate.text))")
      }
    }
  }

  /// The gates whose answer is still the text of the template: a placeholder behind the name of the gate.
  private func untouchedGates(_ plan: ReadDocument<PlanFacts>) throws -> [GateProblem] {
    let finder = try finder(.plan)
    var lines: Set<Int> = []
    return plan.facts.document.brackets.enumerated().compactMap { index, bracket in
      guard finder.isPlaceholder(bracket), let found = plan.facts.bracketedGates[index],
        lines.insert(found.line).inserted, let gate = found.gate
      else { return nil }
      return GateProblem(.unansweredGate, plan.path, found.line, "the gate is not answered: \(shortened(gate))")
    }
  }

  /// Rows of Complexity Tracking that the Decision Log does not hold.
  private func complexityProblems(
    _ feature: Feature, _ plan: ReadDocument<PlanFacts>, log: LoggedDecisions?
  ) -> [GateProblem] {
    guard let log else { return [] }
    return plan.facts.complexityRows.compactMap { row in
      let candidate = CapturedDecision(complexity: row, of: feature.location, in: plan.path)
      return log.hold(candidate)
        ? nil
        : GateProblem(
          .unloggedDecision, plan.path, row.line, "not in the Decision Log: \(shortened(row.violation))")
    }
  }
}
