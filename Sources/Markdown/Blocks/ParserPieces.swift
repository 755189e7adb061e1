import Text

/// Cuts a large document where nothing that is open can go on, so that each piece means what it means in the whole.
///
/// A line that begins with a letter, below a blank one, ends every list, quote and paragraph. Only code between fences and
/// HTML may go on there: where one of them comes last in a piece, that is to be enlarged. The definition of a link is good
/// for the whole document, so a document that may hold one is not cut.
struct ParserPieces {
  /// What is to be parsed now.
  private(set) var piece: ArraySlice<UInt8>
  /// How many lines stand before it.
  private(set) var linesBefore = 0
  private let text: ArraySlice<UInt8>
  private let size: Int

  /// Cuts a text, whose lines end with line feeds, into pieces of about `size` bytes.
  init(of text: ArraySlice<UInt8>, size: Int) {
    self.text = text
    self.size = text.count > size && !Self.mayDefineLinks(text) ? size : text.count
    piece = text[..<text.startIndex]
    piece = text[..<place(from: text.startIndex + self.size)]
  }

  /// Whether nothing follows on the piece.
  var isLast: Bool { piece.endIndex == text.endIndex }

  /// Makes the piece about twice as large.
  mutating func enlarge() { piece = text[piece.startIndex..<place(from: piece.endIndex + piece.count)] }

  /// Goes on to the next piece; false at the end.
  mutating func goOn() -> Bool {
    if isLast { return false }
    linesBefore += piece.reduce(0) { $1 == .lineFeed ? $0 + 1 : $0 }
    piece = text[piece.endIndex..<place(from: piece.endIndex + size)]
    return true
  }

  /// The first place behind `index` where the text can be cut; its end where there is none.
  private func place(from index: Int) -> Int {
    var index = index
    var isBelowBlank = false
    while index < text.endIndex {
      let end = text[index...].firstIndex(of: .lineFeed) ?? text.endIndex
      if isBelowBlank, index < end, text[index].isLetter { return index }
      // What is cut off before `index` may belong to its line.
      isBelowBlank = text[index - 1] == .lineFeed && text[index..<end].allSatisfy(\.isSpaceOrTab)
      index = end + 1
    }
    return text.endIndex
  }

  private static func mayDefineLinks(_ text: ArraySlice<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == .closingBracket && $1 == .colon }
  }
}
