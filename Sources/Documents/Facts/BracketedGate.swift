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
    return InlineText.withoutEscapes(part(of: text, around: place).drop { !$0.isLetter }.trimmingWhitespace())
  }

  /// The gate with a bold name that holds the brackets, where a formatter has joined several on a line.
  private static func part(of text: String, around bracket: Range<String.Index>) -> Substring {
    let text = text[...].trimmedAtEnd { $0.isWhitespace }
    let marks = text.ranges(of: " **")
    let start = marks.last { $0.upperBound <= bracket.lowerBound && isOpening($0, in: text) }?.upperBound
    let end = marks.first { $0.lowerBound > bracket.lowerBound && isOpening($0, in: text) }?.lowerBound
    return text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
  }

  /// Whether bold text begins there that a colon follows or ends.
  private static func isOpening(_ marks: Range<String.Index>, in text: Substring) -> Bool {
    guard let end = text[marks.upperBound...].firstRange(of: "**") else { return false }
    let isColon: (Character?) -> Bool = { $0 == ":" || $0 == "：" }
    return isColon(text[..<end.lowerBound].last) || isColon(text[end.upperBound...].first)
  }
}
