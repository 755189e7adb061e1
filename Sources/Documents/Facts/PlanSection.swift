public import Markdown
import Text
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
    var ends: [KnownSection: Int] = [:]
    let headings = LineRanges(plan.headings.map(\.lines))
    let cuts = plan.headingsMadeByConflicts
    let titleLine = plan.titleLine
    let verdicts = LineRanges(plan.headings.filter(\.statesVerdict).map(\.lines))
    return plan.sections.map { section in
      let line = section.heading.lines.lowerBound
      let named = vocabulary.knownSections(section.heading.name)
      let known = named.filter {
        line != titleLine && KnownSection.ofPlans.contains($0) && line >= ends[$0, default: 1]
      }
      for known in known { ends[known] = section.body.upperBound }
      return PlanSection(
        name: section.heading.name, known: known, line: line,
        isFilled: cuts.contains(section.body.upperBound)
          || isFilled(section, in: plan, headings: headings, verdicts: verdicts))
    }
  }

  private static let instructions = ["*GATE:", "_GATE:"].map { Array($0.utf8) }
  private static let beginnings = ["must ", "answered before research begins"].map { Array($0.utf8) }

  /// Whether a line is the instruction of a template: it begins as spec-kit's ("Must pass before Phase 0 research") or the
  /// built-in ones, or speaks of Phase 0 and Phase 1 in another language. What else stands behind `*GATE:` answers.
  private static func isInstruction(_ line: some Collection<UInt8>) -> Bool {
    guard instructions.contains(where: { line.starts(with: $0) }) else { return false }
    let text = line.dropFirst(instructions[0].count).drop { $0 == .space }.map(\.lowercased)
    return beginnings.contains { text.starts(with: $0) }
      || text.contains(UInt8(ascii: "0")) && text.contains(UInt8(ascii: "1")) && text.count(where: \.isDigit) == 2
  }

  private static func isFilled(
    _ section: Section, in plan: Document, headings: LineRanges, verdicts: LineRanges
  ) -> Bool {
    // Sub-headings alone say nothing, unless they answer.
    if verdicts.overlaps(section.heading.lines.lowerBound..<section.body.upperBound) { return true }
    return section.body.contains { line in
      guard !headings.contains(line) else { return false }
      if let bytes = plan.plainBytes(ofLine: line) {
        let text = bytes.trimmedWhiteSpace
        return text.contains { $0.isLetter || $0.isDigit } && !isInstruction(text)
      }
      let text = plan.isCode(line: line) ? plan.source.text(ofLine: line) : plan.visibleText(ofLine: line) ?? ""
      return text.contains { $0.isLetter || $0.isNumber } && !isInstruction(text.trimmingWhitespace().utf8)
    }
  }
}
