import Markdown
import Text
import Vocabulary

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
    let paragraphs = document.paragraphs
    var topics: [DecisionTopic] = []
    var open: [(level: Int, topic: Int)] = []
    for (index, heading) in document.headings.enumerated() {
      let end =
        document.headings.indices.contains(index + 1)
        ? document.headings[index + 1].lines.lowerBound : document.source.lines.count + 1
      let body = heading.lines.upperBound..<end
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      let field = StatedField(name: heading.text)
      if let above = open.last?.topic, field != nil || results.contains(heading.name) {
        topics[above].add(document.statedFields(in: body, first: field))
        continue
      }
      let label = DecisionTitle(heading.text)
      let first = body.first { !document.source.isBlank(line: $0) }
      var topic = DecisionTopic(
        heading: heading, title: label.title, isDecision: label.isDecision,
        parent: open.last.map { topics[$0.topic].title },
        prose: first.flatMap { paragraphs[$0] }.map(document.prose) ?? "")
      topic.add(document.statedFields(in: body, first: field))
      open.append((heading.level, topics.count))
      topics.append(topic)
    }
    return topics
  }

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

  private static let results = Set(Words.decisionResults.map { SectionName($0) })
}

extension Document {
  /// The paragraphs at the top level by the line that they begin on.
  fileprivate var paragraphs: [Int: Range<Int>] {
    let lines = blocks.filter { $0.kind == .paragraph && $0.depth == 0 }.map(\.lines)
    return Dictionary(lines.map { ($0.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A paragraph as one line of plain text; empty where it begins with a field.
  fileprivate func prose(_ paragraph: Range<Int>) -> String {
    let lines = paragraph.compactMap { paragraphLine($0, in: paragraph) }
    guard let first = lines.first, StatedField.leading(first) == nil else { return "" }
    return InlineText.plain(lines.joined(separator: " ")).trimmingWhitespace()
  }
}
