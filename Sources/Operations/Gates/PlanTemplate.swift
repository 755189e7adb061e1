import Markdown
import Templates
import WorkspaceModel

/// A plan template as the gates see it: what a plan made from it must fill, and how its gates are written.
struct PlanTemplate {
  let sections: Set<SectionName>
  let requiredSections: [String]
  let style: GateStyle?
  /// Its lines, trimmed, to tell what stands unchanged in a plan.
  let lines: Set<String>

  init(_ template: Template) {
    let document = Document(template.bytes)
    sections = Set(document.headings.filter { $0.level == 2 }.map { SectionName($0.text) })
    let profile: Profile? =
      switch template.origin {
      case .builtIn(let name): name.flatMap { Profile.named($0) }
      case .file: PlanTemplate.closestProfile(to: sections)
      }
    requiredSections = (profile?.requiredSections ?? []).filter { [sections] in sections.contains(SectionName($0)) }
    style =
      if case .builtIn = template.origin { profile.flatMap { GateStyle(rawValue: $0.gates.rawValue) } } else { nil }
    lines = Set(
      (1..<document.source.lines.count + 1).map { document.source.text(ofLine: $0).trimmingWhitespace() }
        .filter { !$0.isEmpty })
  }

  /// The template that a plan belongs to: the one that shares most second-level headings with it, the first of equals.
  static func matching(_ plan: Document, among templates: [PlanTemplate]) -> PlanTemplate? {
    let sections = Set(plan.headings.filter { $0.level == 2 }.map { SectionName($0.text) })
    let shared = templates.map { ($0, $0.sections.intersection(sections).count) }
    guard let best = shared.map(\.1).max(), best > 0 else { return templates.first }
    return shared.first { $0.1 == best }?.0
  }

  private static func closestProfile(to sections: Set<SectionName>) -> Profile? {
    Profile.all.max { left, right in
      let count = { (profile: Profile) in profile.requiredSections.count { sections.contains(SectionName($0)) } }
      return count(left) < count(right)
    }
  }
}
