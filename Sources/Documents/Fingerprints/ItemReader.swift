import Markdown
import Text

/// Makes items of the lines on which a document states something.
struct ItemReader {
  /// Something that a document states, and where.
  struct Statement {
    let kind: StatedItem.Kind
    let name: String
    let line: Int
    /// The ID that stands before the text and does not count; nil where there is none.
    var id: String?
    /// What counts of a heading in place of its text, which may have a number.
    var title: String?
    /// Whether all that follows belongs to it, up to the next heading.
    var runsOn = false
  }

  private let document: Document
  private let text: DigestedText

  /// Reads items of a document, whose text was looked at already.
  init(of document: Document, _ text: DigestedText) {
    self.document = document
    self.text = text
  }

  /// The items, in the order of their lines. What one holds of another is the other's alone.
  func items(_ statements: [Statement]) -> [StatedItem] {
    if statements.isEmpty { return [] }
    let extents = ItemExtents(of: document)
    let statements = statements.sorted { $0.line < $1.line }
    let ranges = statements.map { extents.lines(from: $0.line, runsOn: $0.runsOn) }
    var owners = Array(repeating: -1, count: document.source.lines.count + 2)
    for (index, range) in ranges.enumerated() {
      for line in range where line < owners.count { owners[line] = index }
    }
    return zip(statements, ranges).enumerated().map { index, found in
      let (statement, range) = found
      let heading = extents.heading(on: statement.line)
      let own = range.filter { $0 < owners.count && owners[$0] == index && heading?.contains($0) != true }
      var words = text.item(on: own)
      if let heading {
        let title = statement.title.map(DigestedText.plain) ?? text.item(on: heading)
        words = Self.without(statement.id, title) + words
      } else {
        words = Self.without(statement.id, words)
      }
      return StatedItem(
        kind: statement.kind, name: statement.name, lines: range, fingerprint: Fingerprint(of: words))
    }
  }

  /// A text without the ID that it begins with, and without what parts the two.
  private static func without(_ id: String?, _ words: [UInt8]) -> [UInt8] {
    guard let id else { return words }
    let pattern = Array(id.utf8)
    guard let found = words.firstRange(of: pattern, from: 0, to: min(words.count, pattern.count + longestLead)) else {
      return words
    }
    var rest = words[found.upperBound...]
    while let joint = joints.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(joint.count) }
    return Array(rest)
  }

  /// How many bytes may stand before an ID.
  private static let longestLead = 4
  private static let joints = [":", "：", "-", "–", "—", "|", "]", ")", "."].map { Array($0.utf8) }
}
