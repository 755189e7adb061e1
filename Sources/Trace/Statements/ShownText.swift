import Markdown
import Text

/// What lines of a document show, without markers and markup: a text for each paragraph, item and row.
struct ShownText {
  private let document: Document
  private let rows: LineRanges
  private let items: Set<Int>

  /// Looks at a document.
  init(of document: Document) {
    self.document = document
    rows = LineRanges(joining: document.blocks.filter { $0.kind == .table }.map(\.lines))
    items = Set(
      document.blocks.compactMap { block in
        if case .item = block.kind { block.lines.lowerBound } else { nil }
      })
  }

  /// The texts that stand on some lines, which are in order.
  func texts(on lines: some Sequence<Int>) -> [String] {
    var texts: [String] = []
    var open: [String] = []
    var last = 0
    let close = {
      if !open.isEmpty { texts.append(InlineText.singleLine(InlineText.plain(open.joined(separator: " ")))) }
      open = []
    }
    for line in lines where line <= document.source.lines.count {
      if line != last + 1 { close() }
      last = line
      guard let shown = document.visibleText(ofLine: line) else {
        close()
        texts.append(code(line))
        continue
      }
      let text = shown.trimmingWhitespaceSlice().drop { $0 == ">" || $0 == " " }
      if text.isEmpty || Self.isDrawn(text) || Self.definesLink(text) {
        close()
      } else if rows.contains(line) {
        close()
        texts.append(Self.row(text))
      } else {
        if items.contains(line) || text.hasPrefix("#") { close() }
        open.append(Self.withoutMarker(text))
        if text.hasPrefix("#") { close() }
      }
    }
    close()
    return texts.filter { !$0.isEmpty }
  }

  private func code(_ line: Int) -> String {
    let text = InlineText.singleLine(document.source.text(ofLine: line))
    return text.hasPrefix("```") || text.hasPrefix("~~~") ? "" : text
  }

  private static func row(_ text: Substring) -> String {
    Document.cells(ofRow: String(text)).map { InlineText.singleLine(InlineText.plain($0)) }.filter { !$0.isEmpty }
      .joined(separator: " | ")
  }

  /// Whether a line only underlines, parts or draws.
  private static func isDrawn(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case .hyphen, .asterisk, .underscore, .verticalBar, .colon, .equals: true
      default: byte.isWhiteSpace
      }
    }
  }

  /// Whether a line says where links of a name lead to.
  private static func definesLink(_ text: Substring) -> Bool {
    text.first == "[" && !text.hasPrefix("[^") && text.firstRange(of: "]:") != nil
      && text.prefix { $0 != "]" }.count < 80
  }

  /// A line without number signs, the marker of an item and its box.
  private static func withoutMarker(_ text: Substring) -> String {
    if text.first == "#" { return text.drop { $0 == "#" || $0 == " " }.trimmedAtEnd { "# ".contains($0) }.text }
    var rest = text
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let sign = rest.dropFirst(digits.count)
    if let mark = sign.first, sign.dropFirst().first?.isWhitespace ?? true,
      digits.isEmpty ? "-*+".contains(mark) : ".)".contains(mark)
    {
      rest = sign.dropFirst().drop(while: \.isWhitespace)
    }
    let box = rest.prefix(3)
    if box.count == 3, box.first == "[", box.last == "]", rest.dropFirst(3).first?.isWhitespace ?? true,
      let mark = box.dropFirst().first, mark == " " || TaskState(sign: mark) != nil
    {
      rest = rest.dropFirst(3).drop(while: \.isWhitespace)
    }
    return String(rest)
  }
}

extension Substring {
  fileprivate var text: String { String(self) }
}
