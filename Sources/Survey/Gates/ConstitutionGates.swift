public import Documents
import Markdown

/// The line of a plan template in whose place the principles of the constitution come, one check box each: the first line
/// of text that holds `[CONSTITUTION GATES]`.
public struct ConstitutionGates {
  /// What a template has where the gates are to stand.
  public static let token = "[CONSTITUTION GATES]"

  private let document: Document
  /// The line, from 1.
  private let line: Int

  /// Finds the line in a template, or in a plan that was made from one; nil where there is none.
  public init?(in bytes: [UInt8]) {
    let document = Document(bytes)
    let line = (1..<document.source.lines.count + 1).first { line in
      document.source.contains(ConstitutionGates.token, onLine: line)
        && document.visibleText(ofLine: line)?.contains(ConstitutionGates.token) == true
    }
    guard let line else { return nil }
    self.document = document
    self.line = line
  }

  /// The template with `fill` applied to what stands before and behind the line, and boxes in its place.
  public func filled(with principles: [Principle], others fill: ([UInt8]) -> [UInt8]) -> [UInt8] {
    let range = document.source.lines.content(ofLine: line)
    let bytes = document.source.bytes
    let indentation = bytes[range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let lines = principles.flatMap(ConstitutionGates.lines).map { indentation + Array($0.utf8) }
    return fill(Array(bytes[..<range.lowerBound])) + lines.joined(separator: document.source.lineEnding.bytes)
      + fill(Array(bytes[range.upperBound...]))
  }

  /// The box of a principle, and below it what the principle demands, word for word as a quote: the gate takes no
  /// quoted demand for an answer.
  private static func lines(of principle: Principle) -> [String] {
    ["- [ ] **\(InlineText.escapeCell(principle.name))**"]
      + principle.sentences.map { "  > \(InlineText.singleLine($0.text))" }
  }
}
