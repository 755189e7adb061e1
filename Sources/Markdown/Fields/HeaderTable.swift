import Text
import Vocabulary

/// Reads the fields of a table at the head of a document: a row each, or a column each above one row of values. Only names
/// that are known count.
enum HeaderTable {
  private struct Row {
    let line: Int
    let cells: [ArraySlice<UInt8>]
  }

  static func fields(in table: Block, of source: Source) -> [HeaderField] {
    let rows = table.lines.enumerated().compactMap { index, line -> Row? in
      if index == 1 { return nil }
      let text = source.bytes[source.textRange(ofLine: line)].drop { $0.isSpaceOrTab || $0 == .greaterThan }
      return Row(line: line, cells: TableRow.rawCells(text))
    }
    guard let head = rows.first else { return [] }
    if head.cells.count > 2, rows.count == 2, rows[1].cells.count == head.cells.count {
      return zip(head.cells, rows[1].cells).compactMap { field(name: $0, value: $1, line: rows[1].line) }
    }
    return rows.compactMap { row in
      row.cells.count == 2 ? field(name: row.cells[0], value: row.cells[1], line: row.line) : nil
    }
  }

  private static func field(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, line: Int) -> HeaderField? {
    let text = InlineText.plain(String(decoding: name, as: UTF8.self))
    let plain = text.hasSuffix(":") || text.hasSuffix("：") ? String(text.dropLast()) : text
    guard HeaderFieldName(plain) != nil else { return nil }
    return HeaderField(
      name: plain, rawValue: String(decoding: value, as: UTF8.self), isBold: false, lines: line..<line + 1,
      valueRange: value.startIndex..<value.endIndex)
  }
}
