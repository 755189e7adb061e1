public import Markdown
public import Vocabulary

/// A section of a plan, as far as a gate asks for it.
public struct PlanSection: Hashable, Sendable {
  /// The name of its heading.
  public let name: SectionName
  /// The known sections that it is one of.
  public let known: Set<KnownSection>
  /// The line of its heading.
  public let line: Int
  /// Whether anything but headings stands in it, in the check of the constitution anything but instructions. A section that
  /// a merge conflict cuts off counts as filled.
  public let isFilled: Bool

  /// The sections of a plan in order; one that lies within another of the same known name is none of that name.
  static func all(in plan: Document, _ vocabulary: SectionVocabulary) -> [PlanSection] {
    var known: [Int: Set<KnownSection>] = [:]
    for section in KnownSection.ofPlans {
      for found in plan.planSections(section, vocabulary) {
        known[found.heading.lines.lowerBound, default: []].insert(section)
      }
    }
    let headings = Set(plan.headings.flatMap { Array($0.lines) })
    let cuts = plan.headingsMadeByConflicts
    return plan.sections.map { section in
      PlanSection(
        name: section.heading.name, known: known[section.heading.lines.lowerBound] ?? [],
        line: section.heading.lines.lowerBound,
        isFilled: cuts.contains(section.body.upperBound) || isFilled(section, in: plan, headings: headings))
    }
  }

  private static func isFilled(_ section: Section, in plan: Document, headings: Set<Int>) -> Bool {
    if section.heading.statesVerdict { return true }
    return section.body.contains { line in
      guard !headings.contains(line) else { return false }
      let text = plan.isCode(line: line) ? plan.source.text(ofLine: line) : plan.visibleText(ofLine: line) ?? ""
      let isInstruction = text.trimmingWhitespace().hasPrefix("*GATE:") || text.trimmingWhitespace().hasPrefix("_GATE:")
      return text.contains { $0.isLetter || $0.isNumber } && !isInstruction
    }
  }
}
