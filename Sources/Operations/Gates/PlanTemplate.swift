import Markdown
import Templates
import WorkspaceModel

/// A plan template as the gates see it: what a plan made from it must fill, and how its gates are written.
struct PlanTemplate {
  /// Its second-level headings.
  let sections: Set<PlanHeading>
  let requiredSections: [String]
  let style: GateStyle
  /// Its lines, trimmed, to tell what stands unchanged in a plan.
  let lines: Set<String>

  init(_ template: Template, _ vocabulary: SectionVocabulary) {
    let document = Document(template.bytes)
    let sections = PlanHeading.all(in: document, vocabulary)
    let required = { (profile: Profile) in
      profile.requiredSections.filter { sections.contains(PlanHeading(SectionName($0), vocabulary)) }
    }
    switch template.origin {
    case .builtIn(let name):
      let profile = name.flatMap { Profile.named($0) }
      requiredSections = profile.map(required) ?? []
      style = profile.flatMap { GateStyle(rawValue: $0.gates.rawValue) } ?? .prose
    case .file:
      requiredSections = Profile.all.map(required).max { $0.count < $1.count } ?? []
      style = document.gateStyle(vocabulary)
    }
    self.sections = sections
    lines = Set(
      (1..<document.source.lines.count + 1).map { document.source.text(ofLine: $0).trimmingWhitespace() }
        .filter { !$0.isEmpty })
  }

  /// The template that a plan belongs to: the one that shares most second-level headings with it, the first of equals.
  static func matching(
    _ plan: Document, among templates: [PlanTemplate], _ vocabulary: SectionVocabulary
  ) -> PlanTemplate? {
    let sections = PlanHeading.all(in: plan, vocabulary)
    let shared = templates.map { ($0, $0.sections.intersection(sections).count) }
    guard let best = shared.map(\.1).max(), best > 0 else { return templates.first }
    return shared.first { $0.1 == best }?.0
  }
}
