import Markdown
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

  init(header: [String]) {
    let names = header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    var free = names.indices.filter { !NumberColumn.names.contains(names[$0]) }
    func column(_ words: [String]) -> Int? {
      let found = free.first { index in words.contains(where: names[index].contains) }
      free.removeAll { $0 == found }
      return found
    }
    let alternative = column(Words.complexityAlternatives)
    let violation = column(Words.complexityViolations)
    let reason = column(Words.complexityReasons)
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
