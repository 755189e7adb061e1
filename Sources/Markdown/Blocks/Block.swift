/// A block of a document, as CommonMark and GitHub Flavored Markdown define blocks.
///
/// A large document has one for every few words, so its numbers take 32 bits each.
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
  private let firstLine: Int32
  private let endLine: Int32
  private let holder: Int32
  private let holders: Int32
  private let offset: UInt32
  /// The links, images and code spans that it holds itself, in order.
  let references: [Reference]

  /// Describes a block.
  init(kind: Kind, lines: Range<Int>, parent: Int?, depth: Int, start: Int, references: [Reference]) {
    self.kind = kind
    firstLine = Int32(clamping: lines.lowerBound)
    endLine = Int32(clamping: lines.upperBound)
    holder = parent.map { Int32(clamping: $0) } ?? -1
    holders = Int32(clamping: depth)
    offset = UInt32(clamping: start)
    self.references = references
  }

  /// Its lines from 1, trailing blank lines left out.
  public var lines: Range<Int> { Int(firstLine)..<Int(endLine) }
  /// The index of the block that holds it; `nil` at the top level.
  public var parent: Int? { holder < 0 ? nil : Int(holder) }
  /// How many blocks hold it; 0 at the top level.
  public var depth: Int { Int(holders) }
  /// The offset of its first character: its marker, where it has one.
  var start: Int { Int(offset) }

  /// A link, an image or a code span, wherever in the block it stands.
  struct Reference: Sendable, Equatable {
    let kind: InlineReference.Kind
    let text: String
  }

  /// Whether it is code, fenced or indented.
  public var isCode: Bool {
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
