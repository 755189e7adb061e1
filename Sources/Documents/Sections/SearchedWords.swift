import Text

/// Words that are looked for in texts, wherever in them they stand.
struct SearchedWords {
  private let words: [String]
  /// The bytes of the words of two or more, by the first two, and those of the others.
  private let longer: [UInt16: [[UInt8]]]
  private let shorter: [[UInt8]]
  /// A bit for each two bytes that a word begins with.
  private let starts: [UInt64]

  /// Looks for `words`.
  init(_ words: [String]) {
    self.words = words
    let all = words.map { Array($0.utf8) }
    longer = Dictionary(grouping: all.filter { $0.count > 1 }) { SearchedWords.start($0[0], $0[1]) }
    shorter = all.filter { $0.count < 2 }
    var starts = [UInt64](repeating: 0, count: 1 << 10)
    for start in longer.keys { starts[Int(start >> 6)] |= 1 << UInt64(start & 63) }
    self.starts = starts
  }

  /// Whether one of the words stands in a text.
  func stand(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    // Where each scalar is a character, words stand where their bytes do.
    guard bytes[...].hasPlainCharacters else { return words.contains(where: text.contains) }
    if shorter.contains(where: { bytes.contains($0) }) { return true }
    var last: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      let start = SearchedWords.start(last, byte)
      last = byte
      guard starts[Int(start >> 6)] & 1 << UInt64(start & 63) != 0, index > 0 else { continue }
      if longer[start]?.contains(where: { bytes.has($0, at: index - 1) }) == true { return true }
    }
    return false
  }

  /// What stands before the first place of each word that stands in a text.
  func beginnings(in text: String) -> [Substring] {
    let bytes = Array(text.utf8)
    guard bytes[...].hasPlainCharacters else {
      return words.compactMap { text.firstRange(of: $0).map { text[..<$0.lowerBound] } }
    }
    return words.compactMap { word in
      bytes.firstRange(of: Array(word.utf8), from: 0, to: bytes.count).map {
        text[..<text.utf8.index(text.startIndex, offsetBy: $0.lowerBound)]
      }
    }
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
}

/// Words that are looked for at the beginning of texts, behind marks and numbers. A word of Latin letters must end there,
/// but for an `s`.
struct SearchedBeginnings {
  private let words: [String]
  /// The words whose characters are bytes, by the first of them.
  private let bytes: [UInt8: [[UInt8]]]

  /// Looks for `words`.
  init(_ words: [String]) {
    self.words = words
    bytes = Dictionary(grouping: words.compactMap(\.characterBytes).filter { !$0.isEmpty }) { $0[0] }
  }

  /// Whether a text begins with one of the words.
  func begin(_ text: String) -> Bool {
    guard let text = text.characterBytes else { return beginByCharacters(text) }
    let start = text[...].drop { !$0.isLetter }
    guard let first = start.first else { return false }
    return bytes[first, default: []].contains { word in
      guard start.begins(with: word) else { return false }
      if word.last?.isLetter == false { return true }
      let ending = start.dropFirst(word.count).prefix(while: \.isLetter)
      return ending.isEmpty || ending.elementsEqual([UInt8(ascii: "s")])
    }
  }

  /// The same in any text.
  func beginByCharacters(_ text: String) -> Bool {
    let start = text.drop { !$0.isLetter }
    return words.contains { word in
      guard start.hasPrefix(word) else { return false }
      if word.last?.isASCII == false || word.last?.isLetter == false { return true }
      let ending = start.dropFirst(word.count).prefix(while: \.isLetter)
      return ending.isEmpty || ending == "s"
    }
  }
}
