import Files

/// Paths as addresses (RFC 3986, RFC 8089).
enum FileAddress {
  /// A relative path with what has a meaning in addresses encoded.
  static func relative(_ path: RelativePath) -> String { encoded(path.string) }

  /// `file:///home/ada/shop/` for a directory.
  static func directory(_ path: AbsolutePath) -> String {
    let text = "file://" + encoded(path.string)
    return text.hasSuffix("/") ? text : text + "/"
  }

  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~/".contains(character))
      if isPlain { return String(character) }
      return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
