public import Git
public import Markdown
import Text

/// Tells apart what documents say, whatever they look like: white space and how lines are filled, comments, front matter, the
/// fields of the header, such as status and dates, and the signs that formatters exchange do not count.
public enum DocumentDigest {
  /// How many hexadecimal digits there are.
  static let length = 12

  /// The first digits of the name that Git would give a blob of the bytes that count.
  public static func of(_ document: Document) throws(GitError) -> String {
    String(try ObjectID.ofBlob(words(of: document)).hex.prefix(length))
  }

  /// What people read as requirements, without the signs that have more than one form.
  private static func words(of document: Document) -> [UInt8] {
    let fields = LineRanges(joining: document.headerFields.map(\.lines))
    let rows = LineRanges(joining: document.blocks.filter { $0.kind == .table }.map(\.lines))
    let start = document.frontMatter?.upperBound ?? 1
    var words: [UInt8] = []
    let references = DigestedReferences(of: document)
    for line in start..<document.source.lines.count + 1 where !fields.contains(line) && !references.contains(line) {
      if let bytes = document.wordBytes(ofLine: line) {
        DigestedLine(UniformLine.of(bytes), isRow: rows.contains(line)).append(to: &words)
      } else {
        let text = document.visibleText(ofLine: line) ?? document.source.text(ofLine: line)
        let spaced = String(text.map { $0.isWhitespace ? " " : $0 })
        DigestedLine(UniformLine.of(Array(spaced.utf8)[...]), isRow: rows.contains(line)).append(to: &words)
      }
    }
    return references.resolved(words)
  }
}
