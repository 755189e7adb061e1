import Markdown
import Text
import Vocabulary

extension Document {
  /// Some marks, and the requirements that say no more than that they are still to be decided: `FR-004: TBD`.
  func openMarks(_ marks: [OpenMark], and requirements: Requirements) -> [OpenMark] {
    let marked = Set(marks.map(\.line))
    let undecided = (requirements.functional + requirements.successCriteria).compactMap { item -> OpenMark? in
      guard !marked.contains(item.line), let text = visibleText(ofLine: item.line),
        let words = UndecidedRequirement.words(in: text, behind: item.id)
      else { return nil }
      return OpenMark(line: item.line, question: "", words: words, isUndecided: true)
    }
    return undecided.isEmpty ? marks : (marks + undecided).sorted { $0.line < $1.line }
  }
}

/// What stands in the place of a requirement while there is none.
enum UndecidedRequirement {
  /// The words for it that are all that stands behind the ID and a colon, a dash or a period.
  static func words(in text: String, behind id: String) -> String? {
    guard let place = text.firstRange(of: id) else { return nil }
    let isFrame: (Character) -> Bool = { $0.isWhitespace || "*_`:：-–—.。[]".contains($0) }
    let words = text[place.upperBound...].drop(while: isFrame).trimmedAtEnd(while: isFrame)
    // Few requirements are as short as that.
    return words.utf8.count <= longest && stands(in: String(words)) ? String(words) : nil
  }

  /// Whether a text is such words.
  static func stands(in text: String) -> Bool {
    let isAsked = text.count > 1 && text.allSatisfy { $0 == "?" || $0 == "？" }
    return isAsked || all.contains(text.lowercased()) && text.lowercased() != OpenMark.plainWords.lowercased()
  }

  private static let all = Words.undecided.union(Words.pendingAnswers)
  private static let longest = all.map(\.utf8.count).max() ?? 0
}
