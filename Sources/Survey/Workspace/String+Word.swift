extension String {
  /// Whether `word` stands in the text with no letter or digit beside it, without regard to case.
  func holds(word: String) -> Bool {
    let text = lowercased()
    let isFree = { (character: Character?) in character.map { !$0.isLetter && !$0.isNumber } ?? true }
    return text.ranges(of: word.lowercased()).contains { range in
      isFree(text[..<range.lowerBound].last) && isFree(text[range.upperBound...].first)
    }
  }
}
