import Text

/// The destination of an inline link.
public enum LinkDestination {
  /// `path` with everything percent-encoded (RFC 3986) that could end the destination, mean something in it, or hide.
  /// Letters of every script stay as people read them.
  public static func encoded(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlain) { return path }
    return path.unicodeScalars.map { scalar in
      isPlain(scalar) ? String(scalar) : String(scalar).utf8.map(\.percentEncoded).joined()
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
    String(validating: text.utf8.percentDecoded, as: UTF8.self) ?? String(text)
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
}
