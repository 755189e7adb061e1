import Documents
import Markdown
import Templates

/// A plan template as the gates see it: what a plan made from it must fill, and how its gates are written.
struct PlanTemplate {
  /// Its second-level headings.
  let sections: Set<PlanHeading>
  let requiredSections: [String]
  /// The required sections as headings.
  let required: Set<PlanHeading>
  let style: GateStyle
  /// Its lines, to tell what stands unchanged in a plan.
  let lines: Set<LineDigest>
  /// Those of them that templates do not have in common by chance.
  let sentences: Set<LineDigest>

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
    required = Set(requiredSections.map { PlanHeading(SectionName($0), vocabulary) })
    style = profile?.gates.flatMap { GateStyle(rawValue: $0.rawValue) } ?? document.gateStyle(vocabulary)
    lines = LineDigest.lines(of: document)
    sentences = LineDigest.sentences(of: document)
  }
}
