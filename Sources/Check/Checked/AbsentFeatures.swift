import Documents
import Files
import Markdown
import Text
import Vocabulary

/// What a document says of features that there are not: that they are yet to be made, or lie elsewhere.
///
/// Few documents name such a feature, so that those which do are read once more.
struct AbsentFeatures {
  private let document: Document?

  init(in path: RelativePath, _ context: CheckContext) {
    document = (try? context.tree.read(path)?.bytes).flatMap { $0 }.map { Document($0) }
  }

  /// As many absent features as a document may name by intent; where there are more, no words are looked for.
  static let most = 20

  /// Whether the sentence or the table row on a line that holds an ID says that the feature is yet to be made.
  func isPlanned(_ id: String, onLine line: Int) -> Bool {
    sentences(with: id, onLine: line).contains { sentence in
      Words.plans.contains { AbsentFeatures.stands($0, in: sentence) }
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
    guard let document, let passage = Passage(around: line, of: document.source) else { return [] }
    let id = id.lowercased()
    return passage.sentences.filter { $0.contains(id) }
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
