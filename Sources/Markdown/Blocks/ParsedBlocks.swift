import CCMarkGFM

/// The blocks of a document as libcmark-gfm finds them, in preorder; the rows of tables are not blocks.
///
/// The library's tree takes more than six times the memory of its text. So a large document is read in pieces, of which no
/// tree outlives its turn.
struct ParsedBlocks {
  /// The blocks.
  private(set) var blocks: [ParsedBlock] = []
  /// The texts of headings, and what stands behind opening fences, with the indices of their blocks, in order.
  private(set) var texts: [(block: Int, text: String)] = []
  /// The links, images and code spans of the blocks that have some, with the indices of these, in order.
  private(set) var references: [(block: Int, references: [Block.Reference])] = []

  /// Parses a document.
  ///
  /// - Parameter pieceSize: about how many bytes are parsed at once.
  init(of text: ArraySlice<UInt8>, pieceSize: Int) {
    var pieces = ParserPieces(of: text, size: pieceSize)
    while true {
      let tree = SyntaxTree(parsing: pieces.piece, tables: true)
      guard let root = unsafe tree.root else { return }
      if !pieces.isLast, unsafe Self.mayBeOpen(cmark_node_last_child(root)) {
        pieces.enlarge()
        continue
      }
      unsafe take(root, behind: pieces.linesBefore)
      if !pieces.goOn() { return }
    }
  }

  /// Whether lines that begin with a letter could belong to a block.
  private static func mayBeOpen(_ block: OpaquePointer?) -> Bool {
    guard let block = unsafe block else { return false }
    switch unsafe cmark_node_get_type(block) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK: return true
    default: return false
    }
  }

  private mutating func take(_ root: OpaquePointer, behind lines: Int) {
    var ancestors: [Int] = []
    var walk = unsafe TreeWalk(of: root)
    var isContainer = true
    while let node = unsafe walk.next(descending: isContainer) {
      let depth = walk.depth - 1
      ancestors.removeLast(ancestors.count - depth)
      let block = unsafe ParsedBlock(node, parent: ancestors.last, depth: depth, behind: lines)
      isContainer = block.isContainer
      ancestors.append(blocks.count)
      unsafe takeTexts(of: node, block)
      blocks.append(block)
    }
  }

  private mutating func takeTexts(of node: OpaquePointer, _ block: ParsedBlock) {
    let index = blocks.count
    switch block.kind {
    case .heading: texts.append((index, unsafe SyntaxTree.plainText(of: node)))
    case .fencedCode: texts.append((index, unsafe SyntaxTree.string(cmark_node_get_fence_info(node))))
    default: break
    }
    guard block.hasInlines else { return }
    let found = unsafe SyntaxTree.references(in: node)
    if !found.isEmpty { references.append((index, found)) }
  }
}
