import Text

/// Where the lines of a text start and end, in byte offsets.
///
/// A line ends with a line feed, a carriage return and a line feed, or a lone carriage return (CommonMark, section 2.1).
/// Lines are numbered from 1; text after the last line ending is a line too, nothing after it is none.
public struct LineTable: Sendable, Equatable {
  /// The offset at which each line starts.
  public let starts: [Int]
  private let contentEnds: [Int]
  private let length: Int

  init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var contentEnds: [Int] = []
    var start = 0
    var index = 0
    let length = bytes.count
    while index < length {
      let byte = bytes[index]
      index += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      starts.append(start)
      contentEnds.append(index - 1)
      if byte == .carriageReturn, index < length, bytes[index] == .lineFeed { index += 1 }
      start = index
    }
    if start < length {
      starts.append(start)
      contentEnds.append(length)
    }
    self.starts = starts
    self.contentEnds = contentEnds
    self.length = length
  }

  /// The number of lines.
  public var count: Int { starts.count }

  /// The bytes of a line without its ending; none for a line that there is not.
  public func content(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return length..<length }
    return starts[line - 1]..<contentEnds[line - 1]
  }

  /// The bytes of a line with its ending.
  public func full(ofLine line: Int) -> Range<Int> {
    starts[line - 1]..<start(ofLine: line + 1)
  }

  /// The line on which the byte at `offset` stands; the last line for the end of the text, 1 for an empty one.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The numbers of all lines.
  var indices: Range<Int> { 1..<count + 1 }

  /// The offset at which a line starts; the end of the text for the line after the last.
  public func start(ofLine line: Int) -> Int {
    line > starts.count ? length : starts[line - 1]
  }

  /// The bytes of several lines with their endings.
  public func full(ofLines lines: Range<Int>) -> Range<Int> {
    start(ofLine: lines.lowerBound)..<start(ofLine: lines.upperBound)
  }
}
