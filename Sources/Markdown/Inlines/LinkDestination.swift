import Text

/// The destination of an inline link.
public enum LinkDestination {
  /// `path` with everything percent-encoded (RFC 3986) that could end the destination, mean something in it, or hide.
  /// Letters of every script stay as people read them.
  public static func encoded(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlain) { return path }
    return path.unicodeScalars.map { scalar in
      isPlain(scalar) ? String(scalar) : String(scalar).utf8.map { "%" + hexadecimal($0) }.joined()
    }.joined()
  }

  /// A destination as ``encoded(_:)`` writes it, whatever in it is percent-encoded already.
  public static func uniform(_ destination: String) -> String {
    if destination.utf8.allSatisfy(isPlain) { return destination }
    return destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .map { encoded(decoded($0)) }.joined(separator: "#")
  }

  /// The text that percent-encoded bytes stand for; the text itself where they are no UTF-8.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = bytes[index] == UInt8(ascii: "%") ? bytes[(index + 1)...].prefix(2) : []
      if digits.count == 2, digits.first != .plus, let value = UInt8(digits.text, radix: 16) {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? String(text)
  }

  /// Whether a byte is a character of ASCII that stays as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .slash || byte == .hyphen || byte == .period || byte == .underscore
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: !"()<>[]|\\%\"'`*#?".unicodeScalars.contains(scalar)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
