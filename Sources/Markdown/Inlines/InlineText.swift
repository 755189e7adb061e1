import Text

/// Reads and writes the text within a line.
public enum InlineText {
  /// A link in a line.
  public struct Link: Sendable, Equatable {
    /// The text that it shows, plain.
    public let text: String
    /// Where it leads, unescaped.
    public let destination: String

    /// Describes a link.
    public init(text: String, destination: String) {
      self.text = text
      self.destination = destination
    }
  }

  /// What a line of Markdown shows: code spans, emphasis, struck text and links reduced to their text, escapes and
  /// entities resolved, HTML dropped.
  public static func plain(_ markdown: String) -> String {
    let bytes = Array(markdown.utf8)
    guard bytes.contains(where: isMarkup) else { return String(decoding: bytes.trimmed, as: UTF8.self) }
    return SyntaxTree.plainText(ofInline: withoutStrikes(bytes))
  }

  /// A line without the backslashes that keep punctuation from meaning something; those in code spans stay.
  public static func withoutEscapes(_ line: String) -> String {
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var copied = 0
    for span in InlineSpan.all(in: bytes, bytes.indices) where span.kind == .escape && span.range.count == 2 {
      guard isPunctuation(bytes[span.range.lowerBound + 1]) else { continue }
      result += bytes[copied..<span.range.lowerBound]
      copied = span.range.lowerBound + 1
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// The links in a line, in order; images are none.
  public static func links(in line: String) -> [Link] {
    let bytes = Array(line.utf8)
    return bytes.contains(.openingBracket) || bytes.contains(.lessThan) ? SyntaxTree.links(inInline: bytes) : []
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .backslash, .backtick, .asterisk, .underscore, .openingBracket, .lessThan, UInt8(ascii: "&"), .tilde, .tab,
      .lineFeed, .carriageReturn, 0:
      true
    default: false
    }
  }

  /// Drops the tildes around struck text; those in code spans and escaped ones stay.
  private static func withoutStrikes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.firstRange(of: [.tilde, .tilde], from: 0, to: bytes.count) != nil else { return bytes }
    var strikes: [Int] = []
    var index = 0
    for span in InlineSpan.all(in: bytes, bytes.indices) + [InlineSpan(kind: .escape, range: bytes.count..<bytes.count)]
    {
      while let strike = bytes.firstRange(of: [.tilde, .tilde], from: index, to: span.range.lowerBound) {
        strikes.append(strike.lowerBound)
        index = strike.upperBound
      }
      index = span.range.upperBound
    }
    var result: [UInt8] = []
    var copied = 0
    for strike in strikes.prefix(strikes.count / 2 * 2) {
      result += bytes[copied..<strike]
      copied = strike + 2
    }
    return result + bytes[copied...]
  }
}
