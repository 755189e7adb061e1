public import Git
public import Markdown
import Text

/// Tells apart what documents say, whatever they look like: line endings, white space, comments, front matter and the
/// fields of the header, such as status and dates, do not count.
public enum DocumentDigest {
  /// How many hexadecimal digits there are.
  static let length = 12

  /// The first digits of the name that Git would give a blob of the lines that count, a line feed between them.
  public static func of(_ document: Document) throws(GitError) -> String {
    String(try ObjectID.ofBlob(lines(of: document)).hex.prefix(length))
  }

  /// The lines that people read as requirements, a space for each run of white space, none at their ends, none blank.
  private static func lines(of document: Document) -> [UInt8] {
    let fields = LineRanges(joining: document.headerFields.map(\.lines))
    let start = document.frontMatter?.upperBound ?? 1
    var lines: [UInt8] = []
    for line in start..<document.source.lines.count + 1 where !fields.contains(line) {
      let length = lines.count
      if length > 0 { lines.append(.lineFeed) }
      let isEmpty =
        if let bytes = document.wordBytes(ofLine: line) { !append(bytes, to: &lines) } else {
          !append(document.visibleText(ofLine: line) ?? document.source.text(ofLine: line), to: &lines)
        }
      if isEmpty { lines.removeLast(lines.count - length) }
    }
    return lines
  }

  /// Appends the words of a line that white space of ASCII parts, and says whether there are any.
  private static func append(_ line: ArraySlice<UInt8>, to lines: inout [UInt8]) -> Bool {
    let length = lines.count
    var isParted = false
    for byte in line {
      if byte.isWhiteSpace {
        isParted = lines.count > length
      } else {
        if isParted { lines.append(.space) }
        isParted = false
        lines.append(byte)
      }
    }
    return lines.count > length
  }

  private static func append(_ line: String, to lines: inout [UInt8]) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    lines += words.joined(separator: " ").utf8
    return !words.isEmpty
  }
}
