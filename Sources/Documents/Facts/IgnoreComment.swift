import Markdown
import Text

/// `<!-- speckit:ignore SK012 reason -->`, a comment that speaks of the next line. Which rules there are it does not know.
public struct IgnoreComment: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// What follows the keyword; nil where the comment does not begin and end on a line that holds nothing else.
  public let words: [String]?
  /// The line it speaks of: the next one that is neither blank nor such a comment; nil where there is none.
  public let target: Int?
  /// Whether it stands before the first heading, and so speaks of the document as a whole.
  public let isAboutDocument: Bool

  /// The comments of a document, in order.
  static func all(in document: Document) -> [IgnoreComment] {
    guard document.source.contains(keyword) else { return [] }
    let firstHeading = document.headings.first?.lines.lowerBound ?? .max
    var target: Int?
    var comments: [IgnoreComment] = []
    for line in (1..<document.source.lines.count + 1).reversed() {
      let words = words(onLine: line, of: document)
      if words != nil || isMisplaced(onLine: line, of: document) {
        comments.append(
          IgnoreComment(line: line, words: words, target: target, isAboutDocument: line < firstHeading))
      }
      if words == nil, !document.source.isBlank(line: line) { target = line }
    }
    return comments.reversed()
  }

  private static let keyword = "speckit:ignore"

  /// What follows the keyword on a line that holds such a comment and nothing else.
  private static func words(onLine line: Int, of document: Document) -> [String]? {
    guard document.source.contains(keyword, onLine: line), !document.isCode(line: line) else { return nil }
    let text = document.source.text(ofLine: line).drop { $0.isWhitespace || $0 == ">" }
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->"),
      text[end.upperBound...].allSatisfy(\.isWhitespace)
    else { return nil }
    let words = text[..<end.lowerBound].dropFirst(4).split { $0.isWhitespace || $0 == "," }.map(String.init)
    return words.first == keyword ? Array(words.dropFirst()) : nil
  }

  /// Whether a comment that begins with the keyword stands behind other text, or goes on over several lines.
  private static func isMisplaced(onLine line: Int, of document: Document) -> Bool {
    guard document.source.contains(keyword, onLine: line), let visible = document.visibleText(ofLine: line),
      !visible.contains(keyword)
    else { return false }
    let text = document.source.text(ofLine: line)
    return text.ranges(of: keyword).contains { range in
      let before = text[..<range.lowerBound].trimmedAtEnd(while: \.isWhitespace)
      return before.isEmpty || before.hasSuffix("<!--")
    }
  }
}
