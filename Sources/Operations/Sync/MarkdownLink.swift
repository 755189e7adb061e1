import Files
import Markdown

/// A Markdown link for generated cells and lines.
enum MarkdownLink {
  /// `[text](destination)`, both made harmless.
  static func to(_ path: RelativePath, from directory: RelativePath, text: String, fragment: String = "") -> String {
    "[\(InlineText.escapeCell(text))](\(destination(path, from: directory))\(fragment))"
  }

  /// The relative path, with every byte that could end a link's destination percent-encoded.
  private static func destination(_ path: RelativePath, from directory: RelativePath) -> String {
    path.link(from: directory).utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7f && !Array("()<>[]|\\%\"'`*#?".utf8).contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
