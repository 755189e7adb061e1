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
  /// The line it speaks of: the next one that is neither blank nor such a comment; nil where there is none.
  let target: Int?
  /// Whether it stands before the first heading, and so speaks of the document as a whole.
  let isAboutDocument: Bool
  /// Whether it begins and ends on a line that holds nothing else; otherwise it switches nothing off.
  let isAlone: Bool

  /// The comments of a document, in order.
  static func all(in document: Document) -> [IgnoreComment] {
    guard document.source.contains(keyword) else { return [] }
    let firstHeading = document.headings.first?.lines.lowerBound ?? .max
    var target: Int?
    var comments: [IgnoreComment] = []
    for line in (1..<document.source.lines.count + 1).reversed() {
      let words = words(onLine: line, of: document)
      if words != nil || isMisplaced(onLine: line, of: document) {
        let rules = words?.prefix { isRule($0) } ?? []
        comments.append(
          IgnoreComment(
            line: line, rules: rules.map(id), hasReason: rules.count < words?.count ?? 0, target: target,
            isAboutDocument: line < firstHeading, isAlone: words != nil))
      }
      if words == nil, !document.source.isBlank(line: line) { target = line }
    }
    return comments.reversed()
  }

  /// Whether there is a rule with an ID.
  static func isKnown(_ id: String) -> Bool { ids.contains(id) }

  private static let keyword = "speckit:ignore"
  private static let ids = Set(Rule.all.map(\.id))
  private static let names = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.name, $0.id) })

  /// Whether a word names a rule, or looks as if it should.
  private static func isRule(_ word: Substring) -> Bool {
    let name = id(word)
    let isID = name.hasPrefix("SK") && name.count > 2 && name.dropFirst(2).allSatisfy(\.isNumber)
    return isID || ids.contains(name)
  }

  /// The ID that a word stands for: `SK012`, `sk012;` and `open-mark:` are one.
  private static func id(_ word: Substring) -> String {
    let bare = word.trimmedAtEnd { ":;".contains($0) }
    return names[bare.lowercased()] ?? bare.uppercased()
  }

  /// What follows the keyword on a line that holds such a comment and nothing else.
  private static func words(onLine line: Int, of document: Document) -> [Substring]? {
    guard document.source.contains(keyword, onLine: line), !document.isCode(line: line) else { return nil }
    let text = document.source.text(ofLine: line).drop { $0.isWhitespace || $0 == ">" }
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->"),
      text[end.upperBound...].allSatisfy(\.isWhitespace)
    else { return nil }
    let words = text[..<end.lowerBound].dropFirst(4).split { $0.isWhitespace || $0 == "," }
    guard words.first.map(String.init) == keyword else { return nil }
    return Array(words.dropFirst())
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
