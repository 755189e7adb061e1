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

  /// The line ending that most lines have; a line feed when none has one.
  public var lineEnding: LineEnding {
    var lineFeeds = 0
    var pairs = 0
    for line in 1..<lines.count + 1 {
      let ending = lines.content(ofLine: line).upperBound..<lines.full(ofLine: line).upperBound
      if ending.count == 2 {
        pairs += 1
      } else if ending.count == 1, bytes[ending.lowerBound] == .lineFeed {
        lineFeeds += 1
      }
    }
    return pairs > lineFeeds ? .crlf : .lf
  }

  /// Whether the last line has an ending; true for an empty document.
  public var endsWithLineBreak: Bool {
    guard let last = bytes.last else { return true }
    return last == .lineFeed || last == .carriageReturn
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
  func isBlank(line: Int) -> Bool {
    bytes[textRange(ofLine: line)].allSatisfy(\.isSpaceOrTab)
  }

  /// The last line in `lines` that is not blank.
  func lastLineWithText(in lines: Range<Int>) -> Int? {
    lines.last { !isBlank(line: $0) }
  }
}
