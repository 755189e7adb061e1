import CCMarkGFM

/// What libcmark-gfm knows of a block. Of its positions only the start is to be trusted, and that not before tables.
///
/// A large document has a block for every few words, so it holds numbers of 32 bits and no text: see `ParsedBlocks`.
struct ParsedBlock {
  enum Kind {
    case heading(level: Int8)
    case paragraph
    case fencedCode(fenceLength: Int32, fence: UInt8)
    case indentedCode
    case html
    case blockQuote
    case list(ordered: Bool)
    case item
    case table
    case thematicBreak
    case other
  }

  let kind: Kind
  private let positions: (startLine: Int32, startColumn: Int32, endLine: Int32, literalLines: Int32)
  private let place: (parent: Int32, depth: Int32)

  /// The first line from 1; 0 for a paragraph whose last line became the head of a table.
  var startLine: Int { Int(positions.startLine) }
  /// The first column from 1, in bytes.
  var startColumn: Int { Int(positions.startColumn) }
  /// The last line, often wrong.
  var endLine: Int { Int(positions.endLine) }
  /// How many lines code or HTML has, fences not counted.
  var literalLines: Int { Int(positions.literalLines) }
  /// The index of the block that holds it; nil at the top level.
  var parent: Int? { place.parent < 0 ? nil : Int(place.parent) }
  /// How many blocks hold it.
  var depth: Int { Int(place.depth) }

  /// Copies a node of a text that begins behind so many lines of the document.
  init(_ node: OpaquePointer, parent: Int?, depth: Int, behind lines: Int) {
    kind = unsafe Kind(node)
    let start = unsafe Int(cmark_node_get_start_line(node))
    positions = (
      Int32(clamping: start == 0 ? 0 : start + lines), unsafe Int32(cmark_node_get_start_column(node)),
      Int32(clamping: unsafe Int(cmark_node_get_end_line(node)) + lines),
      Int32(clamping: unsafe Self.lineCount(cmark_node_get_literal(node)))
    )
    place = (parent.map { Int32(clamping: $0) } ?? -1, Int32(clamping: depth))
  }

  /// Whether it may hold other blocks.
  var isContainer: Bool {
    switch kind {
    case .blockQuote, .list, .item: true
    default: false
    }
  }

  /// Whether it holds inlines itself.
  var hasInlines: Bool {
    switch kind {
    case .heading, .paragraph, .table: true
    default: false
    }
  }

  private static func lineCount(_ literal: UnsafePointer<CChar>?) -> Int {
    guard var character = unsafe literal else { return 0 }
    var count = 0
    var last: CChar = 0
    while unsafe character.pointee != 0 {
      last = unsafe character.pointee
      if last == 0x0A { count += 1 }
      unsafe character += 1
    }
    return last == 0 || last == 0x0A ? count : count + 1
  }
}

extension ParsedBlock.Kind {
  fileprivate init(_ node: OpaquePointer) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: self = .heading(level: Int8(clamping: unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_CODE_BLOCK: unsafe self.init(codeBlock: node)
    case CMARK_NODE_HTML_BLOCK: self = .html
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST: self = .list(ordered: unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    default: self = unsafe SyntaxTree.string(cmark_node_get_type_string(node)) == "table" ? .table : .other
    }
  }

  private init(codeBlock node: OpaquePointer) {
    var length: CInt = 0
    var indentation: CInt = 0
    var fence: CChar = 0
    guard unsafe cmark_node_get_fenced(node, &length, &indentation, &fence) != 0 else {
      self = .indentedCode
      return
    }
    self = .fencedCode(fenceLength: length, fence: UInt8(bitPattern: fence))
  }
}
