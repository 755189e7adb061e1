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
    let sections = planSections(.complexityTracking, vocabulary)
    let short = sectionsOfComplexity(besides: sections)
    let rows = tables(in: sections).flatMap { complexityRows($0, ComplexityColumns(header: $0.header)) }
    if short.isEmpty { return rows }
    let more = tables(in: short).map { ($0, ComplexityColumns(header: $0.header)) }.filter(\.1.isCertain)
    return (rows + more.flatMap(complexityRows)).sorted { $0.line < $1.line }
  }

  /// The sections whose headings say no more than `Complexity`: what they hold is told by the heads of their tables.
  private func sectionsOfComplexity(besides others: [Section]) -> [Section] {
    let known = LineRanges(joining: others.map(\.body))
    let titleLine = titleLine
    var end = 1
    return sections.filter { section in
      let line = section.heading.lines.lowerBound
      let name = section.heading.name
      guard line >= end, line != titleLine, !known.contains(line),
        ([name] + name.parts).contains(where: Document.complexityNames.contains)
      else { return false }
      end = section.body.upperBound
      return true
    }
  }

  private static let complexityNames = Set(Words.complexitySections.map { SectionName($0) })

  private func complexityRows(_ table: Table, _ columns: ComplexityColumns) -> [ComplexityRow] {
    table.rows.compactMap { complexityRow($0, columns) }
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
