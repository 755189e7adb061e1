import Markdown
import Text
import Vocabulary

extension Document {
  /// The questions below Open Questions: the first paragraph of each item of a list, headings, rows of tables, and paragraphs
  /// that have the label of a question or end with a question mark. What is ticked, struck out or answered is not open, and
  /// a mark that asks for a clarification speaks for itself.
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
      let others = QuestionForms(in: section, of: self)
      let items = outerItems(in: section.body)
      let listed = items.indices.compactMap { index -> OpenMark? in
        let item = items[index]
        if others.settles(item.lines.lowerBound) { return nil }
        if marked.contains(where: item.lines.contains) || answersPrevious(items, index) { return nil }
        return index + 1 < items.count && answersPrevious(items, index + 1) ? nil : question(of: item)
      }
      return (listed + others.questions(besides: marked)).sorted { $0.line < $1.line }
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

  /// Whether an item is the answer to the one before it: `- A: …` behind `- Q: …`.
  private func answersPrevious(
    _ items: [(lines: Range<Int>, paragraph: Range<Int>, state: TaskState?)], _ index: Int
  ) -> Bool {
    guard index > 0, let line = visibleText(ofLine: items[index].lines.lowerBound),
      ListedQuestion.isLetteredAnswer(line),
      let before = visibleText(ofLine: items[index - 1].lines.lowerBound)
    else { return false }
    return ListedQuestion.isLetteredQuestion(before)
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
    if ListedQuestion.hasLetteredAnswer(first, lines.dropFirst() + below) { return nil }
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
    return joints.beginnings(in: heading.text).contains { part in
      // `Questions and Answers` are none.
      return part.contains { $0 == " " || !$0.isASCII } && names.contains(SectionName(String(part)))
    }
  }

  private static let joints = SearchedWords([
    " / ", "/", " & ", " and ", " und ", " et ", " y ", " (", "（", ", ", ": ", "、", "・", "与", "及", " e ",
  ])

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
    return endsInAnswer(marks) || holdsAnswer(Array(lowered.utf8))
  }

  /// Whether a text ends in the word that there is an answer, with a mark before it: `Which one? – resolved`.
  private static func endsInAnswer(_ marks: Substring) -> Bool {
    let bytes = Array(marks.utf8.suffix(longestAnswer))
    guard answers.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) else { return false }
    return Words.answers.contains { word in
      guard marks.hasSuffix(word), let before = marks.dropLast(word.count).last, "([（-–—*:✅→ ".contains(before) else {
        return false
      }
      return before != " " || marks.dropLast(word.count + 1).last.map { "-–—→✅:.?？".contains($0) } ?? false
    }
  }

  /// Whether a text has such a word behind a mark within it, with the answer behind the word.
  private static func holdsAnswer(_ text: [UInt8]) -> Bool {
    openings.contains { opening in
      var place = 0
      while let mark = text.firstRange(of: opening.mark, from: place, to: text.count) {
        place = mark.upperBound
        let rest = text[place...]
        if answers.contains(where: { word in
          rest.starts(with: word) && opening.closings.contains { rest.dropFirst(word.count).starts(with: $0) }
        }) {
          return true
        }
      }
      return false
    }
  }

  private static let answers = Words.answers.map { Array($0.utf8) }
  private static let longestAnswer = answers.map(\.count).max() ?? 0

  /// What stands before and behind the word where an answer follows it.
  private static let openings: [(mark: [UInt8], closings: [[UInt8]])] = [
    ("**", [""]), ("→ ", [":"]), ("— ", [":"]), ("- ", [":"]), ("? ", [":"]), ("？", ["："]), ("(", [":", " "]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  /// Whether a text is a question by its letter: `Q: …`, `**Q1**: …`.
  static func isLetteredQuestion(_ line: String) -> Bool { lettered(line, ["q", "question"]) != nil }

  /// Whether it is an answer by its letter, and says something.
  static func isLetteredAnswer(_ line: String) -> Bool { lettered(line, ["a", "answer"]).map(saysSomething) ?? false }

  /// Whether an answer stands below a question; `A:` above `B:` is a choice.
  static func hasLetteredAnswer(_ question: String, _ below: some Sequence<String>) -> Bool {
    var isAnswered = false
    for line in below {
      if isLetteredAnswer(line) { isAnswered = true }
      if lettered(line, ["b"]) != nil { return false }
    }
    return isAnswered
  }

  private static func saysSomething(_ answer: Substring) -> Bool {
    let answer = answer.trimmingWhitespace()
    return !answer.isEmpty && answer.contains { $0.isLetter || $0.isNumber } && !isPlaceholder(answer)
      && !Words.undecided.contains(answer.lowercased().trimmedAtEnd { ".?…".contains($0) }.trimmingWhitespace())
  }

  /// What follows one of some words, perhaps with a number, and a colon.
  private static func lettered(_ line: String, _ words: Set<String>) -> Substring? {
    let text = withoutMarkers(line).drop { "*_→ ".contains($0) }
    let word = text.prefix(9).prefix { $0.isASCII && $0.isLetter }
    guard !word.isEmpty, words.contains(word.lowercased()) else { return nil }
    let rest = text[word.endIndex...].drop { $0.isASCII && $0.isNumber || "*_".contains($0) }
    guard rest.first == ":" || rest.first == "：" else { return nil }
    return rest.dropFirst().drop { "*_ ".contains($0) }
  }

  /// Whether a line begins with a word that an answer follows, or that says that there is one.
  static func isAnswer(_ line: String) -> Bool {
    let text = withoutMarkers(line).drop { "*_ →➜✅✔[(（~".contains($0) }.lowercased()
    let bytes = Array(text.utf8.prefix(longestAnswer))
    guard answers.contains(where: { bytes.starts(with: $0) }) else { return false }
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
    text.utf8.count > longest && text.count > longest
      ? text.prefix(longest - 1).trimmedAtEnd(while: \.isWhitespace) + "…" : text
  }
}
