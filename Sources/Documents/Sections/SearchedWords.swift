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
