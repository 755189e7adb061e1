import CCMarkGFM

/// What libcmark-gfm knows of a block. Of its positions only the start is to be trusted, and that not before tables.
struct ParsedBlock {
  enum Kind {
    case heading(level: Int, text: String)
    case paragraph
    case fencedCode(info: String, fenceLength: Int, fence: UInt8)
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
  /// The first line from 1; 0 for a paragraph whose last line became the head of a table.
  let startLine: Int
  /// The first column from 1, in bytes.
  let startColumn: Int
  /// The last line, often wrong.
  let endLine: Int
  /// How many lines code or HTML has, fences not counted.
  let literalLines: Int
  let parent: Int?
  let depth: Int
  /// The links, images and code spans in it, where it holds inlines itself.
  let references: [Block.Reference]

  /// The blocks of a document in preorder; the rows of tables are not blocks.
  static func all(in text: ArraySlice<UInt8>) -> [ParsedBlock] {
    let tree = SyntaxTree(parsing: text, tables: true)
    guard let root = unsafe tree.root else { return [] }
    var blocks: [ParsedBlock] = []
    var ancestors: [Int] = []
    var walk = unsafe TreeWalk(of: root)
    var isContainer = true
    while let node = unsafe walk.next(descending: isContainer) {
      let depth = walk.depth - 1
      ancestors.removeLast(ancestors.count - depth)
      let block = unsafe ParsedBlock(node, parent: ancestors.last, depth: depth)
      isContainer = block.isContainer
      ancestors.append(blocks.count)
      blocks.append(block)
    }
    return blocks
  }

  private init(_ node: OpaquePointer, parent: Int?, depth: Int) {
    kind = unsafe Kind(node)
    startLine = unsafe Int(cmark_node_get_start_line(node))
    startColumn = unsafe Int(cmark_node_get_start_column(node))
    endLine = unsafe Int(cmark_node_get_end_line(node))
    literalLines = unsafe Self.lineCount(cmark_node_get_literal(node))
    self.parent = parent
    self.depth = depth
    references = unsafe Self.references(in: node, kind)
  }

  private static func references(in node: OpaquePointer, _ kind: Kind) -> [Block.Reference] {
    switch kind {
    case .heading, .paragraph, .table: return unsafe SyntaxTree.references(in: node)
    default: return []
    }
  }

  /// Whether it may hold other blocks.
  var isContainer: Bool {
    switch kind {
    case .blockQuote, .list, .item: true
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
    case CMARK_NODE_HEADING:
      let level = unsafe Int(cmark_node_get_heading_level(node))
      self = .heading(level: level, text: unsafe SyntaxTree.plainText(of: node))
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
    let info = unsafe SyntaxTree.string(cmark_node_get_fence_info(node))
    self = .fencedCode(info: info, fenceLength: Int(length), fence: UInt8(bitPattern: fence))
  }
}
