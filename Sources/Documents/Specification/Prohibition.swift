import Markdown
import Text
import Vocabulary

/// Tells a requirement that only says what must not happen, or what the whole is to be like, so that nothing need be built
/// for it alone.
enum Prohibition {
  /// Whether the item or paragraph that begins on a line with an ID forbids, and demands nothing.
  static func stands(behind id: String, onLine line: Int, of document: Document) -> Bool {
    var text = document.source.text(ofLine: line).lowercased()
    for next in line + 1..<min(line + longest, document.source.lines.count + 1) {
      let more = document.source.text(ofLine: next)
      let content = more[...].drop { $0 == " " || $0 == "\t" }
      if content.isEmpty || "#|".contains(content.first ?? "#") { break }
      if RequirementID.leading(content.withoutListMarker.drop { "*`[~ ".contains($0) }) != nil { break }
      text += " " + more.lowercased()
    }
    guard forbidding.stand(in: text) || isConstraint(text, behind: id.lowercased()) else { return false }
    let rest = Words.prohibitions.reduce(text) { $0.replacing($1, with: " ") }
    let words = rest.split { !$0.isLetter }
    return !words.contains { duties.contains(String($0)) } && !Words.obligationPhrases.contains(where: rest.contains)
  }

  /// `Read-only.`, `No new dependencies`: what the whole is, or is without.
  private static func isConstraint(_ text: String, behind id: String) -> Bool {
    guard let place = text.firstRange(of: id)?.upperBound else { return false }
    let statement = text[place...].drop { !$0.isLetter }.prefix { $0 != "|" }.trimmedAtEnd { !$0.isLetter }
    if Words.constraints.contains(String(statement)) { return true }
    return Words.absences.contains { begins(statement, with: $0) }
      && !Words.limits.contains { begins(statement, with: $0) }
  }

  private static func begins(_ text: Substring, with word: String) -> Bool {
    text.hasPrefix(word) && text.dropFirst(word.count).first.map { !$0.isLetter && $0 != "-" } ?? true
  }

  private static let duties = Words.duties.union(Words.obligations.map { $0.lowercased() })
  private static let forbidding = SearchedWords(Words.prohibitions)
  private static let longest = 12
}
