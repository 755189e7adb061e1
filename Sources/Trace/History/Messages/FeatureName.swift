import Names
import Text

/// The whole name of a feature in a text of bytes.
enum FeatureName {
  /// Where the name ends that begins at `start`: `001-sign-up`, `20260516-101500-sign-up`, `F-USER-001`; nil where none does.
  static func end(at start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard start < bytes.endIndex else { return nil }
    return bytes[start].isDigit ? numbered(start, bytes) : identified(start, bytes)
  }

  /// Whether all of a text is such a name.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool { end(at: text.startIndex, in: text) == text.endIndex }

  /// Whether a text is the number of a feature, and no year.
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    guard (3...6).contains(text.count), text.allSatisfy(\.isDigit) else { return false }
    return FeatureNumber.of(text.text + "-x") != nil
  }

  private static func numbered(_ start: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes[start...].prefix { $0.isDigit }
    guard digits.count >= 3, digits.endIndex + 1 < bytes.endIndex, bytes[digits.endIndex] == .hyphen else { return nil }
    var end = digits.endIndex
    while end < bytes.endIndex, isNamePart(bytes[end]) { end += 1 }
    while end > digits.endIndex, !isWordPart(bytes[end - 1]) { end -= 1 }
    let slug = bytes[digits.endIndex..<end]
    guard slug.contains(where: { $0.isLetter || !$0.isASCII }) else { return nil }
    let name = bytes[start..<end].text
    return FeatureNumber.of(name) != nil || FeatureNumber.isTimestamped(name) ? end : nil
  }

  private static func identified(_ start: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes[start] == UInt8(ascii: "F"), start + 2 < bytes.endIndex, bytes[start + 1] == .hyphen else { return nil }
    let area = bytes[(start + 2)...].prefix { $0.isUppercaseLetter || $0.isDigit }
    guard area.first?.isUppercaseLetter == true, area.endIndex < bytes.endIndex, bytes[area.endIndex] == .hyphen else {
      return nil
    }
    let digits = bytes[(area.endIndex + 1)...].prefix { $0.isDigit }
    guard digits.count >= 3 else { return nil }
    // A folder may bear a name behind the ID, which says no more.
    guard digits.endIndex < bytes.endIndex, isWordPart(bytes[digits.endIndex]) else { return digits.endIndex }
    return nil
  }

  private static func isWordPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || !byte.isASCII }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isWordPart(byte) || byte == .hyphen || byte == UInt8(ascii: "_") || byte == .period
  }
}
