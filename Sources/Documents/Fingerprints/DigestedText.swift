import Markdown
import Text

/// The bytes of a document that count where texts are compared, whatever the document looks like.
struct DigestedText {
  private let document: Document
  private let rows: LineRanges
  private let references: DigestedReferences

  /// Looks at a document.
  init(of document: Document) {
    self.document = document
    rows = LineRanges(joining: document.blocks.filter { $0.kind == .table }.map(\.lines))
    references = DigestedReferences(of: document)
  }

  /// Those of the whole document, without the front matter and the fields of the header.
  var whole: [UInt8] {
    let fields = LineRanges(joining: document.headerFields.map(\.lines))
    let start = document.frontMatter?.upperBound ?? 1
    var words: [UInt8] = []
    for line in start..<document.source.lines.count + 1 where !fields.contains(line) && !references.contains(line) {
      append(line, to: &words)
    }
    return references.resolved(words)
  }

  /// Those of some lines, as an item states them: the markers of lists, boxes, and where links lead to do not count.
  func item(on lines: some Sequence<Int>) -> [UInt8] {
    var words: [UInt8] = []
    var prose: [UInt8] = []
    for line in lines where !references.contains(line) {
      if document.isCode(line: line) {
        words += LinkText.of(references.resolved(prose))
        prose = []
        append(line, to: &words)
      } else {
        append(line, form: .item, to: &prose)
      }
    }
    return words + LinkText.of(references.resolved(prose))
  }

  /// Those of a text without markup.
  static func plain(_ text: String) -> [UInt8] {
    var words: [UInt8] = []
    DigestedLine(UniformLine.of(Array(spaced(text).utf8)[...]), isRow: false).append(to: &words)
    return words
  }

  private func append(_ line: Int, form: DigestedLine.Form = .whole, to words: inout [UInt8]) {
    if let bytes = document.wordBytes(ofLine: line) {
      DigestedLine(UniformLine.of(bytes), isRow: rows.contains(line), form).append(to: &words)
    } else {
      let text = document.visibleText(ofLine: line) ?? document.source.text(ofLine: line)
      let bytes = Array(Self.spaced(text).utf8)
      DigestedLine(UniformLine.of(bytes[...]), isRow: rows.contains(line), form).append(to: &words)
    }
  }

  private static func spaced(_ text: String) -> String { String(text.map { $0.isWhitespace ? " " : $0 }) }
}
