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
    var counts: [LineEnding: Int] = [:]
    for line in 1..<lines.count + 1 {
      let ending = lines.content(ofLine: line).upperBound..<lines.full(ofLine: line).upperBound
      if ending.isEmpty { continue }
      let kind: LineEnding = ending.count == 2 ? .crlf : bytes[ending.lowerBound] == .lineFeed ? .lf : .cr
      counts[kind, default: 0] += 1
    }
    let (lineFeeds, pairs) = (counts[.lf, default: 0], counts[.crlf, default: 0])
    if lineFeeds + pairs == 0, counts[.cr] != nil { return .cr }
    return pairs > lineFeeds ? .crlf : .lf
  }

  /// Whether a text stands anywhere in the document.
  public func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8), in: bytes.indices) != nil }

  /// Whether a text stands on a line.
  public func contains(_ text: String, onLine line: Int) -> Bool {
    bytes.firstRange(of: Array(text.utf8), in: lines.content(ofLine: line)) != nil
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
  func textRange(ofLine line: Int) -> Range<Int> {
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
