import Text

/// The lines of a source file, and which of them are comments, whatever the language.
struct SourceLines {
  let bytes: [UInt8]
  let count: Int

  /// Above this a line is none that somebody wrote.
  private static let longestLine = 2000

  /// The line around a place, without its end; nil where it is so long that nobody wrote it.
  func line(at place: Int) -> Range<Int>? {
    var start = place
    while start > 0, bytes[start - 1] != .lineFeed {
      if place - start > SourceLines.longestLine { return nil }
      start -= 1
    }
    return line(from: start)
  }

  /// The same for one that begins at a place.
  private func line(from start: Int) -> Range<Int>? {
    let limit = min(count, start + SourceLines.longestLine + 1)
    let end = bytes.firstPlace(of: .lineFeed, from: start, to: limit) ?? limit
    return end - start > SourceLines.longestLine ? nil : start..<end
  }

  /// The comment that a line stands in, or that stands right above it; the line alone where there is none.
  func comment(around line: Range<Int>) -> Range<Int> {
    var range = line
    for _ in 0..<SourceLines.longestComment where range.lowerBound > 0 {
      guard let above = self.line(at: range.lowerBound - 1), isComment(above) else { break }
      range = above.lowerBound..<range.upperBound
    }
    guard isComment(line) else { return range }
    for _ in 0..<SourceLines.longestComment where range.upperBound + 1 < count {
      guard let below = self.line(from: range.upperBound + 1), isComment(below) else { break }
      range = range.lowerBound..<below.upperBound
    }
    return range
  }

  /// The comment at the head of the file, or the text that stands there in triple quotes; what is not code above it too.
  var head: Range<Int> {
    var place = 0
    var closing: [UInt8]?
    for _ in 0..<SourceLines.longestComment where place < count {
      guard let line = line(from: place) else { break }
      let text = bytes[line].trimmedWhiteSpace
      if let mark = closing {
        if text.holds(mark) { closing = nil }
      } else if let mark = SourceLines.closing(of: text) {
        if !text.dropFirst(mark.count).holds(mark) { closing = mark }
      } else if !text.isEmpty, !isComment(line), !text.begins(with: "<?") {
        break
      }
      place = line.upperBound + 1
    }
    return 0..<min(place, count)
  }

  private static let longestComment = 80

  /// What ends the text that begins on a line; nil where none does.
  private static func closing(of text: ArraySlice<UInt8>) -> [UInt8]? {
    for (opening, closing) in quotes where text.begins(with: opening) { return closing }
    return nil
  }

  private static let quotes: [([UInt8], [UInt8])] = [
    ("\"\"\"", "\"\"\""), ("'''", "'''"), ("r\"\"\"", "\"\"\""), ("/*", "*/"), ("<!--", "-->"), ("{-", "-}"),
    ("(*", "*)"),
    ("=begin", "=end"), ("--[[", "]]"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// How far a line stands from the left.
  func indent(of line: Range<Int>) -> Int { bytes[line].prefix { $0.isSpaceOrTab }.count }

  /// Whether a line is a comment: it begins with a sign of one.
  func isComment(_ line: Range<Int>) -> Bool {
    let text = bytes[line].trimmedWhiteSpace
    guard let first = text.first else { return false }
    let second = text.dropFirst().first ?? .space
    switch first {
    case .slash: return second == .slash || second == .asterisk
    case .numberSign: return !second.isLetter && second != .openingBracket
    case .asterisk: return second == .space || second == .slash || second == .asterisk
    case .hyphen: return second == .hyphen
    case .semicolon: return second == .semicolon || second == .space
    case UInt8(ascii: "%"): return second == .space || second == UInt8(ascii: "%")
    case .lessThan: return text.begins(with: "<!--")
    case UInt8(ascii: "\""): return text.begins(with: "\"\"\"")
    case UInt8(ascii: "'"): return text.begins(with: "'''")
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand anywhere in it.
  fileprivate func holds(_ pattern: [UInt8]) -> Bool {
    indices.contains { self[$0...].begins(with: pattern) }
  }
}
