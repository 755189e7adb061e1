import Markdown

/// A line of a document as far as a terminal has room for it.
enum Excerpt {
  /// The longest excerpt, in characters.
  private static let longest = 100
  /// How many bytes on either side are looked at: enough for as many characters of any script.
  private static let reach = 400

  /// The part around the byte at `offset` of a line, without white space at its ends.
  static func around(_ offset: Int, ofLine line: Range<Int>, in source: Source) -> String {
    let start = boundary(max(line.lowerBound, offset - reach), in: source, from: line.lowerBound)
    let end = boundary(min(line.upperBound, offset + reach), in: source, from: offset)
    let before = Array(String(decoding: source.bytes[start..<offset], as: UTF8.self))
    let characters = before + Array(String(decoding: source.bytes[offset..<end], as: UTF8.self))
    let first = max(0, min(before.count - longest / 2, characters.count - longest))
    let last = min(characters.count, first + longest)
    return (line.lowerBound < start || first > 0 ? "…" : "") + trimmed(characters[first..<last])
      + (last < characters.count || end < line.upperBound ? "…" : "")
  }

  /// Where the character of UTF-8 begins that the byte at `offset` belongs to.
  private static func boundary(_ offset: Int, in source: Source, from start: Int) -> Int {
    var offset = offset
    while offset > start, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    var rest = characters.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
