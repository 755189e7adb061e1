/// The beginnings of the words of a text that say something.
struct WordBeginnings {
  private let words: Set<Substring>

  init(_ text: String) {
    words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { $0.prefix(5) })
  }

  /// Whether two texts share at least a part of the words of the one that has fewer.
  func share(_ other: WordBeginnings, least part: Double) -> Bool {
    let fewest = min(words.count, other.words.count)
    return Double(words.intersection(other.words).count) >= part * Double(fewest)
  }
}
