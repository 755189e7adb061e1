public import Files
import Git
import Text

extension TrackedFiles {
  /// The documents among them, of whatever kind: Markdown, plain text and their like.
  public func documents() -> [RelativePath] {
    (0..<count).compactMap { place in
      let path = entries.path(place)
      guard let dot = path.lastIndex(of: .period) else { return nil }
      switch String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased() {
      case "md", "mdx", "markdown", "rst", "adoc", "asciidoc", "txt", "org", "html", "csv", "yaml", "yml", "sdoc": break
      default: return nil
      }
      return self.path(place)
    }
  }
}
