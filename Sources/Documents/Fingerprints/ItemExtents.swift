import Markdown

/// Which lines belong to what begins on a line: the section of a heading, the row of a table, the item of a list with what
/// stands in it, a paragraph with the lists below it.
struct ItemExtents {
  private let document: Document
  private let sections: [Int: Section]
  private let headings: [Int]
  private let items: [Int: Range<Int>]
  private let rows: LineRanges
  private let code: LineRanges
  private let paragraphs: [Range<Int>]
  /// For each paragraph the end of the lists, tables, quotes and code that follow it.
  private let ends: [Int]

  /// Looks at a document.
  init(of document: Document) {
    self.document = document
    sections = Dictionary(document.sections.map { ($0.heading.lines.lowerBound, $0) }) { first, _ in first }
    headings = document.headings.map(\.lines.lowerBound)
    var items: [Int: Range<Int>] = [:]
    var paragraphs: [Range<Int>] = []
    var ends: [Int] = []
    /// The last paragraph of each block that holds some, by the block; what follows it there belongs to it.
    var last: [Int: Int] = [:]
    for block in document.blocks {
      let holder = block.parent ?? -1
      switch block.kind {
      case .item: items[block.lines.lowerBound] = block.lines
      case .paragraph:
        last[holder] = paragraphs.count
        paragraphs.append(block.lines)
        ends.append(block.lines.upperBound)
      case .heading, .thematicBreak, .html, .other: last[holder] = nil
      case .list, .table, .fencedCode, .indentedCode, .blockQuote:
        if let paragraph = last[holder] { ends[paragraph] = block.lines.upperBound }
      }
    }
    self.items = items
    self.paragraphs = paragraphs
    self.ends = ends
    rows = LineRanges(joining: document.blocks.filter { $0.kind == .table }.map(\.lines))
    code = LineRanges(joining: document.blocks.filter(\.isCode).map(\.lines))
  }

  /// The lines of the heading that begins on a line; nil where none does.
  func heading(on line: Int) -> Range<Int>? { sections[line]?.heading.lines }

  /// The lines of what begins on a line, without blank ones at the end.
  ///
  /// - Parameter runsOn: whether all that follows a label in bold belongs to it, up to the next heading.
  func lines(from line: Int, runsOn: Bool = false) -> Range<Int> {
    if let section = sections[line] { return trimmed(line..<section.body.upperBound) }
    if rows.contains(line) { return line..<line + 1 }
    if let block = code.range(holding: line) { return definition(from: line, in: block) }
    if let item = items[line] { return trimmed(item) }
    guard let index = paragraph(holding: line) else { return line..<line + 1 }
    let end = runsOn ? nextHeading(after: line) : ends[index]
    return trimmed(line..<max(line + 1, end))
  }

  private func nextHeading(after line: Int) -> Int {
    headings.first { $0 > line } ?? document.source.lines.count + 1
  }

  private func paragraph(holding line: Int) -> Int? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].upperBound > line { high = middle } else { low = middle + 1 }
    }
    return low < paragraphs.count && paragraphs[low].contains(line) ? low : nil
  }

  /// The lines from a name in code to the brace that closes what it opens.
  private func definition(from line: Int, in block: Range<Int>) -> Range<Int> {
    let end = (line..<block.upperBound).first { document.source.contains("}", onLine: $0) }
    return line..<(end.map { $0 + 1 } ?? line + 1)
  }

  private func trimmed(_ lines: Range<Int>) -> Range<Int> {
    let last = lines.last { $0 <= document.source.lines.count && !document.source.isBlank(line: $0) }
    return lines.lowerBound..<max(lines.lowerBound + 1, (last ?? lines.lowerBound) + 1)
  }
}
