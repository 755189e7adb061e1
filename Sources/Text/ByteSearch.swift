#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension [UInt8] {
  /// What begins an HTML comment.
  public static let commentStart = Array("<!--".utf8)
  /// What ends an HTML comment.
  public static let commentEnd = Array("-->".utf8)

  /// The first place at or after `start`, and before `end`, where `byte` stands. It is many times faster than a loop.
  public func firstPlace(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    unsafe withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, start < Swift.min(end, text.count) else { return nil }
      guard let found = unsafe memchr(base + start, Int32(byte), Swift.min(end, text.count) - start) else { return nil }
      return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  /// Calls `body` with each place before `end` where `byte` stands, in order.
  public func forEachPlace(of byte: UInt8, to end: Int, _ body: (Int) -> Void) {
    var start = 0
    while let place = firstPlace(of: byte, from: start, to: end) {
      body(place)
      start = place + 1
    }
  }

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
    guard !pattern.isEmpty else { return start <= end ? start : nil }
    guard let base = text.baseAddress else { return nil }
    let last = Swift.min(end, text.count) - pattern.count
    // The library's search for one byte is many times faster than a loop; capitals and signs are rare.
    let key = unsafe pattern.firstIndex { !$0.isLowercaseLetter && $0 != .space } ?? 0
    var index = start
    while index <= last {
      guard let found = unsafe memchr(base + index + key, Int32(pattern[key]), last - index + 1) else { return nil }
      index = unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) - key
      var offset = 0
      while offset < pattern.count, unsafe text[index + offset] == pattern[offset] { offset += 1 }
      if offset == pattern.count { return index }
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
