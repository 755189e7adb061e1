import Markdown

/// Reads the entries of a Decision Log that is written as a table.
enum DecisionTable {
  /// An entry for each row of the tables that have a column for the decision.
  static func entries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    document.tables(in: lines).flatMap { table -> [DecisionLog.Placed] in
      let columns = table.header.map { DecisionLogReader.Field(name: InlineText.plain($0)) }
      guard columns.contains(.decision) else { return [] }
      let idColumn = table.header.firstIndex { ["id", "#", "no", "no."].contains(InlineText.plain($0).lowercased()) }
      return table.rows.map { row in
        let cells = row.cells.map { InlineText.plain($0).trimmingWhitespace() }
        let value = { (field: DecisionLogReader.Field) in
          columns.firstIndex(of: field).map { cells[$0] }.flatMap { isNothing($0) ? nil : $0 }
        }
        let (date, author) = DecisionDraft.dateAndAuthor(value(.dateAndAuthor) ?? "")
        let entry = DecisionEntry(
          id: idColumn.map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }, decision: value(.decision) ?? "",
          rationale: value(.rationale) ?? "", date: value(.date) ?? date, author: value(.author) ?? author,
          source: value(.source), supersedes: value(.supersedes), supersededBy: value(.supersededBy))
        return DecisionLog.Placed(entry: entry, lines: row.line..<row.line + 1, indentation: 0, form: .row)
      }
    }
  }
}
