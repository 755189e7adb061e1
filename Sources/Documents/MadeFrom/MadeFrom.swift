public import Markdown
import Text

/// The line of a plan that says by digests what it was made from:
/// `<!-- speckit:made-from spec=0123456789ab constitution=none -->`.
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

  /// The first such line of a plan that is not code; nil where there is none.
  public static func read(from document: Document) -> MadeFrom? { all(in: document, most: 1).first }

  /// Such lines of a plan that are not code, the first `most` of them.
  public static func all(in document: Document, most: Int) -> [MadeFrom] {
    guard document.source.contains(name) else { return [] }
    let found = (1..<document.source.lines.count + 1).lazy.compactMap { line -> MadeFrom? in
      guard document.source.contains(name, onLine: line), !document.isCode(line: line),
        let words = words(of: document.source.text(ofLine: line))
      else { return nil }
      return MadeFrom(
        line: line, spec: digest(specKey, in: words), constitution: digest(constitutionKey, in: words),
        namesSpec: words.contains { $0.hasPrefix(specKey) },
        namesConstitution: words.contains { $0.hasPrefix(constitutionKey) })
    }
    return Array(found.prefix(most))
  }

  /// The line before it is filled in.
  public static let unfilled = "<!-- \(name) spec=… constitution=… -->"

  private static let name = "speckit:made-from"
  private static let specKey = "spec="
  private static let constitutionKey = "constitution="

  /// The words in the comment that the whole line must be.
  fileprivate static func words(of line: String) -> [Substring]? {
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

extension MadeFrom {
  /// The digests of what a plan is made from now; nil for what is not there or not written yet.
  public struct Sources: Hashable, Sendable {
    /// The digest of the specification.
    public let spec: String?
    /// The digest of the constitution.
    public let constitution: String?

    /// Puts both together.
    public init(spec: String?, constitution: String?) {
      self.spec = spec
      self.constitution = constitution
    }

    /// `plan` with the values of its line set; a plan without the line as it is.
    public func fill(_ plan: [UInt8]) -> [UInt8] { filling(plan) ?? plan }

    /// `plan` with nothing but the values of its line set; nil for a plan without the line.
    public func filling(_ plan: [UInt8]) -> [UInt8]? {
      let document = Document(plan)
      guard let line = MadeFrom.read(from: document)?.line else { return nil }
      let content = document.source.lines.content(ofLine: line)
      let edits = [(specKey, spec), (constitutionKey, constitution)].compactMap { key, digest in
        value(of: Array(key.utf8), in: plan[content]).map {
          Edit(range: $0, replacement: Array((digest ?? "none").utf8))
        }
      }
      return edits.apply(to: plan)
    }

    /// The bytes of the first word behind a key.
    private func value(of key: [UInt8], in line: ArraySlice<UInt8>) -> Range<Int>? {
      let starts = line.indices.lazy.filter { index in
        index > line.startIndex && line[index - 1].isWhiteSpace && line[index...].starts(with: key)
      }
      return starts.first.map { start in
        let value = start + key.count
        let end = line[value...].indices.first { line[$0].isWhiteSpace || line[$0...].starts(with: Array("-->".utf8)) }
        return value..<(end ?? line.endIndex)
      }
    }
  }
}
