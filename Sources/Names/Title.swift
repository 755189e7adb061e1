import Text
import Vocabulary

/// Titles as they stand in the first heading of a document.
public enum Title {
  /// The title in an H1: without its kind (`Feature Specification:`), without the ID. Nil where nothing is left.
  public static func of(heading: String, id: String) -> String? {
    var title = heading[...]
    var hasKind = true
    if let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }), isKind(title[..<colon], id: id) {
      title = title[title.index(after: colon)...]
    } else if let dash = dash(in: title), isNamedKind(title[..<dash.lowerBound]) {
      title = title[dash.upperBound...]
    } else if let dash = dash(in: title), isNamedKind(title[dash.upperBound...]) {
      title = title[..<dash.lowerBound]
    } else {
      hasKind = false
    }
    // Dropped tags leave the spaces around them.
    let text = withoutID(String(title), id: id).split(separator: " ").joined(separator: " ")
    return text.isEmpty || isPlaceholder(text) || !hasKind && isKind(text[...], id: id) ? nil : text
  }

  /// The most bytes that a title may have.
  public static let limit = 1000

  /// The first sentence of a description, on one line, without a full stop; of a longer one the words that a title may
  /// have.
  public static func firstSentence(of description: String) -> String {
    let line = description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var end = line.endIndex
    for index in line.indices where "。！？".contains(line[index]) || endsSentence(line, at: index) {
      end = "!?！？".contains(line[index]) ? line.index(after: index) : index
      break
    }
    return shortened(line[..<end])
  }

  private static func shortened(_ sentence: Substring) -> String {
    if sentence.utf8.count <= limit { return String(sentence) }
    let mark = "…"
    var end = sentence.startIndex
    var length = mark.utf8.count
    for index in sentence.indices {
      length += sentence[index].utf8.count
      if length > limit { break }
      end = sentence.index(after: index)
    }
    let start = sentence[..<end]
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + mark
  }

  private static func endsSentence(_ line: String, at index: String.Index) -> Bool {
    guard ".!?".contains(line[index]) else { return false }
    let next = line.index(after: index)
    guard next < line.endIndex else { return true }
    guard line[next] == " " else { return false }
    // "e.g. something" and "v. 2" end no sentence: what follows one begins with no small letter.
    let wordStart = line[..<index].lastIndex(of: " ").map(line.index(after:)) ?? line.startIndex
    let word = line[wordStart..<index]
    let following = line[line.index(after: next)...].first
    return word.count > 1 && !word.contains(".") && following?.isLowercase == false
  }

  /// Whether a text is what templates have for a title: `[FEATURE NAME]`.
  private static func isPlaceholder(_ text: String) -> Bool {
    text.first == "[" && text.last == "]" && text.count { $0 == "[" || $0 == "]" } == 2
  }

  private static func isKind(_ text: Substring, id: String) -> Bool {
    let words = withoutID(String(text), id: id).lowercased()
    return words.isEmpty || Words.titleKinds.contains(words) || Words.titleKinds.contains(withoutNumber(words))
      || words.hasPrefix("epic ")
  }

  /// Whether a text beside a dash is a kind that nobody would take for a title.
  private static func isNamedKind(_ text: Substring) -> Bool {
    let words = withoutNumber(String(text).trimmingWhitespace().lowercased())
    return Words.titleKinds.contains(words) && (words.contains(" ") || !words.utf8.allSatisfy { $0 < 0x80 })
  }

  private static func dash(in text: Substring) -> Range<Substring.Index>? {
    [" - ", " – ", " — "].compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// `feature 003` is a feature.
  private static func withoutNumber(_ words: String) -> String {
    String(words.trimmedAtEnd { $0.isNumber || " #-".contains($0) })
  }

  /// The text without the ID, or without the short form of an epic's ID.
  private static func withoutID(_ text: String, id: String) -> String {
    let rest = without(text, id)
    guard rest == text.trimmingWhitespace(), let short = EpicID(id).short else { return rest }
    return without(text, short)
  }

  private static func without(_ text: String, _ id: String) -> String {
    var rest = text[...]
    let edges: (Character) -> Bool = { $0.isWhitespace || "-–—:：()[]`*".contains($0) }
    if let range = rest.lowercased().range(ofWord: id.lowercased()), rest.lowercased().count == rest.count {
      let start = rest.index(rest.startIndex, offsetBy: range.lowerBound)
      let end = rest.index(rest.startIndex, offsetBy: range.upperBound)
      if rest[..<start].allSatisfy(edges) {
        rest = rest[end...].drop(while: edges)
      } else if rest[end...].allSatisfy(edges) {
        rest = rest[..<start]
        while let last = rest.last, edges(last) { rest.removeLast() }
      }
    }
    return String(rest).trimmingWhitespace()
  }
}

extension String {
  /// Where `word` stands with no letter or digit beside it, in characters from the start.
  fileprivate func range(ofWord word: String) -> Range<Int>? {
    let text = Array(self)
    let wanted = Array(word)
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    for start in 0...(text.count - wanted.count) where text[start..<start + wanted.count].elementsEqual(wanted) {
      let end = start + wanted.count
      let isFree = { (index: Int) in !text.indices.contains(index) || !(text[index].isLetter || text[index].isNumber) }
      if isFree(start - 1), isFree(end) { return start..<end }
    }
    return nil
  }
}
