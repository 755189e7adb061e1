public import Markdown

/// A row of a plan's Complexity Tracking: a violation and why it is accepted, each as the Markdown that stands there.
public struct ComplexityRow: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// What is violated or risked.
  public let violation: String
  /// Why it is needed.
  public let reason: String
  /// Why the simpler alternative was rejected.
  public let rejectedAlternative: String
}

extension Document {
  /// The real rows of Complexity Tracking: rows of dashes, of N/A and untouched template rows are none.
  public func complexityRows(_ vocabulary: SectionVocabulary) -> [ComplexityRow] {
    outermostSections(named: vocabulary.names(.complexityTracking)).flatMap { tables(in: $0.body) }.flatMap { table in
      table.rows.compactMap { row in
        let cells = row.cells.map { oneLine(withoutComments($0)) }
        guard let violation = cells.first, isReal(violation) else { return nil }
        let column = { (index: Int) in cells.indices.contains(index) ? cells[index] : "" }
        return ComplexityRow(
          line: row.line, violation: violation, reason: column(1), rejectedAlternative: column(2))
      }
    }
  }

  /// The cell without its HTML comments, which nobody is meant to read.
  private func withoutComments(_ cell: String) -> String {
    var rest = cell
    while let start = rest.firstRange(of: "<!--"), let end = rest[start.upperBound...].firstRange(of: "-->") {
      rest.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return rest
  }

  private func isReal(_ cell: String) -> Bool {
    let text = InlineText.plain(cell).trimmingWhitespace()
    return !isNothing(text) && !isPlaceholder(text)
  }
}
