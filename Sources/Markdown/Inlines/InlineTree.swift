import CCMarkGFM
import Text

extension SyntaxTree {
  /// The text that a line of Markdown shows.
  static func plainText(ofInline line: [UInt8]) -> String {
    let tree = SyntaxTree(parsing: asParagraph(line), tables: false)
    guard let root = unsafe tree.root else { return "" }
    return String(unsafe plainText(of: root).dropFirst(paragraphPrefix.count))
  }

  /// The links of a line of Markdown.
  static func links(inInline line: [UInt8]) -> [InlineText.Link] {
    let tree = SyntaxTree(parsing: asParagraph(line), tables: false)
    guard let root = unsafe tree.root else { return [] }
    var links: [InlineText.Link] = []
    var walk = unsafe TreeWalk(of: root)
    while let node = unsafe walk.next() {
      guard unsafe cmark_node_get_type(node) == CMARK_NODE_LINK else { continue }
      let destination = unsafe string(cmark_node_get_url(node))
      links.append(InlineText.Link(text: unsafe plainText(of: node), destination: destination))
    }
    return links
  }

  /// What keeps a line from being read as a heading, a list or another block.
  static let paragraphPrefix = "; "

  /// A line of inline text as a paragraph of its own.
  static func asParagraph(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let line = line.map { $0 == .lineFeed || $0 == .carriageReturn ? .space : $0 }
    let paragraph = Array(paragraphPrefix.utf8) + line.trimmed
    return line.contains(.lessThan) ? ParserInput.bytes(of: Source(paragraph), from: 1) : paragraph[...]
  }
}
