import Text

extension InlineText {
  /// Writes any text so that a table cell shows it literally, in a link's text too: what could have a meaning is
  /// escaped, control and direction characters are dropped, line breaks and runs of spaces become one space, as they are
  /// shown.
  public static func escapeCell(_ text: String) -> String {
    text.utf8.allSatisfy(isLiteral) && hasSingleSpaces(text) ? text : escaped(singleSpaced(singleLine(text)))
  }

  private static func singleSpaced(_ line: String) -> String {
    hasSingleSpaces(line) ? line : line.split(separator: " ").joined(separator: " ")
  }

  /// Whether a byte is a character of ASCII that people see, and that means nothing but itself wherever it stands.
  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case .verticalBar, .backslash, .backtick, .openingBracket, .closingBracket, .tilde, .asterisk, .underscore,
      .lessThan, UInt8(ascii: "&"):
      false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  private static func hasSingleSpaces(_ text: String) -> Bool {
    var previous = UInt8.space
    for byte in text.utf8 {
      if byte == .space, previous == .space { return false }
      previous = byte
    }
    return text.isEmpty || previous != .space
  }

  /// Writes any text so that it stands literally at the start of a line, as a heading's or a list item's text: as in a
  /// cell, and nothing at its head can begin a block.
  public static func escapeText(_ text: String) -> String {
    let text = escaped(singleLine(text))
    guard let first = text.unicodeScalars.first else { return text }
    if "#>+-=:*_".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return text }
    return digits + "\\" + rest
  }

  /// One line without characters that people cannot see: control and direction characters are dropped, line breaks become
  /// spaces.
  public static func singleLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        if line.last != " " { line.append(" ") }
      case "\u{FEFF}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default:
        // The control characters of ASCII and Latin-1, which are all there are.
        if !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) { line.append(scalar) }
      }
    }
    while line.last == " " { line.removeLast() }
    return String(String.UnicodeScalarView(line.drop { $0 == " " }))
  }

  private static func escaped(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if hasMeaning(scalar, before, after) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Whether Markdown could see more in a character than itself, between these two.
  private static func hasMeaning(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "\\", "`", "[", "]", "~": true
    case "*": !(before == " " && after == " ")
    case "_": !(isWordPart(before) && isWordPart(after)) && !(before == " " && after == " ")
    case "<": after != " " && after != "="
    case "&": after == "#" || isWordPart(after)
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
