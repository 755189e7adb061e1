/// Makes text from documents harmless in a terminal.
enum TerminalText {
  /// `text` with control characters, bidi controls and line separators replaced by `�`, tabs by a space.
  static func safe(_ text: String) -> String {
    if isPlain(text) { return text }
    guard text.unicodeScalars.contains(where: \.isUnsafeInTerminals) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "\t" ? " " : scalar.isUnsafeInTerminals ? "\u{fffd}" : scalar)
    }
    return String(result)
  }

  /// How many columns a text takes: wide East Asian characters and emoji count twice, combining marks not at all.
  static func width(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      return width + (isWide(scalar) ? 2 : scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
    }
  }

  /// Whether a text is ASCII that can be seen, and spaces.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7f).contains($0) } }

  /// Unicode's East Asian Width, in the ranges that matter.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa4cf,
      0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f,
      0x1f900...0x1f9ff, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could take the character as a command, or show text in another order because of it.
  var isUnsafeInTerminals: Bool {
    if isASCII { return value < 0x20 || value == 0x7f }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}
