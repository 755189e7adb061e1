import Text
import Vocabulary

/// Reads the ways to say that there is nothing in a text whose characters are bytes.
enum ASCIINothing {
  private struct Word {
    let bytes: [UInt8]
    /// Whether no explanation may follow.
    let standsAlone: Bool
    /// Whether other words may follow behind a space.
    let isOpenEnded: Bool
  }

  private static let words = Words.nothing.compactMap { word in
    word.characterBytes.map {
      Word(
        bytes: $0, standsAlone: Words.nothingAlone.contains(word), isOpenEnded: Words.openEndedNothing.contains(word))
    }
  }
  private static let part = Array(" of ".utf8)

  /// Whether a text says no more.
  static func isAll(of text: [UInt8]) -> Bool {
    var (start, end) = (0, text.count)
    while start < end, isEdge(text[start]) { start += 1 }
    while end > start, isEdge(text[end - 1]) { end -= 1 }
    if start == end { return true }
    return words.contains { begins(text[start..<end], with: $0) }
  }

  private static func begins(_ text: ArraySlice<UInt8>, with word: Word) -> Bool {
    guard text.count >= word.bytes.count else { return false }
    for (byte, wanted) in zip(text, word.bytes) where byte.lowercased != wanted { return false }
    let rest = text.dropFirst(word.bytes.count)
    switch rest.first {
    case nil: return true
    case UInt8(ascii: ",")?, UInt8(ascii: ";")?, .colon?, .period?, .hyphen?, .openingParenthesis?:
      return !word.standsAlone
    case .space?: return word.isOpenEnded && !rest.prefix(part.count).map(\.lowercased).elementsEqual(part)
    default: return false
    }
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case .hyphen, .underscore, .period, .slash, .openingParenthesis, .closingParenthesis, .asterisk: true
    default: byte.isWhiteSpace
    }
  }
}
