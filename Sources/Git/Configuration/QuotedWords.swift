/// Words as Git quotes them for a shell: `'word'`, and `'it'\''s'` for one with a quote in it.
struct QuotedWords {
  /// What is not read yet.
  private(set) var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  /// Whether the next byte ends a word: a space, or the end.
  var isAtEndOfWord: Bool { rest.first.map { " \t\r\n".utf8.contains($0) } ?? true }

  /// Reads the quoted word that begins here; nil if none does, or it does not end.
  ///
  /// Source: `sq_dequote_step` in Git's quote.c.
  mutating func next() -> String? {
    guard skip("'") else { return nil }
    var word: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "'") {
        word.append(byte)
      } else if skip("\\''") {
        word.append(UInt8(ascii: "'"))
      } else if skip("\\!'") {
        word.append(UInt8(ascii: "!"))
      } else {
        return String(decoding: word, as: UTF8.self)
      }
    }
    return nil
  }

  /// Goes past `text` if it stands here; says whether it does.
  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  /// Goes past spaces.
  mutating func skipSpaces() { while !rest.isEmpty, isAtEndOfWord { rest.removeFirst() } }
}
