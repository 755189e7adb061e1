import Documents
import Files
import Markdown
import Text

/// The statements of one document: what is marked on it, and below each heading what is left.
struct StatementPage {
  /// What is cut off the head of a text, since the name says it.
  enum Head {
    /// Nothing.
    case none
    /// The heading, or in an item all up to the name: an entity is called so.
    case named
    /// All up to an ID.
    case identifier(String)
  }

  /// Something that begins on a line.
  struct Mark {
    let kind: Statement.Kind
    let name: String
    var key: String?
    var scope = ""
    let lines: Range<Int>
    var head = Head.none
    /// That of the thing, where the document's facts have it.
    var fingerprint: Fingerprint?
    var standing: Statement.Standing?
  }

  let document: Document
  let path: RelativePath
  private let shown: ShownText
  private var marks: [Mark] = []
  private var hidden: LineRanges

  /// Begins with a document; what stands on `hidden` lines states nothing.
  init(_ path: RelativePath, _ document: Document, hidden: [Range<Int>] = []) {
    self.document = document
    self.path = path
    shown = ShownText(of: document)
    self.hidden = LineRanges(joining: document.headerFields.map(\.lines) + hidden)
  }

  /// Marks something.
  mutating func mark(_ mark: Mark) { marks.append(mark) }

  /// The statements, in the order of their lines. What one holds of another is the other's alone.
  ///
  /// - Parameter sections: how the document is called whose sections are statements too; nil where they are none.
  func statements(sections document: String?) -> [Statement] {
    let marks = marks.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }
    .map(\.element)
    var owners = Array(repeating: -1, count: self.document.source.lines.count + 2)
    for (index, mark) in marks.enumerated() {
      for line in mark.lines where line < owners.count { owners[line] = index }
    }
    let found = marks.enumerated().map { index, mark in
      statement(mark, on: mark.lines.filter { $0 < owners.count && owners[$0] == index })
    }
    guard let document else { return found }
    return found + self.sections(of: document) { owners[$0] >= 0 || hidden.contains($0) }
  }

  private func statement(_ mark: Mark, on lines: [Int]) -> Statement {
    var texts = shown.texts(on: lines)
    switch mark.head {
    case .none: break
    case .named:
      if document.headings.contains(where: { $0.lines.lowerBound == mark.lines.lowerBound }), !texts.isEmpty {
        texts.removeFirst()
      } else if let first = texts.first {
        texts[0] = Self.behind(mark.name, first)
      }
    case .identifier(let identifier):
      if let first = texts.first { texts[0] = Self.behind(identifier, first) }
    }
    texts.removeAll(where: \.isEmpty)
    return Statement(
      kind: mark.kind, name: mark.name, key: mark.key, scope: mark.scope, text: texts.joined(separator: " "),
      lead: texts.first ?? "",
      fingerprint: mark.fingerprint ?? Fingerprint(ofTexts: texts), standing: mark.standing,
      place: Place(path, line: mark.lines.lowerBound))
  }

  /// What follows an ID near the head of a text; the text itself where it has none there.
  private static func behind(_ identifier: String, _ text: String) -> String {
    let bytes = Array(text.utf8)
    let pattern = Array(identifier.utf8)
    let reach = min(bytes.count, pattern.count + longestLead)
    guard let found = bytes.firstRange(of: pattern, from: 0, to: reach) else { return text }
    return String(decoding: bytes[found.upperBound...], as: UTF8.self).drop { " :：-–—|]).*".contains($0) }
      .description
  }

  /// How many bytes may stand before an ID.
  private static let longestLead = 24

  /// What is left below each heading but the first, without what stands on taken lines.
  private func sections(of name: String, isTaken: (Int) -> Bool) -> [Statement] {
    var counts: [String: Int] = [:]
    let headings = document.headings
    return headings.indices.compactMap { index in
      let heading = headings[index]
      let end = index + 1 < headings.count ? headings[index + 1].lines.lowerBound : document.source.lines.count + 1
      if heading.level == 1 || isTaken(heading.lines.lowerBound) { return nil }
      let texts = shown.texts(
        on: (heading.lines.upperBound..<max(heading.lines.upperBound, end)).filter { !isTaken($0) })
      if texts.isEmpty { return nil }
      var key = heading.text.lowercased().drop { $0.isNumber || ". )".contains($0) }.description
      counts[key, default: 0] += 1
      if let count = counts[key], count > 1 { key += " (\(count))" }
      return Statement(
        kind: .section, name: heading.text, key: key, scope: name, text: texts.joined(separator: " "),
        lead: texts.first ?? "",
        fingerprint: Fingerprint(ofTexts: texts), standing: nil, place: Place(path, line: heading.lines.lowerBound))
    }
  }
}
