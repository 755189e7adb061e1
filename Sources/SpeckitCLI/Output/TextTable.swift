/// Columns of text, each as wide as its widest cell.
struct TextTable {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows with their cells aligned, the first cell of each as a name.
  var lines: [Line] {
    let columns = rows.map(\.count).max() ?? 0
    let safe = rows.map { $0.map(TerminalText.safe).map { (text: $0, width: TerminalText.width($0)) } }
    let widths = (0..<columns).map { column in
      safe.reduce(0) { $1.indices.contains(column) ? max($0, $1[column].width) : $0 }
    }
    return safe.map { cells in
      var line = Line("")
      for (column, cell) in cells.enumerated() {
        line.append(cell.text, column == 0 ? .name : .plain)
        if column < cells.count - 1 { line.append(String(repeating: " ", count: widths[column] - cell.width + 2)) }
      }
      return line
    }
  }
}
