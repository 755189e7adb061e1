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

  /// Reads a template. One that belongs to no profile asks for what the built-in profile asks for that it comes nearest:
  /// the one with most required sections among those whose every required section it has.
  init(_ template: Template, of profile: Profile?, _ vocabulary: SectionVocabulary) {
    let document = Document(template.bytes)
    let sections = PlanHeading.all(in: document, vocabulary)
    let isThere = { (name: String) in sections.contains(PlanHeading(SectionName(name), vocabulary)) }
    let nearest = Profile.all.map(\.requiredSections).filter { $0.allSatisfy(isThere) }.max { $0.count < $1.count }
    self.sections = sections
    requiredSections =
      profile?.requiredSections ?? nearest ?? Profile.standard.requiredSections.filter(isThere)
    style = profile?.gates.flatMap { GateStyle(rawValue: $0.rawValue) } ?? document.gateStyle(vocabulary)
    lines = Set(
      (1..<document.source.lines.count + 1).map { document.source.text(ofLine: $0).trimmingWhitespace() }
        .filter { !$0.isEmpty })
  }

  /// The template that a plan belongs to: the one that shares most second-level headings with it, of those the one that
  /// most is left of, the first of equals. A section that the template requires and the plan lacks counts double against
  /// it, for people add sections to plans of every kind.
  static func matching(
    _ plan: Document, among templates: [PlanTemplate], _ vocabulary: SectionVocabulary
  ) -> PlanTemplate? {
    let sections = PlanHeading.all(in: plan, vocabulary)
    let scores = templates.map { template in
      let required = Set(template.requiredSections.map { PlanHeading(SectionName($0), vocabulary) })
      return template.sections.intersection(sections).count - 2 * required.subtracting(sections).count
    }
    let best = scores.max()
    let nearest = zip(templates, scores).filter { $0.1 == best }.map(\.0)
    return nearest.count > 1 ? mostLeft(of: nearest, in: plan) : nearest.first
  }

  /// The template of whose sentences most stand in the plan. Sentences that all of them have tell nothing.
  private static func mostLeft(of templates: [PlanTemplate], in plan: Document) -> PlanTemplate? {
    let sentences = templates.map { $0.lines.filter(isSentence) }
    let common = sentences.dropFirst().reduce(sentences.first ?? []) { $0.intersection($1) }
    let telling = sentences.map { $0.subtracting(common) }
    let known = telling.reduce(into: Set<String>()) { $0.formUnion($1) }
    let found = (1..<plan.source.lines.count + 1).reduce(into: Set<String>()) { found, line in
      let text = plan.source.text(ofLine: line).trimmingWhitespace()
      if known.contains(text) { found.insert(text) }
    }
    let parts = telling.map { Double($0.intersection(found).count) / Double(max($0.count, 1)) }
    return zip(templates, parts).max { $0.1 < $1.1 }?.0
  }

  /// Whether a line is more than a heading, a path or the head of a table, which templates have in common by chance.
  private static func isSentence(_ line: String) -> Bool {
    line.split(separator: " ").count { $0.contains(where: \.isLetter) } > 2
  }
}
