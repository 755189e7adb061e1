import Text

/// Words that are looked for in texts, wherever in them they stand.
struct SearchedWords {
  private let words: [String]
  private let bytes: [[UInt8]]

  /// Looks for `words`.
  init(_ words: [String]) {
    self.words = words
    bytes = words.compactMap(\.characterBytes)
  }

  /// Whether one of the words stands in a text.
  func stand(in text: String) -> Bool {
    guard let text = text.characterBytes else { return words.contains(where: text.contains) }
    return bytes.contains { text.contains($0) }
  }
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
