import Text
import Vocabulary

extension SectionName {
  /// Whether the heading holds a word for the constitution and one for a check: `Charter Check`, `Compliance with the
  /// Principles`, `宪法符合性检查`.
  public var isCheckOfConstitution: Bool {
    SectionName.laws.stand(in: text) && SectionName.checks.stand(in: text)
  }

  private static let laws = WordBeginnings(Words.gateLaws)
  private static let checks = WordBeginnings(Words.gateChecks)
}

/// Words that are looked for by how they begin; those of scripts without spaces, anywhere.
private struct WordBeginnings {
  private let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  func stand(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return words.contains { word in
      var start = 0
      while let found = bytes.firstRange(of: word, from: start, to: bytes.count) {
        // Three bytes and more: kana, Chinese characters, Hangul.
        if found.lowerBound == 0 || word[0] >= 0xE0 || !isLetter(bytes[found.lowerBound - 1]) { return true }
        start = found.upperBound
      }
      return false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }
}
