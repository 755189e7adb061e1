import Text

/// What stands beside the words of a heading and belongs to a program that renders it.
enum HeadingDecoration {
  /// Whether what stands in braces at the end of a heading are attributes: `#id`, `.class`, `: #id`, `-`, `key=value`, and
  /// `/* #id */`.
  static func areAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.trimmed
    switch text.first {
    case .numberSign, .period, .colon: return text.count > 1
    case .hyphen: return text.count == 1
    case .slash: return text.dropFirst().first == .asterisk
    default: return text.contains(.equals)
    }
  }

  /// The heading without emoji written as words, such as `:rocket:`, at its ends.
  static func withoutShortcodes(_ heading: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard heading.first == .colon || heading.last == .colon else { return heading }
    var text = heading
    while text.first == .colon, let end = text.dropFirst().firstIndex(where: { !isName($0) }), text[end] == .colon,
      end > text.startIndex + 1
    {
      text = text[(end + 1)...].trimmed
    }
    while text.last == .colon, let start = text.dropLast().lastIndex(where: { !isName($0) }), text[start] == .colon,
      start < text.endIndex - 2, start == text.startIndex || text[start - 1] == .space
    {
      text = text[..<start].trimmed
    }
    return text.isEmpty ? heading : text
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLowercaseLetter || byte.isDigit || byte == .underscore || byte == .plus || byte == .hyphen
  }
}
