public import Markdown
import Text

/// The line of a plan or a task list that says what it was made from: by digests of whole documents, and by the fingerprints
/// of the items in them.
///
/// `<!-- speckit:made-from spec=0123456789ab constitution=none items=FR-001:1a2b3c.4d5e6f,US1:0a1b2c gates=Tests+first:9f8e7d -->`
public struct MadeFrom: Hashable, Sendable {
  /// The line it stands on, from 1.
  public let line: Int
  /// The digest of the specification; nil where the line gives none.
  public let spec: String?
  /// The digest of the constitution; nil where the line gives none.
  public let constitution: String?
  /// Whether the line speaks of the specification at all.
  public let namesSpec: Bool
  /// Whether the line speaks of the constitution at all.
  public let namesConstitution: Bool
  /// The items; none in lines that older versions wrote.
  public let items: RememberedItems

  /// The first such line of a document that is not code; nil where there is none.
  public static func read(from document: Document) -> MadeFrom? { all(in: document, most: 1).first }

  /// Such lines of a document that are not code, the first `most` of them.
  public static func all(in document: Document, most: Int) -> [MadeFrom] {
    guard document.source.contains(name) else { return [] }
    let found = (1..<document.source.lines.count + 1).lazy.compactMap { line -> MadeFrom? in
      guard document.source.contains(name, onLine: line), !document.isCode(line: line) else { return nil }
      return MadeFrom(document.source.text(ofLine: line), line: line)
    }
    return Array(found.prefix(most))
  }

  /// Reads a line; nil where it is no such one.
  init?(_ text: String, line: Int) {
    guard let words = Self.words(of: text) else { return nil }
    self.line = line
    spec = Self.digest(Self.specKey, in: words)
    constitution = Self.digest(Self.constitutionKey, in: words)
    namesSpec = words.contains { $0.hasPrefix(Self.specKey) }
    namesConstitution = words.contains { $0.hasPrefix(Self.constitutionKey) }
    items = RememberedItems(words: words)
  }

  /// The line before it is filled in, in a plan.
  public static let unfilled = "<!-- \(name) spec=… constitution=… -->"

  static let name = "speckit:made-from"
  static let specKey = "spec="
  static let constitutionKey = "constitution="

  /// The words in the comment that the whole line must be.
  private static func words(of line: String) -> [Substring]? {
    let text = line.trimmingWhitespace()
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.count > 7 else { return nil }
    let words = text.dropFirst(4).dropLast(3).split(whereSeparator: \.isWhitespace)
    return words.first == name[...] ? words : nil
  }

  private static func digest(_ key: String, in words: [Substring]) -> String? {
    guard let text = words.first(where: { $0.hasPrefix(key) })?.dropFirst(key.count) else { return nil }
    let isDigit = { (character: Character) in "0123456789abcdef".contains(character) }
    return text.count == DocumentDigest.length && text.allSatisfy(isDigit) ? String(text) : nil
  }
}
