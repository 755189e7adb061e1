import Markdown

/// Which lines belong to an item, a row or a task that begins on a line.
struct LineExtents {
  private let items: [Int: Range<Int>]
  private let headings: [Int: Range<Int>]
  private let paragraphs: [Int: Range<Int>]

  /// Looks at a document.
  init(of document: Document) {
    var items: [Int: Range<Int>] = [:]
    var paragraphs: [Int: Range<Int>] = [:]
    for block in document.blocks {
      switch block.kind {
      case .item: items[block.lines.lowerBound] = block.lines
      case .paragraph: paragraphs[block.lines.lowerBound] = block.lines
      default: break
      }
    }
    self.items = items
    self.paragraphs = paragraphs
    headings = Dictionary(
      document.sections.map { ($0.heading.lines.lowerBound, $0.heading.lines.lowerBound..<$0.body.upperBound) }
    ) { first, _ in first }
  }

  /// The lines of what begins on a line, of a heading with its section.
  func item(from line: Int) -> Range<Int> {
    items[line] ?? headings[line] ?? paragraphs[line] ?? line..<line + 1
  }
}
