public import Markdown
import Text

/// What tells one line from another without holding its text: 64 bits of its bytes. White space, backslashes, signs of
/// emphasis and the bullet do not count, for formatters change them.
public struct LineDigest: Hashable, Sendable {
  /// The bits.
  public let value: UInt64

  /// Digests a line (FNV-1a).
  public init(_ line: some StringProtocol) { self.init(bytes: line.utf8) }

  private init(bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var isStart = true
    for byte in bytes where !LineDigest.isLeftOut(byte) {
      defer { isStart = false }
      if isStart, byte == .hyphen || byte == .plus { continue }
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    self.value = value
  }

  private static func isLeftOut(_ byte: UInt8) -> Bool {
    switch byte {
    case .asterisk, .underscore, .backslash: true
    default: byte.isWhiteSpace
    }
  }

  /// The lines of a document that are not blank, and its paragraphs of several lines, as a formatter may fill them.
  public static func lines(of document: Document) -> Set<LineDigest> {
    let paragraphs = document.blocks.filter { $0.kind == .paragraph && $0.lines.count > 1 }.map { block in
      LineDigest(block.lines.map { document.source.text(ofLine: $0) }.joined(separator: " "))
    }
    return all(in: document, leastWords: 0).union(paragraphs)
  }

  /// The lines of a document that have more than two words, as templates do not have in common by chance: headings, paths
  /// and the heads of tables are none.
  public static func sentences(of document: Document) -> Set<LineDigest> { all(in: document, leastWords: 3) }

  private static func all(in document: Document, leastWords: Int) -> Set<LineDigest> {
    var digests: Set<LineDigest> = []
    for line in 1..<document.source.lines.count + 1 {
      let range = document.source.textRange(ofLine: line)
      let bytes = document.source.bytes[range]
      let trimmed = bytes.trimmedWhiteSpace
      // Words of other letters are counted by characters, where those of ASCII do not suffice.
      let isMeant = leastWords == 0 || wordCount(trimmed) >= leastWords
      if isMeant || bytes.allSatisfy(\.isASCII), bytes.hasPlainCharacters {
        if isMeant, !trimmed.isEmpty { digests.insert(LineDigest(bytes: trimmed)) }
      } else {
        let text = document.source.text(ofLine: line)
        let trimmed = text.trimmingWhitespaceSlice()
        let isMeant = trimmed.split(separator: " ").count { $0.contains(where: \.isLetter) } >= leastWords
        if !trimmed.isEmpty, isMeant { digests.insert(LineDigest(trimmed)) }
      }
    }
    return digests
  }

  /// How many words with letters of ASCII stand between spaces.
  private static func wordCount(_ text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var hasLetter = false
    for byte in text {
      if byte == .space {
        hasLetter = false
      } else if byte.isLetter, !hasLetter {
        hasLetter = true
        count += 1
      }
    }
    return count
  }
}
