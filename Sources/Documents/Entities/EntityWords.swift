import Markdown
import Text

/// The words of a data model that may name entities.
enum EntityWords {
  /// The keys of the names in table cells and list items: words that begin with a capital, and what stands before `_id`,
  /// `Id` and `.id`, since fields refer to entities so.
  static func all(in document: Document) -> Set<String> {
    let lines = 1..<document.source.lines.count + 1
    let rows = document.tables(in: lines).flatMap(\.rows)
    let texts = rows.flatMap(\.cells) + document.listItems(in: lines).map(\.text)
    return texts.reduce(into: Set<String>()) { words, text in
      if let bytes = text.characterBytes {
        words.formUnion(keys(in: bytes))
      } else {
        words.formUnion(keysByCharacters(in: text))
      }
    }
  }

  /// The keys of the names in a text whose characters are bytes.
  static func keys(in text: [UInt8]) -> [String] {
    var keys: [String] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, isWordPart(text[end]) { end += 1 }
      // A word without the word for what it is, which a space would part from it, is the word.
      if let name = name(text[start..<end]) { keys.append(key(name)) }
      start = end + 1
    }
    return keys
  }

  /// The same in any text.
  static func keysByCharacters(in text: String) -> Set<String> {
    var words: Set<String> = []
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }) {
      if let name = name(word) { words.insert(EntityMention.key(name)) }
    }
    return words
  }

  private static let suffixes = ["_id", "Id", "ID", ".id"].map { Array($0.utf8) }

  private static func name(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if word.last == UInt8(ascii: "d") || word.last == UInt8(ascii: "D") {
      for suffix in suffixes where word.count > suffix.count && word.suffix(suffix.count).elementsEqual(suffix) {
        return word.dropLast(suffix.count)
      }
    }
    return word.first?.isUppercaseLetter == true ? word.prefix { $0 != .period } : nil
  }

  private static func key(_ name: ArraySlice<UInt8>) -> String {
    name.filter { $0.isLetter || $0.isDigit }.map(\.lowercased).text
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .underscore || byte == .period
  }

  private static func name(_ word: Substring) -> String? {
    for suffix in ["_id", "Id", "ID", ".id"] where word.hasSuffix(suffix) && word.count > suffix.count {
      return String(word.dropLast(suffix.count))
    }
    let head = word.prefix { $0 != "." }
    return head.first?.isUppercase == true ? String(head) : nil
  }
}
