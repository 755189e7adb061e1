import Markdown
import Text

/// Joins what a region shall hold with what people keep in it.
enum RegionMerge {
  /// The lines that the region shall hold: generated ones, with the notes of the existing rows.
  ///
  /// - Parameters:
  ///   - region: the existing region; nil for a new one.
  ///   - base: the region before both sides of a merge changed it; nil where that is not known.
  ///   - discardsPeoplesLines: whether lines of people's own are dropped instead of refused.
  static func lines(
    of content: RegionDescription, keeping region: ManagedRegion?, mergedFrom base: ManagedRegion? = nil,
    discardsPeoplesLines: Bool
  ) throws(RegionRefusal) -> [String] {
    switch content.body {
    case .lines(let lines, let endsFreely, let isGenerated):
      if let region, !discardsPeoplesLines {
        try check(region, GeneratedLines(lines, endsFreely: endsFreely, isGenerated: isGenerated))
      }
      return lines
    case .table(let table):
      let keys = RowKeys(of: table)
      let kept = try region.map { region throws(RegionRefusal) in
        let sides = try region.versions.map { (version) throws(RegionRefusal) in
          try rows(of: version, region, table, keys, discardsPeoplesLines: discardsPeoplesLines)
        }
        guard let base, sides.count == 2, base.versions.count == 1 else { return united(sides) }
        let old = try rows(of: base.versions[0], base, table, keys, discardsPeoplesLines: true)
        return merged(base: old, ours: sides[0], theirs: sides[1])
      }
      return render(table, keys, kept ?? [:])
    }
  }

  /// A row that stands in the region now.
  private struct KeptRow {
    let cells: [String]
    var note: String
  }

  private static func check(_ region: ManagedRegion, _ generated: GeneratedLines) throws(RegionRefusal) {
    var generated = generated
    for version in region.versions {
      for line in RegionLine.all(in: version) {
        guard let start = generated.peoplesText(in: line, of: version) else { continue }
        let offset = line.lines.lowerBound + start
        throw .peoplesLine(lineNumber(of: offset, in: region), version[offset], region: region.name)
      }
    }
  }

  private static func rows(
    of version: [String], _ region: ManagedRegion, _ table: GeneratedTable, _ keys: RowKeys, discardsPeoplesLines: Bool
  ) throws(RegionRefusal) -> [RowKey: KeptRow] {
    var kept: [RowKey: KeptRow] = [:]
    let header = headerOffset(in: version)
    let order = header.flatMap { columnOrder(of: version[$0], table) }
    for (offset, line) in version.enumerated() where offset != header && !line.allSatisfy(\.isWhitespace) {
      let cells = inOrder(self.cells(line), order)
      if !cells.isEmpty, cells.allSatisfy(isDelimiter) { continue }
      guard cells.count == table.header.count, let first = cells.first,
        keys.isCurrent(first) || RowKeys.isStruck(first) || table.isGenerated(cells.map(InlineText.uniform))
      else {
        if discardsPeoplesLines { continue }
        throw .peoplesLine(lineNumber(of: offset, in: region), line, region: region.name)
      }
      let generated = table.hasNotes ? Array(cells.dropLast()) : cells
      keep(KeptRow(cells: cells, note: table.hasNotes ? cells.last ?? "" : ""), as: keys[generated], in: &kept)
    }
    return kept
  }

  /// The rows of all sides, with the notes of each.
  private static func united(_ sides: [[RowKey: KeptRow]]) -> [RowKey: KeptRow] {
    var kept: [RowKey: KeptRow] = [:]
    for (key, row) in sides.joined() { keep(row, as: key, in: &kept) }
    return kept
  }

  /// The same where the base tells which side changed a note, or took it away: what the other side left alone follows.
  private static func merged(
    base: [RowKey: KeptRow], ours: [RowKey: KeptRow], theirs: [RowKey: KeptRow]
  ) -> [RowKey: KeptRow] {
    var kept = united([ours, theirs])
    for (key, row) in kept {
      let (old, our, their) = (base[key]?.note ?? "", ours[key]?.note ?? "", theirs[key]?.note ?? "")
      kept[key]?.note = our == old ? their : their == old ? our : row.note
    }
    return kept
  }

  private static func cells(_ line: String) -> [String] {
    line.trimmingWhitespace().hasPrefix("|") ? Document.rawCells(ofRow: line) : []
  }

  /// The first row, if the delimiter row follows it, whatever people made of its cells.
  private static func headerOffset(in version: [String]) -> Int? {
    let filled = version.indices.filter { !version[$0].allSatisfy(\.isWhitespace) }
    guard let first = filled.first, filled.count > 1 else { return nil }
    let second = cells(version[filled[1]])
    return !cells(version[first]).isEmpty && !second.isEmpty && second.allSatisfy(isDelimiter) ? first : nil
  }

  /// Which cell of a row each column is, where people moved whole columns; nil where they stand as they are written.
  private static func columnOrder(of header: String, _ table: GeneratedTable) -> [Int]? {
    let names = cells(header)
    guard names != table.header, names.sorted() == table.header.sorted() else { return nil }
    return table.header.compactMap { names.firstIndex(of: $0) }
  }

  private static func inOrder(_ cells: [String], _ order: [Int]?) -> [String] {
    guard let order, order.count == cells.count else { return cells }
    return order.map { cells[$0] }
  }

  /// Both sides of a conflict may have a note on the same row.
  private static func keep(_ row: KeptRow, as key: RowKey, in kept: inout [RowKey: KeptRow]) {
    guard let earlier = kept[key], !earlier.note.isEmpty else {
      kept[key] = row
      return
    }
    let notes = earlier.note.split(separator: " / ")
    if !row.note.isEmpty, earlier.note != row.note, !notes.contains(row.note[...]) {
      kept[key]?.note = earlier.note + " / " + row.note
    }
  }

  private static func render(_ table: GeneratedTable, _ keys: RowKeys, _ kept: [RowKey: KeptRow]) -> [String] {
    var lines = [row(table.header), row(table.header.map { String(repeating: "-", count: max(3, $0.count)) })]
    let noted = kept.filter { !$0.value.note.isEmpty }
    for cells in table.rows {
      let note = noted.isEmpty ? "" : noted[keys[cells]]?.note ?? ""
      lines.append(row(table.hasNotes ? cells + [note] : cells))
    }
    if noted.isEmpty { return lines }
    let current = Set(table.rows.map { keys[$0] })
    let gone = noted.filter { !current.contains($0.key) }.sorted { $0.key < $1.key }
    for (_, old) in gone { lines.append(row(old.cells.dropLast().map(RowKeys.struck) + [old.note])) }
    return lines
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }

  private static func isDelimiter(_ cell: String) -> Bool {
    cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }

  private static func lineNumber(of offset: Int, in region: ManagedRegion) -> Int {
    region.hasConflict ? region.beginLine : region.content.lowerBound + offset
  }
}
