import CCMarkGFM
import Text

/// What stands around the parts of inline text when a line of Markdown is written in its one form.
struct InlineMarks {
  let emphasis: (String, String)
  let strong: (String, String)
  let code: (String, String)
  /// Before the text of a link, between it and the destination, and behind that.
  let link: (String, String, String)
  let image: String

  /// As people read them.
  static let readable = InlineMarks(
    emphasis: ("*", "*"), strong: ("**", "**"), code: ("`", "`"), link: ("[", "](", ")"), image: "!")
  /// Characters that no text holds, so that two lines of one form mean the same.
  static let distinct = InlineMarks(
    emphasis: ("\u{1}", "\u{2}"), strong: ("\u{3}", "\u{4}"), code: ("\u{5}", "\u{6}"),
    link: ("\u{E}", "\u{F}", "\u{10}"), image: "\u{11}")
}

extension InlineText {
  /// A line of Markdown in the one form that all lines have which render the same: without escapes and entities, with
  /// single spaces, links as they lead.
  static func form(_ markdown: ArraySlice<UInt8>, _ marks: InlineMarks = .readable) -> String {
    let text = singleSpaced(markdown)
    return text.contains(where: isInlineMarkup) ? SyntaxTree.form(ofInline: text, marks) : text.text
  }

  /// The form of a line of Markdown, its marks as people read them: that of `__a__: b\_c` is `**a**: b_c`.
  public static func uniform(_ markdown: String) -> String { form(Array(markdown.utf8)[...]) }

  private static func isInlineMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .backslash, .backtick, .asterisk, .underscore, .openingBracket, .lessThan, UInt8(ascii: "&"), 0: true
    default: false
    }
  }

  private static func singleSpaced(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text.trimmedWhiteSpace {
      if !byte.isWhiteSpace { result.append(byte) } else if result.last != .space { result.append(.space) }
    }
    return result
  }
}

extension SyntaxTree {
  /// The form of a line of Markdown, its marks written as `marks` says.
  static func form(ofInline line: [UInt8], _ marks: InlineMarks) -> String {
    let tree = SyntaxTree(parsing: asParagraph(line), tables: false)
    guard let root = unsafe tree.root else { return "" }
    var form = ""
    var open: [(depth: Int, end: String)] = []
    var walk = unsafe TreeWalk(of: root)
    var isEntered = true
    while let node = unsafe walk.next(descending: isEntered) {
      while let last = open.last, last.depth >= walk.depth {
        form += last.end
        open.removeLast()
      }
      let written = unsafe Self.written(node, marks)
      isEntered = !written.isWhole
      form += written.begin
      if !written.end.isEmpty { open.append((walk.depth, written.end)) }
    }
    for last in open.reversed() { form += last.end }
    return String(form.dropFirst(paragraphPrefix.count))
  }

  /// What stands before and behind that which a node holds; of one that is written as a whole, only what stands before.
  private static func written(
    _ node: OpaquePointer, _ marks: InlineMarks
  ) -> (begin: String, end: String, isWhole: Bool) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: return (unsafe string(cmark_node_get_literal(node)), "", true)
    case CMARK_NODE_CODE:
      return (marks.code.0 + (unsafe string(cmark_node_get_literal(node))) + marks.code.1, "", true)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return (" ", "", true)
    case CMARK_NODE_EMPH: return (marks.emphasis.0, marks.emphasis.1, false)
    case CMARK_NODE_STRONG: return (marks.strong.0, marks.strong.1, false)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let isImage = unsafe cmark_node_get_type(node) == CMARK_NODE_IMAGE
      let address = unsafe string(cmark_node_get_url(node))
      if !isImage, let text = unsafe bareAddress(node, leadingTo: address) { return (text, "", true) }
      let title = unsafe string(cmark_node_get_title(node))
      let destination = LinkDestination.uniform(address) + (title.isEmpty ? "" : " \"\(title)\"")
      return ((isImage ? marks.image : "") + marks.link.0, marks.link.1 + destination + marks.link.2, false)
    default: return ("", "", false)
    }
  }

  /// The text of a link that shows its address on the net: code hosts make one of such a text by themselves.
  private static func bareAddress(_ link: OpaquePointer, leadingTo address: String) -> String? {
    guard let child = unsafe cmark_node_first_child(link), unsafe cmark_node_next(child) == nil,
      unsafe cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    let text = unsafe string(cmark_node_get_literal(child))
    let isSite = text.hasPrefix("www.") && "http://" + text == address
    return text == address && text.contains("://") || "mailto:" + text == address || isSite ? text : nil
  }
}
