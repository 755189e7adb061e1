extension StringProtocol where SubSequence == Substring {
  /// The text without white space at its ends.
  public func trimmingWhitespace() -> String { String(trimmingWhitespaceSlice()) }

  /// The text without white space at its ends, as a slice of it.
  func trimmingWhitespaceSlice() -> Substring {
    drop(while: \.isWhitespace).trimmedAtEnd(while: \.isWhitespace)
  }

  /// The text without what `isDropped` holds for at its end.
  public func trimmedAtEnd(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
