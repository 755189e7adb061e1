import Markdown
import Text
import Vocabulary

/// What the prose of Complexity Tracking speaks of, beside the rows of its table: the longer words in it.
///
/// `Principle IV (OpenTelemetry) is deferred, not violated` says why a gate carries a sign of warning.
public struct ComplexityRemarks: Hashable, Sendable {
  /// The words in lower case, in order of the alphabet.
  let words: [String]

  /// Whether they speak of a gate, by one of the words that it is called by.
  public func mention(_ gate: ConstitutionGate) -> Bool {
    let text = gate.text.lowercased()
    let name = ComplexityRemarks.words(in: String(text.prefix { $0 != "⚠" }))
    return name.prefix(6).contains { words.contains($0) && !Words.deferrals.contains($0) }
      || Words.deferrals.contains { text.contains($0) && words.contains($0) }
  }

  /// The words of a text that are long enough to tell one gate from another.
  fileprivate static func words(in text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter {
      $0.count >= shortest && !Words.commonInComplexity.contains($0)
    }
  }

  private static let shortest = 7
}

extension Document {
  /// What the prose of Complexity Tracking speaks of.
  func complexityRemarks(_ vocabulary: SectionVocabulary) -> ComplexityRemarks {
    let sections = planSections(.complexityTracking, vocabulary)
    let rows = LineRanges(
      joining: tables(in: sections).map { $0.headerLine..<($0.rows.last?.line ?? $0.delimiterLine) + 1 })
    let words = sections.flatMap(\.body).filter { !rows.contains($0) }.flatMap { line in
      visibleText(ofLine: line).map { ComplexityRemarks.words(in: $0.lowercased()) } ?? []
    }
    return ComplexityRemarks(words: Set(words).sorted())
  }
}
