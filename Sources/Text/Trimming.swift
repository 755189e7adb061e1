extension StringProtocol where SubSequence == Substring {
  /// The text without white space at its ends.
  public func trimmingWhitespace() -> String { String(trimmingWhitespaceSlice()) }

  /// The text without white space at its ends, as a slice of it.
  public func trimmingWhitespaceSlice() -> Substring { self[...].trimmedByBytes }

  /// The text without what `isDropped` holds for at its end.
  public func trimmedAtEnd(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

extension UInt8 {
  /// Whether it is ASCII, and no white space.
  fileprivate var isInk: Bool { isASCII && !isWhiteSpace }
}

extension Substring {
  /// The text without white space at its ends, by its bytes as far as they are ASCII.
  fileprivate var trimmedByBytes: Substring {
    var (start, end) = (startIndex, endIndex)
    // A byte of ASCII beside another one, or at an end, is a character of its own, or half of a line break.
    while start < end, utf8[start].isWhiteSpace {
      let next = utf8.index(after: start)
      guard next == end || utf8[next].isASCII else { break }
      start = next
    }
    while start < end {
      let last = utf8.index(before: end)
      guard utf8[last].isWhiteSpace, last == start || utf8[utf8.index(before: last)].isASCII else { break }
      end = last
    }
    let rest = self[start..<end]
    guard let first = rest.utf8.first, let last = rest.utf8.last else { return rest }
    return first.isInk && last.isInk ? rest : rest.trimmedByCharacters
  }

  /// The text without white space at its ends, whatever it holds.
  var trimmedByCharacters: Substring { drop(while: \.isWhitespace).trimmedAtEnd(while: \.isWhitespace) }
}
