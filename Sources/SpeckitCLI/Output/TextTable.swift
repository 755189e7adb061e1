/// Columns of text, each as wide as its widest cell.
struct TextTable {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows with their cells aligned, the first cell of each as a name.
  var lines: [Line] {
    let columns = rows.map(\.count).max() ?? 0
    let safe = rows.map { $0.map(TerminalText.safe) }
    let widths = (0..<columns).map { column in
      safe.map { $0.indices.contains(column) ? TerminalText.width($0[column]) : 0 }.max() ?? 0
    }
    return safe.map { cells in
      var line = Line("")
      for (column, cell) in cells.enumerated() {
        let isLast = column == cells.count - 1
        let padding = isLast ? "" : String(repeating: " ", count: widths[column] - TerminalText.width(cell) + 2)
        line = line + Line(cell, column == 0 ? .name : .plain) + Line(padding)
      }
      return line
    }
  }
}
