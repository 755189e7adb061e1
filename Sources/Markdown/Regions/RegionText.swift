import Text

/// The text of a region's line, written in the one way in which the program writes it.
public enum RegionText {
  /// A line without the spaces around it, as it was before a formatter took other bullets, boxes, escapes and marks of
  /// bold words: `*   __a__: b\_c` is `- **a**: b_c`.
  public static func uniform(_ line: String) -> String { uniform(Array(line.utf8).trimmed) }

  static func uniform(_ line: ArraySlice<UInt8>) -> String {
    guard let bullet = line.first, bullet == .hyphen || bullet == .asterisk || bullet == .plus,
      line.dropFirst().first?.isSpaceOrTab == true
    else { return String(decoding: unescaped(Array(line)), as: UTF8.self) }
    let item = unescaped(Array(line.dropFirst().trimmed))
    return "- " + label(box(String(decoding: item, as: UTF8.self)))
  }

  private static func box(_ item: String) -> String {
    item.hasPrefix("[X] ") ? "[x] " + item.dropFirst(4) : item
  }

  /// A label in bold at the head of an item.
  private static func label(_ item: String) -> String {
    guard item.hasPrefix("__"), let end = item.dropFirst(2).firstRange(of: "__:") else { return item }
    return "**" + item[..<end.lowerBound].dropFirst(2) + "**" + item[end.lowerBound...].dropFirst(2)
  }

  /// Drops the backslashes of escapes; those in code spans are none.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(.backslash) else { return text }
    var result: [UInt8] = []
    var index = 0
    for span in InlineSpan.all(in: text, text.indices) where span.kind == .escape && isEscape(text, span.range) {
      result += text[index..<span.range.lowerBound]
      index = span.range.lowerBound + 1
    }
    return result + text[index...]
  }

  private static func isEscape(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count == 2 else { return false }
    let character = text[range.lowerBound + 1]
    return (0x21...0x7E).contains(character) && !character.isDigit && !character.isLetter
  }
}
