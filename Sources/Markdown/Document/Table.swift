import Text

/// A table of GitHub Flavored Markdown.
public struct Table: Sendable, Equatable {
  /// A row below the head.
  public struct Row: Sendable, Equatable {
    /// Its line, from 1.
    public let line: Int
    /// As many cells as the head has: what lacks is empty, what is too much is left out.
    public let cells: [String]

    /// Describes a row.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// The line of the head, from 1.
  public let headerLine: Int
  /// The cells of the head: Markdown, trimmed, with escaped bars unescaped.
  public let header: [String]
  /// The line that parts head and rows.
  public let delimiterLine: Int
  /// The rows, with cells as in the head.
  public let rows: [Row]
}

extension Document {
  /// The tables that begin in `lines`, also those in lists and quotes.
  public func tables(in lines: Range<Int>) -> [Table] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.kind == .table, lines.contains(block.lines.lowerBound) else { return nil }
      return table(block, quoteDepth: quoteDepth(of: block))
    }
  }

  /// The cells of a line of a table: trimmed, with escaped bars unescaped, otherwise as they stand.
  public static func cells(ofRow row: String) -> [String] { TableRow.cells(Array(row.utf8)[...]) }

  /// The cells of a line of a table: trimmed, otherwise as they stand, escaped bars too.
  public static func rawCells(ofRow row: String) -> [String] {
    TableRow.rawCells(Array(row.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
  }

  private func table(_ block: Block, quoteDepth: Int) -> Table? {
    guard block.lines.count >= 2 else { return nil }
    let headerEnd = source.lines.content(ofLine: block.lines.lowerBound).upperBound
    let header = TableRow.cells(source.bytes[block.start..<headerEnd])
    let rows = block.lines.dropFirst(2).map { line in
      var cells = Array(TableRow.cells(withoutQuoteMarkers(line, quoteDepth)).prefix(header.count))
      cells += Array(repeating: "", count: header.count - cells.count)
      return Table.Row(line: line, cells: cells)
    }
    let headerLine = block.lines.lowerBound
    return Table(headerLine: headerLine, header: header, delimiterLine: headerLine + 1, rows: rows)
  }

  private func quoteDepth(of block: Block) -> Int {
    var depth = 0
    var ancestor = block.parent
    while let index = ancestor {
      if blocks[index].kind == .blockQuote { depth += 1 }
      ancestor = blocks[index].parent
    }
    return depth
  }

  private func withoutQuoteMarkers(_ line: Int, _ depth: Int) -> ArraySlice<UInt8> {
    var row = source.bytes[source.textRange(ofLine: line)].trimmed
    for _ in 0..<depth where row.first == .greaterThan { row = row.dropFirst().trimmed }
    return row
  }
}
