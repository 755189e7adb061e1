public import Git
public import Markdown

/// Tells apart what documents say, whatever they look like: line endings, white space, comments, front matter and the
/// fields of the header, such as status and dates, do not count.
public enum DocumentDigest {
  /// How many hexadecimal digits there are.
  static let length = 12

  /// The first digits of the name that Git would give a blob of the lines that count, a line feed between them.
  public static func of(_ document: Document) throws(GitError) -> String {
    let text = lines(of: document).joined(separator: "\n")
    return String(try ObjectID.ofBlob(Array(text.utf8)).hex.prefix(length))
  }

  /// The lines that people read as requirements, a space for each run of white space, none at their ends, none blank.
  private static func lines(of document: Document) -> [String] {
    let fields = Set(document.headerFields.map(\.line))
    let start = document.frontMatter?.upperBound ?? 1
    return (start..<document.source.lines.count + 1).compactMap { line in
      guard !fields.contains(line) else { return nil }
      let text = document.visibleText(ofLine: line) ?? document.source.text(ofLine: line)
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
