public import Markdown
import Vocabulary

/// How a Constitution Check is written, which decides what counts as a gate in it.
public enum GateStyle: String, Hashable, Sendable {
  case words, boxes, ticks, prose
}

extension Document {
  /// The style of the gates in the check of the constitution of a plan or of its template.
  public func gateStyle(_ vocabulary: SectionVocabulary) -> GateStyle {
    gateStyle(in: planSections(.constitutionCheck, vocabulary))
  }

  /// The style of the gates in some sections.
  func gateStyle(in sections: [Section]) -> GateStyle {
    let lines = sections.flatMap { Array($0.body) }
    let wanted = Set(lines)
    if checklistItems().contains(where: { wanted.contains($0.line) }) { return .boxes }
    let verdicts = VerdictText(lines.compactMap(visibleText).joined(separator: " | ")).verdicts
    if verdicts.contains(where: \.isSign) { return .ticks }
    return verdicts.isEmpty ? .prose : .words
  }
}
