/// The words of a text, to be held against those of others.
struct Likeness {
  private let words: Set<Substring>

  /// Takes the words of a text, in lower case.
  init(_ text: String) {
    words = Set(
      WordDifference.words(of: text.lowercased()).filter { $0.contains(where: { $0.isLetter || $0.isNumber }) })
  }

  /// Which part of the words of both is in both, from 0 to 1.
  func share(with other: Likeness) -> Double {
    let common = words.intersection(other.words).count
    let all = words.count + other.words.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
