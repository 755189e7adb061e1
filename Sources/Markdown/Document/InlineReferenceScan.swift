import Text

/// Looks through the bytes of a block for the references that the parser found there, in order.
struct InlineReferenceScan {
  /// How far behind the last reference the next is looked for, while few were looked for in vain, and after that.
  private static let reach = (far: 65_536, near: 1_024)
  /// How often the bytes of the block may be looked through in vain before the reach becomes less.
  private static let patience = 16
  /// How much white space can stand between the sign that opens a reference and its text.
  private static let widestGap = 100

  private let bytes: [UInt8]
  private let end: Int
  /// Where the last reference ended.
  private(set) var position: Int
  /// What stands before the destination of the last link: the images in its text, which come after it.
  private var linkText: Range<Int>
  /// How many bytes may still be looked through in vain: what is escaped is written otherwise than it reads, and what a
  /// definition holds is not there at all.
  private var patience: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
    linkText = range.lowerBound..<range.lowerBound
    patience = Self.patience * range.count
  }

  /// Where the text of the next reference stands; nil where it is written elsewhere, or otherwise than it reads.
  mutating func next(_ reference: Block.Reference) -> Range<Int>? {
    let text = Array(reference.text.utf8)
    if reference.kind == .image {
      let inLink = place(of: text, .image, in: linkText)
      linkText = (inLink?.upperBound ?? linkText.upperBound)..<linkText.upperBound
      if let inLink { return inLink }
    }
    let reach = patience > 0 ? Self.reach.far : Self.reach.near
    let rest = position..<min(end, position + reach)
    guard let range = place(of: text, reference.kind, in: rest) else {
      patience -= rest.count
      return nil
    }
    if reference.kind == .link { linkText = position..<range.lowerBound }
    position = reference.kind == .code ? endOfCode(range.upperBound) : range.upperBound
    return range
  }

  /// The first place behind a sign that opens a reference: the same words in running text are not meant.
  private func place(of text: [UInt8], _ kind: InlineReference.Kind, in range: Range<Int>) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    var start = range.lowerBound
    while let found = bytes.firstRange(of: text, from: start, to: range.upperBound) {
      if opens(kind, bytes[range.lowerBound..<found.lowerBound]) { return found }
      start = found.lowerBound + 1
    }
    return nil
  }

  /// Whether a code span, or the destination of a link or an image, can begin behind `text`.
  private func opens(_ kind: InlineReference.Kind, _ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.suffix(Self.widestGap).lastIndex(where: { !isSpace($0) }) else { return false }
    switch text[last] {
    case .backtick: return kind == .code
    case .lessThan: return kind != .code
    case .openingParenthesis: return kind != .code && text[..<last].last == .closingBracket
    default: return false
    }
  }

  /// Behind the backticks that close a code span.
  private func endOfCode(_ index: Int) -> Int {
    let closing = bytes[index..<end].firstIndex { !isSpace($0) } ?? end
    return bytes[closing..<end].firstIndex { $0 != .backtick } ?? end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte.isSpaceOrTab || byte == .lineFeed || byte == .carriageReturn }
}
