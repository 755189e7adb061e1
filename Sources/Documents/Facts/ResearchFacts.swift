public import Markdown

/// What research.md says.
public struct ResearchFacts: Hashable, Sendable {
  /// What it says as any document does.
  public let document: DocumentFacts
  /// What it decides.
  public let decisions: [StatedDecision]
  /// The questions that it asks and does not answer.
  public let openMarks: [OpenMark]

  /// Reads research.md.
  public init(of research: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: research, vocabulary)
    decisions = research.researchDecisions(vocabulary)
    openMarks = ResearchFacts.unanswered(document.openMarks, decisions, in: research)
  }

  private static func unanswered(
    _ marks: [OpenMark], _ decisions: [StatedDecision], in research: Document
  ) -> [OpenMark] {
    if marks.isEmpty { return [] }
    let decided = Set(decisions.map(\.line))
    let answered = LineRanges(
      joining: research.sections.filter { decided.contains($0.heading.lines.lowerBound) }.map(\.body))
    return marks.filter { !answered.contains($0.line) }
  }
}
