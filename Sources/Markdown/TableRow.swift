/// The cells of a line of a table (GitHub Flavored Markdown, section 4.10).
enum TableRow {
  /// The cells of a row, trimmed, with escaped bars unescaped. A bar in a code span parts cells too, unless it is escaped.
  static func cells(_ row: ArraySlice<UInt8>) -> [String] {
    var rest = row.trimmed
    guard !rest.isEmpty else { return [] }
    if rest.first == .verticalBar { rest = rest.dropFirst() }
    var cells: [String] = []
    var cell: [UInt8] = []
    for byte in rest {
      if byte != .verticalBar {
        cell.append(byte)
      } else if cell.last == .backslash {
        cell[cell.count - 1] = .verticalBar
      } else {
        cells.append(String(decoding: cell.trimmed, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      }
    }
    if rest.last != .verticalBar || !cell.isEmpty { cells.append(String(decoding: cell.trimmed, as: UTF8.self)) }
    return cells
  }

  /// Whether a line can stand between the head and the rows of a table.
  static func isDelimiter(_ row: ArraySlice<UInt8>) -> Bool {
    guard row.contains(.hyphen), row.allSatisfy(isDelimiterByte) else { return false }
    return cells(row).allSatisfy { cell in
      var marks = Substring(cell)[...]
      if marks.first == ":" { marks.removeFirst() }
      if marks.last == ":" { marks.removeLast() }
      return !marks.isEmpty && marks.allSatisfy { $0 == "-" }
    }
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == .verticalBar || byte == .hyphen || byte == .colon || byte.isSpaceOrTab
  }

  /// The first line at or after `line` that a delimiter row of as many cells follows.
  static func headerLine(from line: Int, in source: Source) -> Int? {
    var line = line
    while line < source.lines.count {
      let delimiter = withoutQuoteMarkers(line + 1, in: source)
      if isDelimiter(delimiter), cells(delimiter).count == cells(withoutQuoteMarkers(line, in: source)).count {
        return line
      }
      if source.isBlank(line: line) { return nil }
      line += 1
    }
    return nil
  }

  private static func withoutQuoteMarkers(_ line: Int, in source: Source) -> ArraySlice<UInt8> {
    source.bytes[source.textRange(ofLine: line)].drop { $0.isSpaceOrTab || $0 == .greaterThan }
  }
}
