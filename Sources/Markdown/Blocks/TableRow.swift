import Text

/// The cells of a line of a table (GitHub Flavored Markdown, section 4.10).
enum TableRow {
  /// The cells of a row, trimmed, with escaped bars unescaped. A bar in a code span parts cells too, unless it is escaped.
  static func cells(_ row: ArraySlice<UInt8>) -> [String] {
    rawCells(row).map { String(decoding: unescapingBars($0), as: UTF8.self) }
  }

  /// The cells of a row, trimmed, otherwise as they stand.
  static func rawCells(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var rest = row.trimmed
    guard !rest.isEmpty else { return [] }
    if rest.first == .verticalBar { rest = rest.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = rest.startIndex
    for index in rest.indices where rest[index] == .verticalBar {
      if index > start, rest[index - 1] == .backslash { continue }
      cells.append(rest[start..<index].trimmed)
      start = index + 1
    }
    if start < rest.endIndex { cells.append(rest[start...].trimmed) }
    return cells
  }

  private static func unescapingBars(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(cell.count)
    for byte in cell {
      if byte == .verticalBar, text.last == .backslash { text.removeLast() }
      text.append(byte)
    }
    return text
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
