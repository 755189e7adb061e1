/// A block of a document, as CommonMark and GitHub Flavored Markdown define blocks.
public struct Block: Sendable, Equatable {
  /// What sort of block it is.
  public enum Kind: Sendable, Equatable {
    /// A heading, underlined or with number signs; its text is plain.
    case heading(level: Int, text: String)
    /// A paragraph.
    case paragraph
    /// Code between fences; `info` is what follows the opening fence.
    case fencedCode(info: String, isClosed: Bool)
    /// Code indented by four columns.
    case indentedCode
    /// An HTML block; one that ends at a blank line counts as closed.
    case html(isClosed: Bool)
    /// A block quote.
    case blockQuote
    /// A list.
    case list(ordered: Bool)
    /// An item of a list, with the state of its box if it has one.
    case item(TaskState?)
    /// A table.
    case table
    /// A thematic break.
    case thematicBreak
    /// Anything else.
    case other
  }

  /// What sort of block it is.
  public let kind: Kind
  /// Its lines from 1, trailing blank lines left out.
  public let lines: Range<Int>
  /// The index of the block that holds it; `nil` at the top level.
  public let parent: Int?
  /// How many blocks hold it; 0 at the top level.
  public let depth: Int
  /// The offset of its first character: its marker, where it has one.
  let start: Int
  /// The links, images and code spans that it holds itself, in order.
  let references: [Reference]

  /// A link, an image or a code span, wherever in the block it stands.
  struct Reference: Sendable, Equatable {
    let kind: InlineReference.Kind
    let text: String
  }

  /// Whether it is code, fenced or indented.
  var isCode: Bool {
    switch kind {
    case .fencedCode, .indentedCode: true
    default: false
    }
  }

  /// Whether it is an HTML block.
  var isHTML: Bool {
    if case .html = kind { true } else { false }
  }

  /// Whether it is a fence or an HTML block that nothing ends.
  var isUnclosed: Bool {
    switch kind {
    case .fencedCode(_, let isClosed), .html(let isClosed): !isClosed
    default: false
    }
  }
}
