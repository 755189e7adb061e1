import Markdown
import Text
import Vocabulary

/// Tells a requirement that only says what must not happen, so that nothing need be built for it.
enum Prohibition {
  /// Whether the item or paragraph that begins on a line forbids, and demands nothing.
  static func stands(onLine line: Int, of document: Document) -> Bool {
    var text = document.source.text(ofLine: line).lowercased()
    for next in line + 1..<min(line + longest, document.source.lines.count + 1) {
      let more = document.source.text(ofLine: next)
      let content = more[...].drop { $0 == " " || $0 == "\t" }
      if content.isEmpty || "#|".contains(content.first ?? "#") { break }
      if RequirementID.leading(content.withoutListMarker.drop { "*`[~ ".contains($0) }) != nil { break }
      text += " " + more.lowercased()
    }
    guard forbidding.stand(in: text) else { return false }
    let rest = Words.prohibitions.reduce(text) { $0.replacing($1, with: " ") }
    let words = rest.split { !$0.isLetter }
    return !words.contains { duties.contains(String($0)) } && !Words.obligationPhrases.contains(where: rest.contains)
  }

  private static let duties = Set(Words.obligations.map { $0.lowercased() } + ["should", "will"])
  private static let forbidding = SearchedWords(Words.prohibitions)
  private static let longest = 12
}
