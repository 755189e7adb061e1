public import Markdown
import Text
import Vocabulary

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
  /// The real rows of Complexity Tracking: rows of dashes, of N/A, struck out or left by the template are none.
  public func complexityRows(_ vocabulary: SectionVocabulary) -> [ComplexityRow] {
    tables(in: planSections(.complexityTracking, vocabulary)).flatMap { table -> [ComplexityRow] in
      let columns = ComplexityColumns(header: table.header)
      return table.rows.compactMap { complexityRow($0, columns) }
    }
  }

  private func complexityRow(_ row: Table.Row, _ columns: ComplexityColumns) -> ComplexityRow? {
    let cell = { (column: Int?) in column.map { oneLine(DecisionText.withoutComments(row.cells[$0])) } ?? "" }
    let violation = cell(columns.violation)
    guard isReal(violation) else { return nil }
    return ComplexityRow(
      line: row.line, violation: violation, reason: cell(columns.reason), rejectedAlternative: cell(columns.alternative)
    )
  }

  private func isReal(_ cell: String) -> Bool {
    let text = InlineText.plain(cell).trimmingWhitespace()
    let isStruck = cell.hasPrefix("~~") && cell.dropFirst(2).firstRange(of: "~~")?.upperBound == cell.endIndex
    return !isNothing(text) && !isPlaceholder(text) && !isStruck
  }
}
