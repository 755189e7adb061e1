import Markdown
import WorkspaceModel

/// `<!-- speckit:ignore SK012 reason -->`: switches off what a rule finds on the next line.
struct IgnoreComment {
  /// The line it stands on.
  let line: Int
  /// The rules it names, those included that there are not.
  let rules: [String]
  /// Whether it says why.
  let hasReason: Bool
  /// The line it speaks of: the next one that is neither blank nor such a comment.
  let target: Int?
  /// Whether it stands before the first heading, and so speaks of the document as a whole.
  let isAboutDocument: Bool

  /// The comments of a document, in order.
  static func all(in document: Document) -> [IgnoreComment] {
    guard document.source.contains(keyword) else { return [] }
    let firstHeading = document.headings.first?.lines.lowerBound ?? .max
    var target: Int?
    var comments: [IgnoreComment] = []
    for line in (1..<document.source.lines.count + 1).reversed() {
      if let words = words(onLine: line, of: document) {
        let rules = words.prefix { isRule($0) }
        comments.append(
          IgnoreComment(
            line: line, rules: rules.map(id),
            hasReason: rules.count < words.count, target: target, isAboutDocument: line < firstHeading))
      } else if !document.source.isBlank(line: line) {
        target = line
      }
    }
    return comments.reversed()
  }

  private static let keyword = "speckit:ignore"

  /// Whether a word names a rule, or looks as if it should.
  private static func isRule(_ word: Substring) -> Bool {
    let name = id(word)
    let isID = name.hasPrefix("SK") && name.count > 2 && name.dropFirst(2).allSatisfy(\.isNumber)
    return isID || Rule.all.contains { $0.id == name }
  }

  /// The ID that a word stands for: `SK012`, `sk012,` and `open-mark:` are one.
  private static func id(_ word: Substring) -> String {
    let bare = word.trimmedAtEnd { ",:;".contains($0) }
    return Rule.all.first { $0.name == bare.lowercased() }?.id ?? bare.uppercased()
  }

  /// What follows the keyword on a line that holds such a comment and nothing else.
  private static func words(onLine line: Int, of document: Document) -> [Substring]? {
    guard document.source.contains(keyword, onLine: line), !document.isCode(line: line) else { return nil }
    let text = document.source.text(ofLine: line).drop { $0.isWhitespace || $0 == ">" }
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return nil }
    let words = text[..<end.lowerBound].dropFirst(4).split(whereSeparator: \.isWhitespace)
    guard words.first.map(String.init) == keyword else { return nil }
    return Array(words.dropFirst())
  }
}
