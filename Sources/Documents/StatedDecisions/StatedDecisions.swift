public import Markdown
import Text
import Vocabulary

extension Document {
  /// The titled entries below Architecture Decisions; untouched template entries are none.
  public func architectureDecisions(_ vocabulary: SectionVocabulary) -> [StatedDecision] {
    let sections = planSections(.architectureDecisions, vocabulary)
    if sections.isEmpty { return [] }
    let topics = DecisionTopic.all(in: self)
    var first = topics.startIndex
    return sections.flatMap { section -> [StatedDecision] in
      var level = Int.max
      while first < topics.count, topics[first].heading.lines.lowerBound < section.body.lowerBound { first += 1 }
      let entries = topics[first...].prefix { section.body.contains($0.heading.lines.lowerBound) }
      return entries.isEmpty
        ? boldDecisions(in: section.body)
        : entries.compactMap { topic in
          // Only the entries themselves, not the headings within them.
          if topic.heading.level > level { return nil }
          level = topic.heading.level
          guard !DecisionText.saysNothing(topic.title) else { return nil }
          let statement = topic.statements.first ?? (isPlaceholder(topic.prose) ? "" : topic.prose, "")
          return StatedDecision(
            line: topic.heading.lines.lowerBound, title: topic.title, decision: statement.decision,
            rationale: statement.rationale)
        }
    }
  }

  /// Entries of a section without headings: list items that begin with their title in bold, and what runs on below them.
  private func boldDecisions(in lines: Range<Int>) -> [StatedDecision] {
    var entries: [(line: Int, title: String, text: String)] = []
    var isOpen = false
    for line in lines {
      let text = visibleText(ofLine: line)?[...] ?? ""
      let item = text.withoutListMarker
      let isFollowed = line + 1 < lines.upperBound && !source.isBlank(line: line + 1)
      if item != text, let (title, rest) = boldTitle(item) {
        entries.append((line, title, rest.trimmingWhitespace().withoutHardBreak(isFollowed: isFollowed)))
        isOpen = true
      } else if isOpen, text.first == " ", !source.isBlank(line: line) {
        entries[entries.count - 1].text += " " + text.trimmingWhitespace().withoutHardBreak(isFollowed: isFollowed)
      } else {
        isOpen = false
      }
    }
    return entries.map {
      let decision = InlineText.plain($0.text).trimmingWhitespace()
      return StatedDecision(line: $0.line, title: $0.title, decision: decision, rationale: "")
    }
  }

  /// `**Title**: text`, `**Title** – text`; nil where the title is the name of a field.
  private func boldTitle(_ text: Substring) -> (title: String, text: String)? {
    guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
    let isJoint: (Character) -> Bool = { ":：–—- ".contains($0) }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound].trimmedAtEnd(while: isJoint)
    let title = InlineText.plain(String(name)).trimmingWhitespace()
    guard StatedField(name: title) == nil, !DecisionText.saysNothing(title) else { return nil }
    return (title, String(text[end.upperBound...].drop(while: isJoint)))
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
        guard !isPlaceholder(oneLine(title)) else { return nil }
        titles.insert(title)
        return StatedDecision(
          line: topic.heading.lines.lowerBound, title: title, decision: statement.decision,
          rationale: statement.rationale)
      }
    }
  }

  private func isStated(_ decision: String) -> Bool {
    !decision.isEmpty && !isNothing(decision) && !openMark.stand(in: decision)
      && !Words.undecided.contains(decision.lowercased())
  }
}

private let openMark = SearchedWords(["NEEDS CLARIFICATION"])
