import Markdown
import Text

/// A text in brackets within a check of the constitution: where it is what a template left, its gate is not answered.
public struct BracketedGate: Hashable, Sendable {
  /// The line it begins on.
  public let line: Int
  /// The line from its first letter on; nil where no letter stands before the brackets, so that they are no answer.
  public let gate: String?

  /// Those among the texts in brackets of a document, by their place there.
  static func all(in document: Document, _ brackets: [BracketText], _ check: LineRanges) -> [Int: BracketedGate] {
    var gates: [Int: BracketedGate] = [:]
    for (index, bracket) in brackets.enumerated() where check.contains(bracket.line) {
      gates[index] = BracketedGate(line: bracket.line, gate: gate(before: bracket.text, onLine: bracket.line, document))
    }
    return gates
  }

  private static func gate(before bracket: String, onLine line: Int, _ document: Document) -> String? {
    // The text may run over several lines, so only its beginning is looked for.
    guard let text = document.visibleText(ofLine: line), let place = text.firstRange(of: bracket.prefix(8)),
      text[..<place.lowerBound].contains(where: \.isLetter)
    else { return nil }
    return text.drop { !$0.isLetter }.trimmingWhitespace()
  }
}
