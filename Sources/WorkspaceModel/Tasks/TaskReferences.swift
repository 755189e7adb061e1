public import Markdown

extension Document {
  /// The user stories that tasks serve: by a mark, by a mention such as `(US1)` in their text, or by the heading that they
  /// stand under, as in `Phase 3: User Story 1`.
  public func servedStories(by tasks: [FeatureTask]) -> Set<Int> {
    var stories: Set<Int> = []
    var next = 0
    // The stories of the headings that a line stands under, outermost first.
    var open: [(level: Int, stories: [Int])] = []
    for task in tasks {
      while next < headings.count, headings[next].lines.lowerBound < task.line {
        let heading = headings[next]
        open.removeAll { $0.level >= heading.level }
        open.append((heading.level, heading.level > 1 ? mentionedStories(in: heading.text) : []))
        next += 1
      }
      stories.formUnion(task.stories + open.flatMap(\.stories))
      if task.text.contains("US") { stories.formUnion(mentionedStories(in: task.text)) }
    }
    return stories
  }

  /// The functional requirements that the visible text refers to, in upper case.
  public var mentionedRequirements: Set<String> {
    var mentions = RequirementMentions()
    for line in 1..<source.lines.count + 1 {
      guard let text = visibleText(ofLine: line), text.utf8.contains(UInt8(ascii: "-")) else { continue }
      mentions.read(text)
    }
    return mentions.ids
  }

  /// The stories that the parts of a text begin with: `Phase 3: User Story 1 - Title`, `Make it (US1)`.
  private func mentionedStories(in text: String) -> [Int] {
    text.split { ":：()（）[].–—".contains($0) }.flatMap { part in
      UserStory.mark(part)?.stories ?? UserStory.leading(part.drop { $0 == " " }).map { [$0.number] } ?? []
    }
  }
}
