import Markdown
import WorkspaceModel

/// Joins what a region shall hold with what people keep in it.
enum RegionMerge {
  /// The lines that the region shall hold: generated ones, with the notes of the existing rows.
  ///
  /// - Parameters:
  ///   - region: the existing region; nil for a new one.
  ///   - discardsPeoplesLines: whether lines of people's own are dropped instead of refused.
  static func lines(
    of content: RegionDescription, keeping region: ManagedRegion?, discardsPeoplesLines: Bool
  ) throws(RegionRefusal) -> [String] {
    switch content.body {
    case .lines(let lines, let isGenerated):
      if let region, !discardsPeoplesLines { try check(region, isGenerated) }
      return lines
    case .table(let table):
      let kept = try region.map { region throws(RegionRefusal) in
        try keptRows(of: region, table, discardsPeoplesLines: discardsPeoplesLines)
      }
      return render(table, kept ?? [:])
    }
  }

  /// A row that stands in the region now.
  private struct KeptRow {
    let cells: [String]
    var note: String
  }

  private static func check(_ region: ManagedRegion, _ isGenerated: (String) -> Bool) throws(RegionRefusal) {
    for version in region.versions {
      for (offset, line) in version.enumerated() {
        let text = line.trimmingWhitespace()
        if text.isEmpty || isGenerated(text) { continue }
        throw .peoplesLine(lineNumber(of: offset, in: region), region: region.name)
      }
    }
  }

  private static func keptRows(
    of region: ManagedRegion, _ table: GeneratedTable, discardsPeoplesLines: Bool
  ) throws(RegionRefusal) -> [String: KeptRow] {
    let current = Set(table.rows.compactMap(\.first).map(key))
    var kept: [String: KeptRow] = [:]
    for version in region.versions {
      let header = headerOffset(in: version)
      for (offset, line) in version.enumerated() where offset != header && !line.allSatisfy(\.isWhitespace) {
        let cells = self.cells(line)
        if !cells.isEmpty, cells.allSatisfy(isDelimiter) { continue }
        guard cells.count == table.header.count, let first = cells.first,
          current.contains(key(first)) || isStruck(first) || table.isGenerated(cells)
        else {
          if discardsPeoplesLines { continue }
          throw .peoplesLine(lineNumber(of: offset, in: region), region: region.name)
        }
        keep(KeptRow(cells: cells, note: table.hasNotes ? cells.last ?? "" : ""), as: key(first), in: &kept)
      }
    }
    return kept
  }

  private static func cells(_ line: String) -> [String] {
    line.trimmingWhitespace().hasPrefix("|") ? Document.cells(ofRow: line) : []
  }

  /// The first row, if the delimiter row follows it, whatever people made of its cells.
  private static func headerOffset(in version: [String]) -> Int? {
    let filled = version.indices.filter { !version[$0].allSatisfy(\.isWhitespace) }
    guard let first = filled.first, filled.count > 1 else { return nil }
    let second = cells(version[filled[1]])
    return !cells(version[first]).isEmpty && !second.isEmpty && second.allSatisfy(isDelimiter) ? first : nil
  }

  /// Both sides of a conflict may have a note on the same row.
  private static func keep(_ row: KeptRow, as key: String, in kept: inout [String: KeptRow]) {
    guard let earlier = kept[key], earlier.note != row.note, !earlier.note.isEmpty else {
      kept[key] = row
      return
    }
    if !row.note.isEmpty { kept[key]?.note = earlier.note + " / " + row.note }
  }

  private static func render(_ table: GeneratedTable, _ kept: [String: KeptRow]) -> [String] {
    var lines = [row(table.header), row(table.header.map { String(repeating: "-", count: max(3, $0.count)) })]
    for cells in table.rows {
      let note = kept[key(cells.first ?? "")]?.note ?? ""
      lines.append(row(table.hasNotes ? cells + [note] : cells))
    }
    let current = Set(table.rows.compactMap(\.first).map(key))
    let gone = kept.filter { !current.contains($0.key) && !$0.value.note.isEmpty }.sorted { $0.key < $1.key }
    for (_, old) in gone { lines.append(row(old.cells.dropLast().map(struck) + [old.note])) }
    return lines
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \(rawCell($0)) |" }.joined()
  }

  /// Notes come out of a row with their escaped pipes read, so they are escaped again.
  private static func rawCell(_ cell: String) -> String {
    var escaped = ""
    var isEscaped = false
    for character in cell {
      if character == "|", !isEscaped { escaped.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      escaped.append(character)
    }
    return escaped
  }

  private static func struck(_ cell: String) -> String { cell.isEmpty || isStruck(cell) ? cell : "~~\(cell)~~" }

  private static func isStruck(_ cell: String) -> Bool {
    cell.count > 4 && cell.hasPrefix("~~") && cell.hasSuffix("~~")
  }

  private static func key(_ cell: String) -> String {
    InlineText.plain(isStruck(cell) ? String(cell.dropFirst(2).dropLast(2)) : cell).trimmingWhitespace().lowercased()
  }

  private static func isDelimiter(_ cell: String) -> Bool {
    cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }

  private static func lineNumber(of offset: Int, in region: ManagedRegion) -> Int {
    region.hasConflict ? region.beginLine : region.content.lowerBound + offset
  }
}
