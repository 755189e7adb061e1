import Markdown

/// What the search for open marks must know of the blocks of a document.
struct MarkBlocks {
  /// The lines of items with boxes.
  let checklists: LineRanges
  /// The lines of tables.
  let tables: LineRanges
  /// The cells of the rows below the heads of tables, by line.
  let rows: [Int: [String]]
  /// Where a block or a row of a table begins, over which no mark runs on.
  let starts: Set<Int>
  /// Where questions stand beside their answers.
  let answered: AnsweredQuestions

  init(of document: Document) {
    var boxes: [Range<Int>] = []
    var tables: [Range<Int>] = []
    var starts: Set<Int> = []
    for block in document.blocks {
      starts.insert(block.lines.lowerBound)
      switch block.kind {
      case .item(.some) where block.lines.lowerBound >= boxes.last?.upperBound ?? 0: boxes.append(block.lines)
      case .table:
        tables.append(block.lines)
        starts.formUnion(block.lines)
      default: break
      }
    }
    let readTables = document.tables(in: 1..<document.source.lines.count + 1)
    let rows = readTables.flatMap(\.rows)
    self.checklists = LineRanges(boxes)
    self.tables = LineRanges(tables)
    self.rows = Dictionary(rows.map { ($0.line, $0.cells) }, uniquingKeysWith: { first, _ in first })
    self.starts = starts
    answered = AnsweredQuestions(of: document, readTables)
  }
}
