import CCMarkGFM

/// The tree that libcmark-gfm makes of a text. It is freed with its owner, so nothing of it may be kept.
@safe struct SyntaxTree: ~Copyable {
  let root: OpaquePointer?

  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses CommonMark, with GitHub's tables where `tables` says so.
  ///
  /// The extensions for task lists and struck text stay out: boxes know more states here than GitHub's two, and attaching
  /// the latter changes global tables, which is not safe where documents are parsed on several threads.
  init(parsing text: ArraySlice<UInt8>, tables: Bool) {
    _ = Self.registerExtensions
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else {
      unsafe root = nil
      return
    }
    if tables { _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table")) }
    unsafe text.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    unsafe root = cmark_parser_finish(parser)
    unsafe cmark_parser_free(parser)
  }

  deinit { unsafe cmark_node_free(root) }

  /// A Swift copy of one of the library's strings, with invalid UTF-8 repaired.
  static func string(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }

  /// The text that the inlines of a node show; a line break is a space, HTML shows nothing.
  static func plainText(of node: OpaquePointer) -> String {
    var text = ""
    var walk = unsafe TreeWalk(of: node)
    while let inline = unsafe walk.next() {
      switch unsafe cmark_node_get_type(inline) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += unsafe string(cmark_node_get_literal(inline))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      case CMARK_NODE_HTML_INLINE:
        if unsafe string(cmark_node_get_literal(inline)).lowercased().hasPrefix("<br") { text += " " }
      default: break
      }
    }
    return text
  }

  /// The links, images and code spans below a node.
  static func references(in node: OpaquePointer) -> [Block.Reference] {
    var references: [Block.Reference] = []
    var walk = unsafe TreeWalk(of: node)
    var linkDepth = Int.max
    while let inline = unsafe walk.next() {
      if walk.depth <= linkDepth { linkDepth = .max }
      switch unsafe cmark_node_get_type(inline) {
      case CMARK_NODE_LINK:
        linkDepth = walk.depth
        references.append(Block.Reference(kind: .link, text: unsafe string(cmark_node_get_url(inline))))
      case CMARK_NODE_IMAGE:
        references.append(Block.Reference(kind: .image, text: unsafe string(cmark_node_get_url(inline))))
      // The text of a link says nothing that its destination does not.
      case CMARK_NODE_CODE where linkDepth == .max:
        references.append(Block.Reference(kind: .code, text: unsafe string(cmark_node_get_literal(inline))))
      default: break
      }
    }
    return references
  }
}
