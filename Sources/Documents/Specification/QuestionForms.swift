import Markdown
import Text
import Vocabulary

/// Finds the questions of a section that stand in no list: in headings, rows of tables and paragraphs.
struct QuestionForms {
  private let document: Document
  private let body: Range<Int>
  private let answered: AnsweredQuestions
  private let tables: [Table]
  /// The sections within that are headed by a question.
  private let asking: [Section]
  /// What stands below those, and lists of what may be answered to a question in a paragraph.
  private let below: LineRanges

  init(in section: Section, of document: Document) {
    self.document = document
    body = section.body
    tables = document.tables(in: section.body)
    answered = AnsweredQuestions(of: document, tables)
    let listed = document.listItems(in: section.body).map(\.line) + tables.map(\.headerLine)
    asking = document.sections.filter { inner in
      section.body.contains(inner.heading.lines.lowerBound)
        && ListedQuestion.heads(inner.heading.text, isAlone: !listed.contains(where: inner.body.contains))
    }
    below = LineRanges(joining: asking.map(\.body) + QuestionForms.choices(in: section.body, of: document))
  }

  /// The lists right behind a paragraph that has the label of a question.
  private static func choices(in lines: Range<Int>, of document: Document) -> [Range<Int>] {
    let blocks = document.blocks.filter { $0.depth == 0 && lines.contains($0.lines.lowerBound) }
    return zip(blocks, blocks.dropFirst()).compactMap { paragraph, list in
      guard paragraph.kind == .paragraph, case .list = list.kind else { return nil }
      let texts = paragraph.lines.lazy.compactMap { document.visibleText(ofLine: $0) }
      return texts.contains { ListedQuestion.isLabelled($0) } ? list.lines : nil
    }
  }

  /// Whether what stands on a line is answered by its section, or is part of what stands below a question.
  func settles(_ line: Int) -> Bool { below.contains(line) || answered.contains(line) }

  /// The questions, in no order; `marked` are the lines of marks, which speak for themselves.
  func questions(besides marked: Set<Int>) -> [OpenMark] {
    let headings = asking.filter { !$0.body.contains(where: marked.contains) }.compactMap(question)
    return (headings + rows + paragraphs).filter { !marked.contains($0.line) }
  }

  private func question(of section: Section) -> OpenMark? {
    let line = section.heading.lines.lowerBound
    let below = section.body.lazy.compactMap { document.visibleText(ofLine: $0) }
    let written = (document.visibleText(ofLine: line) ?? "").drop { "# ".contains($0) }
    guard !answered.contains(line), !ListedQuestion.isAnswered(String(written)),
      !below.contains(where: ListedQuestion.isAnswer), !ListedQuestion.hasLetteredAnswer("", below)
    else { return nil }
    return mark(line, section.heading.text)
  }

  // MARK: Tables

  private var rows: [OpenMark] {
    tables.filter { !settles($0.headerLine) && !isInList($0.headerLine) }.flatMap { table -> [OpenMark] in
      let names = table.header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
      let headed = names.firstIndex { name in Words.questions.contains(where: name.contains) }
      guard let column = headed ?? names.firstIndex(where: { !NumberColumn.names.contains($0) }) else { return [] }
      return table.rows.compactMap { row in
        let cell = row.cells[column]
        guard headed != nil || ListedQuestion.endsAsQuestion(cell), !answered.contains(row.line),
          !ListedQuestion.isAnswered(cell), !row.cells.contains(where: ListedQuestion.isAnswerCell)
        else { return nil }
        return mark(row.line, InlineText.plain(cell))
      }
    }
  }

  private func isInList(_ line: Int) -> Bool {
    document.listItems(in: body).contains { $0.lines.contains(line) }
  }

  // MARK: Paragraphs

  private var paragraphs: [OpenMark] {
    let blocks = document.blocks.filter { $0.depth == 0 && body.contains($0.lines.lowerBound) }
    return blocks.indices.flatMap { index -> [OpenMark] in
      let block = blocks[index]
      guard block.kind == .paragraph, !settles(block.lines.lowerBound) else { return [] }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let parts = parts(of: block.lines)
      return parts.indices.compactMap { position in
        let isLast = position == parts.count - 1
        return question(in: parts[position], before: isLast ? next : nil)
      }
    }
  }

