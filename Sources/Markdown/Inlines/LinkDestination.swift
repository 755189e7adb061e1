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
