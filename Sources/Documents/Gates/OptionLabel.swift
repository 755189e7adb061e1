import Markdown
import Text
import Vocabulary

/// The label of a source tree that a plan still offers as an option: `Option 1: …`.
public struct OptionLabel: Hashable, Sendable {
  /// The line, trimmed.
  public let text: String
  /// Where it stands.
  public let line: Int

  /// The labels in fences, and in the section of the project's structure.
  static func all(in plan: Document, _ vocabulary: SectionVocabulary) -> [OptionLabel] {
    let structure = LineRanges(joining: plan.planSections(.projectStructure, vocabulary).map(\.body))
    return (1..<plan.source.lines.count + 1).compactMap { line in
      guard plan.isCode(line: line) || structure.contains(line),
        Words.planOptions.contains(where: { plan.source.contains($0, onLine: line) })
      else { return nil }
      let text = plan.visibleText(ofLine: line) ?? plan.source.text(ofLine: line)
      return isLabel(text) ? OptionLabel(text: text.trimmingWhitespace(), line: line) : nil
    }
  }

  /// Whether a line is headed `Option 1: …`, perhaps behind a comment sign or `[REMOVE IF UNUSED]`.
  private static func isLabel(_ line: String) -> Bool {
    var text = line.drop { $0.isWhitespace || "#*->/".contains($0) }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      text = text[text.index(after: end)...].drop(while: \.isWhitespace)
    }
    guard let word = Words.planOptions.first(where: text.hasPrefix) else { return false }
    let label = text.dropFirst(word.count).drop { $0 == " " }
    let number = label.prefix(while: \.isNumber)
    return !number.isEmpty && label.dropFirst(number.count).first.map { ":：.)-–".contains($0) } ?? true
  }
}
