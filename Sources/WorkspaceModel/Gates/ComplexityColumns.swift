import Markdown

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
    let alternative = column(ComplexityColumns.alternativeWords)
    let violation = column(ComplexityColumns.violationWords)
    let reason = column(ComplexityColumns.reasonWords)
    isCertain = violation != nil && (reason != nil || alternative != nil)
    self.violation = violation ?? free.popFirst()
    self.reason = reason ?? free.popFirst()
    self.alternative = alternative ?? free.popFirst()
  }

  private static let violationWords = [
    "violation", "deviation", "exception", "違反", "逸脱", "违反", "违规", "違規", "偏离", "偏離", "위반", "violaç", "desvio", "exceç",
    "complexity", "risk", "複雑", "复杂", "複雜", "복잡", "complexidade", "risco",
  ]
  private static let reasonWords = [
    "why", "need", "justif", "reason", "rationale", "必要", "理由", "原因", "为什么", "为何", "為什麼", "為何", "正当", "필요", "이유", "근거",
    "por que", "porque", "motivo", "necess", "razão",
  ]
  private static let alternativeWords = [
    "alternative", "rejected", "代替", "却下", "替代", "拒绝", "拒絕", "否决", "대안", "거부", "기각", "alternativa", "rejeitad",
  ]
}

extension [Int] {
  /// Removes and returns the first one.
  fileprivate mutating func popFirst() -> Int? { isEmpty ? nil : removeFirst() }
}
