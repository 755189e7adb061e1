import Text

/// The bytes of a document and its lines.
public struct Source: Sendable, Equatable {
  /// The document as it was read, unchanged.
  public let bytes: [UInt8]
  /// Where its lines start and end.
  public let lines: LineTable

  /// Splits `bytes` into lines.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// The line ending that most lines have, lone carriage returns only where there is nothing else; a line feed when no
  /// line has one.
  public var lineEnding: LineEnding {
    guard bytes.contains(.carriageReturn) else { return .lf }
    var (lineFeeds, pairs, returns) = (0, 0, 0)
    for line in lines.indices {
      switch ending(ofLine: line) {
      case .lf: lineFeeds += 1
      case .crlf: pairs += 1
      case .cr: returns += 1
      case nil: break
      }
    }
    if lineFeeds + pairs == 0, returns > 0 { return .cr }
    return pairs > lineFeeds ? .crlf : .lf
  }

  /// How a line ends; nil for a last line without an ending.
  func ending(ofLine line: Int) -> LineEnding? {
    let range = lines.content(ofLine: line).upperBound..<lines.full(ofLine: line).upperBound
    if range.isEmpty { return nil }
    return range.count == 2 ? .crlf : bytes[range.lowerBound] == .lineFeed ? .lf : .cr
  }

  /// The first line that ends with a line feed where most end with a pair, or the other way round; nil if none does. Lone
  /// carriage returns do not count.
  public var firstOddLineEnding: Int? {
    guard bytes.contains(.carriageReturn) else { return nil }
    let usual = lineEnding
    return lines.indices.first { isOdd(line: $0, usual) }
  }

  /// The bytes with every line ending as most do; lone carriage returns stay.
  public var withUniformLineEndings: [UInt8] {
    let usual = lineEnding
    return lines.indices.flatMap { line -> [UInt8] in
      isOdd(line: line, usual)
        ? bytes[lines.content(ofLine: line)] + usual.bytes : Array(bytes[lines.full(ofLine: line)])
    }
  }

  /// The bytes with a line feed behind every line.
  public var withLineFeeds: [UInt8] { lines.indices.flatMap { bytes[lines.content(ofLine: $0)] + [.lineFeed] } }

  /// Whether a line could end as most do, and ends otherwise.
  private func isOdd(line: Int, _ usual: LineEnding) -> Bool {
    guard let ending = ending(ofLine: line), ending != usual, ending != .cr else { return false }
    // A line feed alone behind a lone carriage return would make one line of two.
    let isJoined =
      usual == .lf && lines.content(ofLine: line).isEmpty && line > 1 && self.ending(ofLine: line - 1) == .cr
    return !isJoined
  }

  /// Whether a text stands anywhere in the document.
  public func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8), in: bytes.indices) != nil }

  /// Whether a text stands on a line.
  public func contains(_ text: String, onLine line: Int) -> Bool {
    bytes.firstRange(of: Array(text.utf8), in: lines.content(ofLine: line)) != nil
  }

  /// The first place in a range of bytes where a text stands.
  public func firstRange(of text: String, in range: Range<Int>) -> Range<Int>? {
    bytes.firstRange(of: Array(text.utf8), in: range)
  }

  /// A line without its ending, invalid UTF-8 repaired, without the byte order mark of the first line.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[textRange(ofLine: line)], as: UTF8.self)
  }

  /// How many bytes a byte order mark takes at the start: 3 or 0.
  var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The bytes of a line without its ending and without the byte order mark.
  public func textRange(ofLine line: Int) -> Range<Int> {
    let content = lines.content(ofLine: line)
    return line == 1 ? content.lowerBound + byteOrderMarkLength..<content.upperBound : content
  }

  /// Whether a line holds nothing but spaces and tabs.
  public func isBlank(line: Int) -> Bool {
    bytes[textRange(ofLine: line)].allSatisfy(\.isSpaceOrTab)
  }

  /// The last line in `lines` that is not blank.
  func lastLineWithText(in lines: Range<Int>) -> Int? {
    lines.last { !isBlank(line: $0) }
  }
}
