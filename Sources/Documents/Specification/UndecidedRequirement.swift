import Markdown
import Text
import Vocabulary

extension Document {
  /// Some marks, and the requirements that say no more than that they are still to be decided: `FR-004: TBD`.
  func openMarks(_ marks: [OpenMark], and requirements: Requirements) -> [OpenMark] {
    let marked = Set(marks.map(\.line))
    let undecided = (requirements.functional + requirements.successCriteria).compactMap { item -> OpenMark? in
      guard !marked.contains(item.line), let text = visibleText(ofLine: item.line),
        let found = UndecidedRequirement.find(in: text, behind: item.id)
      else { return nil }
      return OpenMark(line: item.line, question: found.question, words: found.words, isUndecided: true)
    }
    return undecided.isEmpty ? marks : (marks + undecided).sorted { $0.line < $1.line }
  }
}

/// What stands in the place of a requirement while there is none.
enum UndecidedRequirement {
  /// The words for it that are all that stands behind the ID and a colon, a dash or a period, or who is to decide, or when,
  /// stands behind them.
  static func find(in text: String, behind id: String) -> (words: String, question: String)? {
    guard let place = text.firstRange(of: id) else { return nil }
    let isFrame: (Character) -> Bool = { $0.isWhitespace || "*_`:：-–—.。[]".contains($0) }
    let words = text[place.upperBound...].drop(while: isFrame).trimmedAtEnd(while: isFrame)
    // Few requirements are as short as that.
    if words.utf8.count <= longest, stands(in: String(words)) { return (String(words), "") }
    let start = words.prefix(longestBeginning).lowercased()
    guard let phrase = Words.undecidedRequirements.first(where: start.hasPrefix) else { return nil }
    let rest = words.dropFirst(phrase.count)
    let more = rest.lowercased().split { !$0.isLetter }
    // `TBD rows are shown` speaks of rows.
    let isBound =
      phrase.contains(" ") || !phrase.allSatisfy(\.isASCII) || rest.drop { $0 == " " }.first?.isLetter == false
    guard rest.first?.isLetter == false, more.count <= mostWords,
      isBound && !more.isEmpty || more.first.map({ Words.verdictConnectors.contains(String($0)) }) == true,
      !more.contains(where: { duties.contains(String($0)) })
    else { return nil }
    let question = rest.drop { isFrame($0) || "(（,，;；".contains($0) }.trimmedAtEnd { ")） ".contains($0) }
    return (String(words.prefix(phrase.count)), String(question))
  }

  /// Whether a text is such words.
  static func stands(in text: String) -> Bool {
    let isAsked = text.count > 1 && text.allSatisfy { $0 == "?" || $0 == "？" }
    return isAsked || all.contains(text.lowercased()) && text.lowercased() != OpenMark.plainWords.lowercased()
  }

  private static let all = Words.undecided.union(Words.pendingAnswers)
  private static let duties = Words.duties.union(Words.obligations.map { $0.lowercased() })
  private static let mostWords = 8
  private static let longestBeginning = Words.undecidedRequirements.map(\.count).max() ?? 0
  private static let longest = all.map(\.utf8.count).max() ?? 0
}
