public import Markdown

/// What tells one line from another without holding its text: 64 bits of its bytes without white space at the ends.
public struct LineDigest: Hashable, Sendable {
  /// The bits.
  public let value: UInt64

  /// Digests a line, which has no white space at its ends (FNV-1a).
  public init(_ line: some StringProtocol) {
    value = line.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The lines of a document that are not blank.
  public static func lines(of document: Document) -> Set<LineDigest> { all(in: document) { !$0.isEmpty } }

  /// The lines of a document that are more than a heading, a path or the head of a table.
  public static func sentences(of document: Document) -> Set<LineDigest> { all(in: document, where: isSentence) }

  private static func all(in document: Document, where isMeant: (Substring) -> Bool) -> Set<LineDigest> {
    var digests: Set<LineDigest> = []
    for line in 1..<document.source.lines.count + 1 {
      let text = document.source.text(ofLine: line)
      let trimmed = text.trimmingWhitespaceSlice()
      if isMeant(trimmed) { digests.insert(LineDigest(trimmed)) }
    }
    return digests
  }

  /// Whether a line has more than two words, as templates do not have in common by chance.
  private static func isSentence(_ line: Substring) -> Bool {
    line.split(separator: " ").count { $0.contains(where: \.isLetter) } > 2
  }
}
