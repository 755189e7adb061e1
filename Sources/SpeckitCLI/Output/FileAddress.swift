import Files
import Text

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
      let isPlain = byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
      return isPlain ? String(Unicode.Scalar(byte)) : byte.percentEncoded
    }.joined()
  }
}
