import Markdown
import Text
import Vocabulary

/// Which columns of a Complexity Tracking table hold what: found by their heads, else by their places.
struct ComplexityColumns {
  /// What is violated.
  let violation: Int?
  /// Why it is needed.
  let reason: Int?
  /// Why the simpler alternative was rejected.
  let alternative: Int?
  /// Whether the heads say that violations and their reasons are listed.
  let isCertain: Bool

  private static let alternatives = SearchedWords(Words.complexityAlternatives)
  private static let violations = SearchedWords(Words.complexityViolations)
  private static let reasons = SearchedWords(Words.complexityReasons)

  init(header: [String]) {
    let names = header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    var free = names.indices.filter { !NumberColumn.names.contains(names[$0]) }
    func column(_ words: SearchedWords) -> Int? {
      let found = free.first { index in words.stand(in: names[index]) }
      free.removeAll { $0 == found }
      return found
    }
    let alternative = column(ComplexityColumns.alternatives)
    let violation = column(ComplexityColumns.violations)
    let reason = column(ComplexityColumns.reasons)
    isCertain = violation != nil && (reason != nil || alternative != nil)
    self.violation = violation ?? free.popFirst()
    self.reason = reason ?? free.popFirst()
    self.alternative = alternative ?? free.popFirst()
  }
}

extension [Int] {
  /// Removes and returns the first one.
  fileprivate mutating func popFirst() -> Int? { isEmpty ? nil : removeFirst() }
}
