import Text

/// What is to be left away from the value of a header field.
enum HeaderValue {
  private static let breaks = ["<br>", "<br/>", "<br />"].map { Array($0.utf8) }

  /// The part of a range without white space, line endings and hard breaks at its ends.
  static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while true {
      while end > start, text[end - 1].isWhiteSpace { end -= 1 }
      // A backslash at the end of the last line of a paragraph is one too, where a formatter has left it.
      if end > start, text[end - 1] == .backslash, end == text.count || text[end].isWhiteSpace {
        end -= 1
      } else if let length = breakLength(text, endingAt: end), end - length >= start {
        end -= length
      } else {
        break
      }
    }
    while start < end, text[start].isWhiteSpace { start += 1 }
    return start..<end
  }

  /// Whether a hard break, as formatters write it, ends a line that ends at `end`.
  static func hasBreak(_ text: [UInt8], endingAt end: Int) -> Bool {
    var end = end
    if end > 0, text[end - 1] == .lineFeed { end -= 1 }
    if end > 0, text[end - 1] == .carriageReturn { end -= 1 }
    if end > 1, text[end - 1] == .space, text[end - 2] == .space { return true }
    return end > 0 && text[end - 1] == .backslash || breakLength(text, endingAt: end) != nil
  }

  private static func breakLength(_ text: [UInt8], endingAt end: Int) -> Int? {
    breaks.map(\.count).first { count in
      count <= end && breaks.contains { $0.count == count && text.has($0, at: end - count) }
    }
  }

  /// The value with a space for each line break.
  static func onOneLine(_ value: String) -> String {
    guard value.utf8.contains(.lineFeed) || value.utf8.contains(.carriageReturn) else { return value }
    let lines = value.utf8.split { $0 == .lineFeed || $0 == .carriageReturn }.map { line in
      let text = Array(line)
      return String(decoding: text[trimmed(text, text.indices)], as: UTF8.self)
    }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Drops a remark in parentheses at the end, unless it is all there is.
  static func withoutRemark(_ value: String) -> String {
    // Most values end with no parenthesis, and their last byte tells so.
    if let last = value.utf8.last, last.isASCII, last != .closingParenthesis { return value }
    let pairs: [Character: Character] = ["(": ")", "（": "）"]
    var depth = 0
    var index = value.endIndex
    while index > value.startIndex {
      index = value.index(before: index)
      if pairs.values.contains(value[index]) { depth += 1 }
      guard depth > 0 else { return value }
      if pairs[value[index]] != nil { depth -= 1 }
      if depth == 0 { break }
    }
    guard depth == 0, index > value.startIndex, index < value.endIndex else { return value }
    let before = value[..<index]
    guard value[index] == "（" || before.last?.isWhitespace == true else { return value }
    return before.allSatisfy(\.isWhitespace) ? value : String(before)
  }
}
