import Markdown

/// The words of a data model that may name entities.
enum EntityWords {
  /// The keys of the names in table cells and list items: words that begin with a capital, and what stands before `_id`,
  /// `Id` and `.id`, since fields refer to entities so.
  static func all(in document: Document) -> Set<String> {
    let lines = 1..<document.source.lines.count + 1
    let rows = document.tables(in: lines).flatMap(\.rows)
    let texts = rows.flatMap(\.cells) + document.listItems(in: lines).map(\.text)
    return texts.reduce(into: Set<String>()) { words, text in
      for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }) {
        if let name = name(word) { words.insert(EntityMention.key(name)) }
      }
    }
  }

  private static func name(_ word: Substring) -> String? {
    for suffix in ["_id", "Id", "ID", ".id"] where word.hasSuffix(suffix) && word.count > suffix.count {
      return String(word.dropLast(suffix.count))
    }
    let head = word.prefix { $0 != "." }
    return head.first?.isUppercase == true ? String(head) : nil
  }
}
