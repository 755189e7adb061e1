import Text

/// What parts the fields of a line; another bold name must follow it.
enum HeaderSeparator {
  private static let all = [
    "|", "\\|", "·", "•", "｜", "/", "／", "\u{3000}", "\u{A0}", ",", "，", "、", ";", "；", "–", "—", "&middot;", "&bull;",
    "&nbsp;", "&#124;", "&vert;", "<br>", "<br/>", "<br />",
  ].map { Array($0.utf8) }

  /// How many may stand in a row, as in `&nbsp;|&nbsp;`.
  static let mostInARow = 4

  /// Behind the separator that stands at `index`; nil where none does.
  static func end(in text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case .verticalBar, .comma, .slash, .semicolon: return index + 1
    case .backslash, .ampersand, .lessThan, 0x80...: break
    default: return nil
    }
    return all.first { text.has($0, at: index) }.map { index + $0.count }
  }

  /// Whether a list goes on behind a text.
  static func endsList(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    switch last {
    case .comma, .semicolon, .slash, .ampersand, .plus: return true
    default: return ["，", "、", "；", "／"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
  }
}