  /// The lines of a paragraph, parted before each that begins with the label of a question.
  private func parts(of lines: Range<Int>) -> [Range<Int>] {
    let starts = lines.filter { line in
      line > lines.lowerBound && document.visibleText(ofLine: line).map { ListedQuestion.isLabelled($0) } ?? false
    }
    return zip([lines.lowerBound] + starts, starts + [lines.upperBound]).map { $0..<$1 }
  }

  private func question(in lines: Range<Int>, before next: Block?) -> OpenMark? {
    let texts = lines.compactMap { document.visibleText(ofLine: $0)?.trimmingWhitespace() }
    guard let first = texts.first else { return nil }
    let written = texts.joined(separator: " ")
    let isLabelled = ListedQuestion.isLabelled(first)
    var isList = false
    if case .list = next?.kind { isList = true }
    guard isLabelled || ListedQuestion.endsAsQuestion(written) && !isList, !ListedQuestion.isAnswered(written),
      !texts.dropFirst().contains(where: ListedQuestion.isAnswer),
      !ListedQuestion.hasLetteredAnswer(first, texts.dropFirst())
    else { return nil }
    let behind = next.map { isList ? $0.lines : $0.lines.prefix(1) } ?? lines.suffix(0)
    if behind.lazy.compactMap({ document.visibleText(ofLine: $0) }).contains(where: ListedQuestion.isAnswer) {
      return nil
    }
    if let line = behind.first.flatMap({ document.visibleText(ofLine: $0) }), !isList,
      ListedQuestion.isLetteredAnswer(line)
    {
      return nil
    }
    return mark(lines.lowerBound, InlineText.plain(written))
  }

  private func mark(_ line: Int, _ text: String) -> OpenMark? {
    let text = oneLine(text)
    guard !text.isEmpty, !DecisionText.saysNothing(text) else { return nil }
    return OpenMark(line: line, question: ListedQuestion.shortened(text))
  }
}

extension ListedQuestion {
  /// Whether a heading is a question; `isAlone` is whether no list or table stands below it, which a number might head.
  static func heads(_ heading: String, isAlone: Bool) -> Bool {
    if endsAsQuestion(heading) || isLabelled(heading) { return true }
    let rest = heading.drop { $0.isASCII && $0.isNumber }
    return isAlone && rest.startIndex > heading.startIndex && rest.first.map { ".):：".contains($0) } == true
  }

  /// Whether a text ends with a question mark.
  static func endsAsQuestion(_ text: String) -> Bool {
    text.last { !" *_\"”»)".contains($0) }.map { "?？".contains($0) } ?? false
  }

  /// Whether a text begins with the label of a question: `Q1: …`, `**OQ-2**: …`, `Question 3. …`.
  static func isLabelled(_ text: String) -> Bool {
    let text = text.drop { "*_[(~ ".contains($0) }
    let word = text.prefix(10).prefix(while: \.isLetter)
    let lowered = word.lowercased()
    guard ["q", "oq"].contains(lowered) || word.count > 4 && Words.questions.contains(where: { $0.hasPrefix(lowered) })
    else { return false }
    let number = text[word.endIndex...].drop { "-_ #".contains($0) }
    let rest = number.drop { $0.isASCII && $0.isNumber }
    if rest.startIndex == number.startIndex { return isLetteredQuestion(String(text)) }
    let behind = rest.drop { "*_])".contains($0) }
    return behind.isEmpty || ":.：-–—".contains(behind.first ?? ":") || behind.startIndex > rest.startIndex
      || rest.first == " " && behind.dropFirst().first.map { "-–—:".contains($0) } == true
  }

  /// Whether a cell says that the question in its row has its answer.
  static func isAnswerCell(_ cell: String) -> Bool {
    let cell = cell.trimmingWhitespace()
    return !endsAsQuestion(cell) && isAnswered(cell)
  }
}
