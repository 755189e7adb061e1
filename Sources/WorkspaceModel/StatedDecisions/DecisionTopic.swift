import Markdown

/// A heading under which decisions are stated, in fields or under headings of their own.
struct DecisionTopic {
  let heading: Heading
  /// The heading without its number.
  let title: String
  /// Whether the heading calls itself a decision: `Decision 1: Title`.
  let isDecision: Bool
  /// The title of the heading above.
  let parent: String?
  /// The first paragraph below the heading, where it is no field.
  let prose: String
  /// What is stated, in order; the first without a decision where only a rationale is given.
  private(set) var statements: [(decision: String, rationale: String)] = []

  /// The topics of a document, in order. A heading that names a field, as `### Decision`, and one that says no more than
  /// that results follow, belong to the heading above.
  static func all(in document: Document) -> [DecisionTopic] {
    var topics: [DecisionTopic] = []
    var open: [(level: Int, topic: Int)] = []
    for (index, heading) in document.headings.enumerated() {
      let end =
        document.headings.indices.contains(index + 1)
        ? document.headings[index + 1].lines.lowerBound : document.source.lines.count + 1
      let body = heading.lines.upperBound..<end
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      let field = StatedField(name: heading.text)
      if let above = open.last?.topic, field != nil || isResult(heading.text) {
        topics[above].add(document.statedFields(in: body, first: field))
        continue
      }
      let label = DecisionTitle(heading.text)
      var topic = DecisionTopic(
        heading: heading, title: label.title, isDecision: label.isDecision,
        parent: open.last.map { topics[$0.topic].title }, prose: document.firstProse(in: body))
      topic.add(document.statedFields(in: body, first: field))
      open.append((heading.level, topics.count))
      topics.append(topic)
    }
    return topics
  }

  private static func isResult(_ heading: String) -> Bool { results.contains(SectionName(heading)) }

  private mutating func add(_ fields: [(field: StatedField, value: String)]) {
    for (field, value) in fields where !isPlaceholder(value) {
      switch field {
      case .decision where statements.last?.decision.isEmpty == true: statements[statements.count - 1].decision = value
      case .decision: statements.append((value, ""))
      case .rationale where statements.isEmpty: statements.append(("", value))
      case .rationale where statements[statements.count - 1].rationale.isEmpty:
        statements[statements.count - 1].rationale = value
      case .rationale, .other: break
      }
    }
  }

  private static let results: Set<SectionName> = [
    "Outcome", "Result", "Conclusion", "Resolution", "Recommendation", "結論", "结论", "결론", "Conclusão", "Resultado",
  ]
}

extension Document {
  /// The lines of the first paragraph in a range as one line of plain text; empty where something else stands first.
  fileprivate func firstProse(in range: Range<Int>) -> String {
    guard let first = range.first(where: { !source.isBlank(line: $0) }),
      let block = blocks.first(where: { $0.kind == .paragraph && $0.lines.lowerBound == first && $0.depth == 0 })
    else { return "" }
    let lines = block.lines.compactMap { visibleText(ofLine: $0)?.trimmingWhitespace() }
    guard let start = lines.first, StatedField.leading(start) == nil else { return "" }
    return InlineText.plain(lines.joined(separator: " ")).trimmingWhitespace()
  }
}
