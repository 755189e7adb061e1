import Files
import Markdown

/// A Markdown link for generated cells and lines.
enum MarkdownLink {
  /// `[text](destination)`, both made harmless.
  static func to(_ path: RelativePath, from directory: RelativePath, text: String, fragment: String = "") -> String {
    "[\(InlineText.escapeCell(text))](\(LinkDestination.encoded(path.link(from: directory)))\(fragment))"
  }
}
