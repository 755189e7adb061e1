import Markdown
import WorkspaceModel

extension GateKeeper {
  /// The required sections that a plan lacks or leaves empty.
  func sectionProblems(_ plan: ParsedDocument, _ template: PlanTemplate?) -> [GateProblem] {
    let headings = Set(plan.document.headings.flatMap { Array($0.lines) })
    let cuts = plan.document.headingsMadeByConflicts
    return (template?.requiredSections ?? []).compactMap { name in
      let sections = sections(headed: name, in: plan.document)
      guard let first = sections.first else {
        return GateProblem(.emptySection, plan.path, nil, "the section \(name) is missing")
      }
      let hasText = sections.contains {
        cuts.contains($0.body.upperBound) || isFilled($0, in: plan.document, headings: headings)
      }
      return hasText
        ? nil : GateProblem(.emptySection, plan.path, first.heading.lines.lowerBound, "the section \(name) is empty")
    }
  }

  private func sections(headed name: String, in plan: Document) -> [Section] {
    guard let known = session.vocabulary.planSection(SectionName(name)) else {
      return plan.sections(named: [SectionName(name)])
    }
    return plan.planSections(known, session.vocabulary)
  }

  /// Whether anything but headings stands in a section; in the check of the constitution, anything but instructions.
  private func isFilled(_ section: Section, in plan: Document, headings: Set<Int>) -> Bool {
    if section.heading.statesVerdict { return true }
    return section.body.contains { line in
      guard !headings.contains(line) else { return false }
      let text = plan.isCode(line: line) ? plan.source.text(ofLine: line) : plan.visibleText(ofLine: line) ?? ""
      let isInstruction = text.trimmingWhitespace().hasPrefix("*GATE:") || text.trimmingWhitespace().hasPrefix("_GATE:")
      return text.contains { $0.isLetter || $0.isNumber } && !isInstruction
    }
  }
}
