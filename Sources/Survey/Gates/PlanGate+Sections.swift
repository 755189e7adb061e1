import Documents
import Markdown

extension GateKeeper {
  /// The required sections that a plan lacks or leaves empty.
  func sectionProblems(_ plan: ReadDocument<PlanFacts>, _ template: PlanTemplate?) -> [GateProblem] {
    (template?.requiredSections ?? []).compactMap { name in
      let sections = sections(headed: SectionName(name), in: plan.facts)
      guard let first = sections.first else {
        return GateProblem(.emptySection, plan.path, nil, "the section \(name) is missing")
      }
      return sections.contains(where: \.isFilled)
        ? nil : GateProblem(.emptySection, plan.path, first.line, "the section \(name) is empty")
    }
  }

  /// The sections of a name, else those whose heading says more than it, as `Project structure changes` does.
  private func sections(headed name: SectionName, in plan: PlanFacts) -> [PlanSection] {
    let known = workspace.vocabulary.planSection(name)
    let found = plan.sections.filter { section in known.map(section.known.contains) ?? (section.name == name) }
    return found.isEmpty ? plan.sections.filter { $0.name.contains(anyOf: [name]) } : found
  }
}
