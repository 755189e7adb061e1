extension [UInt8] {
  /// What begins an HTML comment.
  public static let commentStart = Array("<!--".utf8)
  /// What ends an HTML comment.
  public static let commentEnd = Array("-->".utf8)

  /// The first place at or after `start`, and before `end`, where `pattern` stands.
  public func firstRange(of pattern: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    unsafe withUnsafeBufferPointer { text in
      unsafe pattern.withUnsafeBufferPointer { pattern in
        unsafe Self.firstIndex(of: pattern, in: text, from: start, to: end)
      }
    }.map { $0..<$0 + pattern.count }
  }

  private static func firstIndex(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard let first = unsafe pattern.first else { return start <= end ? start : nil }
    let last = Swift.min(end, text.count) - pattern.count
    var index = start
    while index <= last {
      if unsafe text[index] == first {
        var offset = 1
        while offset < pattern.count, unsafe text[index + offset] == pattern[offset] { offset += 1 }
        if offset == pattern.count { return index }
      }
      index += 1
    }
    return nil
  }

  /// The first place in `range` where `pattern` stands.
  public func firstRange(of pattern: [UInt8], in range: Range<Int>) -> Range<Int>? {
    firstRange(of: pattern, from: range.lowerBound, to: range.upperBound)
  }

  /// Whether `pattern` stands at `start`.
  public func has(_ pattern: [UInt8], at start: Int) -> Bool {
    guard start + pattern.count <= count else { return false }
    var offset = 0
    while offset < pattern.count {
      guard self[start + offset] == pattern[offset] else { return false }
      offset += 1
    }
    return true
  }
}
