import Markdown
import Text
import Vocabulary

extension Document {
  /// The questions that stand in lists below Open Questions: the first paragraph of each item. What is ticked, struck out
  /// or answered is not open, and a mark that asks for a clarification speaks for itself.
  func listedQuestions(_ vocabulary: SectionVocabulary, besides marks: [OpenMark]) -> [OpenMark] {
    let names = Set(vocabulary.names(.openQuestions))
    let sections = sections.filter { ListedQuestion.heads($0.heading, names) }
    if sections.isEmpty { return [] }
    let marked = Set(marks.map(\.line))
    var end = 0
    return sections.flatMap { section -> [OpenMark] in
      // A section within one that was read already.
      guard section.body.lowerBound >= end else { return [] }
      end = section.body.upperBound
      if isStruck(line: section.heading.lines.lowerBound) { return [] }
      return outerItems(in: section.body).compactMap { item in
        marked.contains(where: item.lines.contains) ? nil : question(of: item)
      }
    }
  }

  /// The items of the outermost lists, and the states of their boxes.
  private func outerItems(in lines: Range<Int>) -> [(lines: Range<Int>, paragraph: Range<Int>, state: TaskState?)] {
    var items: [(lines: Range<Int>, paragraph: Range<Int>, state: TaskState?)] = []
    for block in blocks where lines.contains(block.lines.lowerBound) {
      if case .item(let state) = block.kind {
        if let last = items.last, last.lines.contains(block.lines.lowerBound) { continue }
        items.append((block.lines, block.lines.lowerBound..<block.lines.lowerBound, state))
      } else if block.kind == .paragraph, let last = items.indices.last, items[last].paragraph.isEmpty,
        items[last].lines.contains(block.lines.lowerBound)
      {
        items[last].paragraph = block.lines
      }
    }
    return items
  }

  private func isStruck(line: Int) -> Bool {
    visibleText(ofLine: line).map { $0.drop { "# ".contains($0) }.hasPrefix("~~") } ?? false
  }

  private func question(of item: (lines: Range<Int>, paragraph: Range<Int>, state: TaskState?)) -> OpenMark? {
    if item.paragraph.isEmpty || item.state == .done || item.state == .dropped { return nil }
    let lines = item.paragraph.compactMap { visibleText(ofLine: $0) }
    guard let first = lines.first else { return nil }
    let start = ListedQuestion.withoutMarkers(first)
    let written = ([String(start)] + lines.dropFirst().map { $0.trimmingWhitespace() }).joined(separator: " ")
    let below = (item.paragraph.upperBound..<max(item.lines.upperBound, item.paragraph.upperBound)).lazy
      .compactMap { visibleText(ofLine: $0) }
    guard !ListedQuestion.isAnswered(written), !below.contains(where: ListedQuestion.isAnswer) else { return nil }
    let text = oneLine(InlineText.plain(written))
    guard !DecisionText.saysNothing(written), !text.isEmpty else { return nil }
    return OpenMark(line: item.lines.lowerBound, question: ListedQuestion.shortened(text))
  }
}

/// What an item below Open Questions says of its question.
enum ListedQuestion {
  /// Characters that an index shows of a question; it is a map, and the question stands where the link leads.
  private static let longest = 240

  /// Whether a heading names such a section, perhaps with what else is in it, as in `Open Questions & Risks`.
  static func heads(_ heading: Heading, _ names: Set<SectionName>) -> Bool {
    if names.contains(heading.name) { return true }
    let joints: [String] = [" / ", "/", " & ", " and ", " (", "（", ", ", ": ", "、", "・", "与", "及", " e "]
    return joints.contains { joint in
      guard let part = heading.text.firstRange(of: joint).map({ heading.text[..<$0.lowerBound] }) else { return false }
      // `Questions and Answers` are none.
      return part.contains { $0 == " " || !$0.isASCII } && names.contains(SectionName(String(part)))
    }
  }

  /// The text behind bullet, number and box.
  static func withoutMarkers(_ line: String) -> Substring {
    let item = line.drop { $0.isWhitespace || $0 == ">" }.withoutListMarker.drop(while: \.isWhitespace)
    guard item.hasPrefix("["), let close = item.prefix(5).firstIndex(of: "]"),
      item[close...].dropFirst().first.map(\.isWhitespace) ?? true
    else { return item }
    return item[close...].dropFirst().drop(while: \.isWhitespace)
  }

  /// Whether the text of a question is struck out as a whole, begins or ends with the word that it is answered, or has the
  /// answer behind it.
  static func isAnswered(_ text: String) -> Bool {
    let text = text.trimmingWhitespace()
    if text.hasPrefix("~~"), let end = text.dropFirst(2).firstRange(of: "~~") {
      // What stands behind is the answer, or another question.
      let rest = text[end.upperBound...].trimmingWhitespaceSlice()
      if rest.last != "?", rest.last != "？" { return true }
    }
    if text.hasPrefix("✅") || text.hasPrefix("✔") || text.hasPrefix("☑") || isAnswer(text) { return true }
    let lowered = text.lowercased()
    let marks = lowered.trimmedAtEnd { " .)]*_）。".contains($0) }
    return Words.answers.contains { word in
      if marks.hasSuffix(word), let before = marks.dropLast(word.count).last, "([（-–—*:✅→ ".contains(before) {
        return before != " " || marks.dropLast(word.count + 1).last.map { "-–—→✅:.?？".contains($0) } ?? false
      }
      return [
        "**\(word)", "→ \(word):", "— \(word):", "- \(word):", "? \(word):", "？\(word)：", "(\(word):", "(\(word) ",
      ].contains {
        lowered.contains($0)
      }
    }
  }

  /// Whether a line begins with a word that an answer follows, or that says that there is one.
  static func isAnswer(_ line: String) -> Bool {
    let text = withoutMarkers(line).drop { "*_ →➜✅✔[(（~".contains($0) }.lowercased()
    return Words.answers.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count).drop { "*_".contains($0) }
      return rest.isEmpty || ":：)]）.-–— (".contains(rest.first ?? ":") && isJoint(rest)
    }
  }

  /// `Resolved: …`, `Resolved (2026-01-02): …`, `[Resolved] …`, not `Resolved names are kept?`.
  private static func isJoint(_ rest: Substring) -> Bool {
    guard rest.first == " " else { return true }
    return rest.drop { $0 == " " }.first.map { "(（-–—:".contains($0) || $0.isNumber } ?? true
  }

  static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1).trimmedAtEnd(while: \.isWhitespace) + "…" : text
  }
}
