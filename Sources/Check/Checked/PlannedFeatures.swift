import Documents
import Files
import Markdown
import Text
import Vocabulary

/// Finds the sentences and table rows of a document that say that a feature is yet to be made, or lies elsewhere.
///
/// Few documents name a feature that there is not, so that such a document is read once more.
struct PlannedFeatures {
  private let document: Document?

  init(in path: RelativePath, _ context: CheckContext) {
    document = (try? context.tree.read(path)?.bytes).flatMap { $0 }.map { Document($0) }
  }

  /// Whether the sentence or the table row on a line that holds an ID says that the feature is yet to be made.
  func isPlanned(_ id: String, onLine line: Int) -> Bool {
    sentences(with: id, onLine: line).contains { sentence in
      Words.plans.contains { PlannedFeatures.stands($0, in: sentence) }
    }
  }

  /// Whether a feature is said to lie in another repository, or is linked by an address of the web.
  func isElsewhere(_ id: String, onLine line: Int) -> Bool {
    let sentences = sentences(with: id, onLine: line)
    guard let document, !sentences.isEmpty else { return false }
    if sentences.contains(where: { OtherRepository.isNamed(in: $0) }) { return true }
    let text = document.source.text(ofLine: line)
    guard text.contains("://") else { return false }
    let words = text.split { $0.isWhitespace || "()<>[]\"`,".contains($0) }
    return words.contains { $0.contains("://") && $0.contains(id) }
      || InlineText.links(in: text).contains { $0.destination.contains("://") && $0.text.contains(id) }
  }

  /// The sentences around a line that hold an ID, in lower case.
  private func sentences(with id: String, onLine line: Int) -> [Substring] {
    guard let document, line > 0, line <= document.source.lines.count,
      document.source.lines.content(ofLine: line).count <= PlannedFeatures.longest
    else { return [] }
    let passage = passage(around: line, of: document.source)
    guard passage.utf8.count <= PlannedFeatures.longest else { return [] }
    let id = id.lowercased()
    return PlannedFeatures.sentences(in: passage).filter { $0.contains(id) }
  }

  /// As many bytes as people write around a feature; what is longer is not looked at.
  private static let longest = 3_000
  /// As many unknown features as a document may name by intent; where there are more, no words are looked for.
  static let most = 20

  /// The lines of the paragraph or the item that a line belongs to, in lower case; a row of a table stands for itself.
  private func passage(around line: Int, of source: Source) -> String {
    let text = { (line: Int) in source.text(ofLine: line).trimmingWhitespace() }
    if text(line).hasPrefix("|") { return text(line).lowercased() }
    var (first, last) = (line, line)
    while first > 1, line - first < PlannedFeatures.reach, !begins(text(first)), goesOn(text(first - 1)) { first -= 1 }
    while last < source.lines.count, last - line < PlannedFeatures.reach, goesOn(text(last + 1)),
      !begins(text(last + 1))
    {
      last += 1
    }
    return (first...last).map(text).joined(separator: " ").lowercased()
  }

  /// How many lines a sentence goes on to either side.
  private static let reach = 5

  /// Whether a line begins a list item, or is a field.
  private func begins(_ text: String) -> Bool {
    let mark = text.prefix { $0.isNumber }
    let isField = text.hasPrefix("**") && (text.contains("**:") || text.contains(":**"))
    return isField || ["- ", "* ", "+ "].contains(where: text.hasPrefix)
      || !mark.isEmpty && [". ", ") "].contains(where: text.dropFirst(mark.count).hasPrefix)
  }

  /// Whether a line may be part of a longer sentence.
  private func goesOn(_ text: String) -> Bool {
    !text.isEmpty && !["#", "|", "```", "~~~", "---"].contains(where: text.hasPrefix)
  }

  /// The sentences of a text: a full stop ends one before a space.
  private static func sentences(in text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices {
      let next = text.index(after: index)
      let isEnd =
        "。！？；".contains(text[index]) || ".!?;".contains(text[index]) && (next == text.endIndex || text[next] == " ")
      guard isEnd else { continue }
      sentences.append(text[start..<next])
      start = next
    }
    return sentences + [text[start...]]
  }

  /// Whether a phrase stands in a text; in scripts that part words, as whole words.
  private static func stands(_ phrase: String, in text: Substring) -> Bool {
    text.ranges(of: phrase).contains { range in
      let isPart = { (inner: Character?, outer: Character?) in inner?.isCased == true && outer?.isLetter == true }
      return !isPart(phrase.first, text[..<range.lowerBound].last)
        && !isPart(phrase.last, text[range.upperBound...].first)
    }
  }
}
