extension StringProtocol {
  /// Its bytes where each is a character of its own: ASCII, without carriage returns, which make one character with a line
  /// feed. Nil for any other text.
  public var characterBytes: [UInt8]? {
    let bytes = Array(utf8)
    return bytes.allSatisfy { $0.isASCII && $0 != .carriageReturn } ? bytes : nil
  }
}

extension Collection<UInt8> {
  /// The text of the bytes.
  @inlinable public var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
  /// Whether `pattern` stands anywhere.
  public func contains(_ pattern: [UInt8]) -> Bool { firstRange(of: pattern, from: 0, to: count) != nil }
}

extension ArraySlice<UInt8> {
  /// Whether it begins with `pattern`.
  public func begins(with pattern: [UInt8]) -> Bool {
    guard count >= pattern.count else { return false }
    var offset = 0
    while offset < pattern.count {
      guard self[startIndex + offset] == pattern[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Without white space at its ends.
  @inlinable public var trimmedWhiteSpace: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return self[start..<end]
  }
}

extension ArraySlice<UInt8> {
  /// Whether each scalar of the text is sure to be a character of its own, and white space only where it is ASCII: so it is
  /// with ASCII without carriage returns, dashes, quotes, arrows, lines of boxes, accented letters of Latin-1, kana, Chinese
  /// characters and Hangul.
  public var hasPlainCharacters: Bool {
    var index = startIndex
    while index < endIndex {
      let length = plainLength(at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// How many bytes the scalar has at `index`; 0 where it may join another one, or be white space, or is no UTF-8.
  private func plainLength(at index: Int) -> Int {
    let first = self[index]
    if first.isASCII { return first == .carriageReturn ? 0 : 1 }
    guard index + 1 < endIndex, self[index + 1].isContinuation else { return 0 }
    if first == 0xC3 { return 2 }
    guard index + 2 < endIndex, self[index + 2].isContinuation else { return 0 }
    return UInt8.isPlain(first, self[index + 1], self[index + 2]) ? 3 : 0
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether three bytes are a scalar that never joins another one, and is no white space.
  fileprivate static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    // U+2010 to U+2027, arrows, lines of boxes.
    case (0xE2, 0x80): (0x90...0xA7).contains(third)
    case (0xE2, 0x86), (0xE2, 0x94), (0xE2, 0x95): true
    // Punctuation from U+3001 on, kana without the marks of voice that join.
    case (0xE3, 0x80): (0x81...0xA9).contains(third)
    case (0xE3, 0x81), (0xE3, 0x83): true
    case (0xE3, 0x82): third != 0x99 && third != 0x9A
    // Chinese characters, Hangul syllables, signs of full width.
    case (0xE4...0xE9, _): true
    case (0xEA, 0xB0...0xBF), (0xEB...0xEC, _), (0xED, 0x80...0x9D): true
    case (0xEF, 0xBC): third >= 0x81
    default: false
    }
  }
}
