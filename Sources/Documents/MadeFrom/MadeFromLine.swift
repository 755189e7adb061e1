import Markdown
import Text

/// The bytes of a line that says what a document was made from, to be written anew but for what is no value of it.
struct MadeFromLine {
  private var bytes: [UInt8]

  /// Takes a line that ``MadeFrom`` reads.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// The line with another value behind a key, where it has the key.
  func setting(_ key: String, to value: String) -> MadeFromLine {
    guard let word = word(key) else { return self }
    return replacing(word.lowerBound + key.utf8.count..<word.upperBound, with: value)
  }

  /// The line with other items.
  func setting(_ items: RememberedItems) -> MadeFromLine {
    let digits = items.digitCount
    return RememberedItems.Word.allCases.reduce(self) { line, word in
      line.putting(items.text(under: word, digits: digits), under: word.rawValue + "=")
    }
  }

  /// The bytes of the line.
  var content: [UInt8] { bytes }

  /// Puts a word in the place of the one with that key, takes that one out, or puts the word behind all others.
  private func putting(_ text: String?, under key: String) -> MadeFromLine {
    if let word = word(key) {
      if let text { return replacing(word, with: text) }
      let start = bytes[..<word.lowerBound].lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? word.lowerBound
      return replacing(start..<word.upperBound, with: "")
    }
    guard let text, let end = bytes.lastRange(of: Array("-->".utf8)) else { return self }
    let place = bytes[..<end].lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? end
    return replacing(place..<place, with: " " + text)
  }

  private func replacing(_ range: Range<Int>, with text: String) -> MadeFromLine {
    MadeFromLine([Edit(range: range, replacement: Array(text.utf8))].apply(to: bytes)[...])
  }

  /// The first word that begins with a key.
  private func word(_ key: String) -> Range<Int>? {
    let key = Array(key.utf8)
    let start = bytes.indices.first { index in
      index > 0 && bytes[index - 1].isWhiteSpace && bytes[index...].starts(with: key)
    }
    return start.map { start in
      let end = bytes[start...].indices.first { bytes[$0].isWhiteSpace || bytes[$0...].starts(with: "-->".utf8) }
      return start..<(end ?? bytes.endIndex)
    }
  }
}

extension [UInt8] {
  /// Where a pattern stands last.
  fileprivate func lastRange(of pattern: [UInt8]) -> Int? {
    indices.last { has(pattern, at: $0) }
  }
}
