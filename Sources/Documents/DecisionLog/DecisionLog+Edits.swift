public import Markdown
import Text
import Vocabulary

extension DecisionLog {
  /// Whether an entry stands exactly as it would be written, so that no word of people's own stands among its fields.
  public func isVerbatim(_ placed: Placed) -> Bool {
    let written = written(placed.entry, like: placed)
    if placed.style.isRow {
      return Document.cells(ofRow: written.joined())
        == Document.cells(ofRow: document.source.text(ofLine: placed.lines.lowerBound).trimmingRowMargin)
    }
    let isFilled = { (line: String) in !line.isEmpty }
    return placed.lines.map { document.source.text(ofLine: $0).trimmingWhitespace() }.filter(isFilled)
      == written.map { $0.trimmingWhitespace() }.filter(isFilled)
  }

  private func written(_ entry: DecisionEntry, like placed: Placed) -> [String] {
    if case .row(let columns) = placed.style.layout { return [DecisionTable.row(entry, columns).trimmingRowMargin] }
    return placed.style.lines(entry, number: placed.number ?? 0)
  }

  /// The edit that notes on an entry which one replaces it; nil if it says so already.
  public func superseding(_ placed: Placed, by id: String) -> Edit? {
    guard placed.entry.supersededBy == nil, conflictLine == nil else { return nil }
    guard case .row(let columns) = placed.style.layout else {
      return document.insertion(of: [placed.style.supersededLine(id)], after: placed.lines.upperBound - 1)
    }
    let line = placed.lines.lowerBound
    let text = DecisionText.escaped(id, inCell: true)
    if let column = columns.index(of: .supersededBy),
      let range = DecisionTable.cellRange(column, line: line, in: document)
    {
      return Edit(range: range, replacement: Array((range.isEmpty ? " \(text) " : text).utf8))
    }
    guard let column = columns.index(of: .decision),
      let range = DecisionTable.cellRange(column, line: line, in: document)
    else { return nil }
    let note = DecisionTable.lineBreak(behind: document.source.bytes[range]) + "Superseded by: " + text
    return Edit(range: range.upperBound..<range.upperBound, replacement: Array(note.utf8))
  }

  /// The edit that takes the note away again; nil if there is none.
  public func removingSuperseded(_ placed: Placed) -> Edit? {
    guard let id = placed.entry.supersededBy else { return nil }
    guard case .row(let columns) = placed.style.layout else {
      let line = placed.lines.last { line in
        DecisionKey.leading(LogLine(document.source.text(ofLine: line)).content).map {
          DecisionField(name: $0.key.name) == .supersededBy
        } ?? false
      }
      return line.map { Edit(range: document.source.lines.full(ofLine: $0), replacement: []) }
    }
    let line = placed.lines.lowerBound
    if let column = columns.index(of: .supersededBy),
      let range = DecisionTable.cellRange(column, line: line, in: document)
    {
      return Edit(range: range, replacement: [])
    }
    let note = Array(("<br>Superseded by: " + DecisionText.escaped(id, inCell: true)).utf8)
    guard let column = columns.index(of: .decision),
      let range = DecisionTable.cellRange(column, line: line, in: document),
      document.source.bytes[range].suffix(note.count).elementsEqual(note)
    else { return nil }
    return Edit(range: range.upperBound - note.count..<range.upperBound, replacement: [])
  }

  /// The edit that removes an entry's lines, and the blank line that set it apart where none is needed any more.
  public func removing(_ placed: Placed) -> Edit {
    var range = range(of: placed)
    let (before, after) = (placed.lines.lowerBound - 1, placed.lines.upperBound)
    if !placed.style.isRow, before >= 1, document.source.isBlank(line: before),
      after > document.source.lines.count || document.source.isBlank(line: after)
    {
      range = document.source.lines.full(ofLine: before).lowerBound..<range.upperBound
    }
    return Edit(range: range, replacement: [])
  }

  /// The edit that writes `entry` in place of another, in its form.
  public func rewriting(_ placed: Placed, as entry: DecisionEntry) -> Edit {
    let ending = document.source.lineEnding.bytes
    var lines = placed.style.lines(entry, number: placed.number ?? 0)
    if case .row(let columns) = placed.style.layout { lines = [DecisionTable.row(entry, columns)] }
    return Edit(range: range(of: placed), replacement: lines.flatMap { Array($0.utf8) + ending })
  }

  /// The edits that give an entry another ID in what it begins with, and in the anchors that people stated there; what else
  /// names the entry stays. None where the entry has no ID that can be found.
  public func renaming(_ placed: Placed, to id: String) -> [Edit] {
    guard let old = placed.entry.id else { return [] }
    let mentions = DecisionRenaming([old: id]).mentions(in: document, lines: placed.lines)
    guard case .row(let columns) = placed.style.layout else {
      guard let lead = mentions.first(where: { $0.target == nil && !isStatedAnchor($0) }) else { return [] }
      return ([lead] + mentions.filter { $0.line == lead.line && isStatedAnchor($0) }).map { $0.edit(to: id) }
    }
    let column = columns.identifier ?? columns.index(of: .decision)
    guard let cell = column.flatMap({ DecisionTable.cellRange($0, line: placed.lines.lowerBound, in: document) }),
      let lead = mentions.first(where: { cell.contains($0.range.lowerBound) && !isStatedAnchor($0) })
    else { return [] }
    return [lead.edit(to: id)]
  }

  /// `{#d-001}`, `<a id="d-001">`.
  private func isStatedAnchor(_ mention: DecisionMention) -> Bool {
    let before = document.source.bytes[..<mention.range.lowerBound]
    return ["{#", "id=\"", "name=\""].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private func range(of placed: Placed) -> Range<Int> {
    let table = document.source.lines
    let start = table.full(ofLine: placed.lines.lowerBound).lowerBound
    return start..<table.full(ofLine: placed.lines.upperBound - 1).upperBound
  }
}

extension DecisionStyle {
  fileprivate var isRow: Bool { if case .row = layout { true } else { false } }
}

extension String {
  /// A row without the indentation and the quotes before it.
  fileprivate var trimmingRowMargin: String { String(drop { $0 == " " || $0 == "\t" || $0 == ">" }) }
}
