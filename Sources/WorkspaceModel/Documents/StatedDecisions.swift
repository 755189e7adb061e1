public import Markdown

extension Document {
  /// The titled entries below Architecture Decisions; untouched template entries are none.
  public func architectureDecisions(_ vocabulary: SectionVocabulary) -> [StatedDecision] {
    let topics = DecisionTopic.all(in: self)
    var first = topics.startIndex
    return planSections(.architectureDecisions, vocabulary).flatMap { section -> [StatedDecision] in
      var level = Int.max
      while first < topics.count, topics[first].heading.lines.lowerBound < section.body.lowerBound { first += 1 }
      return topics[first...].prefix { section.body.contains($0.heading.lines.lowerBound) }.compactMap { topic in
        // Only the entries themselves, not the headings within them.
        if topic.heading.level > level { return nil }
        level = topic.heading.level
        guard !isPlaceholder(topic.title), !isNothing(topic.title) else { return nil }
        let statement = topic.statements.first ?? (isPlaceholder(topic.prose) ? "" : topic.prose, "")
        return StatedDecision(
          line: topic.heading.lines.lowerBound, title: topic.title, decision: statement.decision,
          rationale: statement.rationale)
      }
    }
  }

  /// The decisions that research.md states: each in a section of its own, whose heading is the title. A section that
  /// states none, or only that it is still open, counts for nothing.
  public func researchDecisions(_ vocabulary: SectionVocabulary) -> [StatedDecision] {
    let open = Set(sections(named: vocabulary.names(.openQuestions)).map { $0.heading.lines.lowerBound })
    var titles: Set<String> = []
    return DecisionTopic.all(in: self).filter { !open.contains($0.heading.lines.lowerBound) }.flatMap { topic in
      topic.statements.enumerated().compactMap { index, statement -> StatedDecision? in
        guard isStated(statement.decision) || statement.decision.isEmpty && topic.isDecision else { return nil }
        var title = index == 0 && !isPlaceholder(topic.title) ? topic.title : statement.decision
        if titles.contains(title), let parent = topic.parent { title = "\(parent): \(title)" }
        guard !isPlaceholder(title) else { return nil }
        titles.insert(title)
        return StatedDecision(
          line: topic.heading.lines.lowerBound, title: title, decision: statement.decision,
          rationale: statement.rationale)
      }
    }
  }

  private func isStated(_ decision: String) -> Bool {
    !decision.isEmpty && !isNothing(decision) && !decision.contains("NEEDS CLARIFICATION")
      && !undecided.contains(decision.lowercased())
  }
}

/// What stands in the place of a decision while there is none.
private let undecided: Set<String> = [
  "tbd", "tbd.", "todo", "pending", "open", "undecided", "未定", "待定", "未決定", "미정", "a definir", "pendente",
]
