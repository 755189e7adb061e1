import Markdown
import Text
import Vocabulary

/// Splits Constitution Checks into statements.
struct GateLines {
  private let document: Document
  private let vocabulary: SectionVocabulary
  private let headings: [Int: Heading]
  private let boxes: [Int: ChecklistItem]
  private let items: [Int: ListItem]
  private let rows: [Int: (table: GateTable, cells: [String])]
  private let skippedLines: Set<Int>
  /// The lines of items with boxes, with what is nested in them.
  private let belowBoxes: LineRanges

  /// Looks at what stands in some sections.
  init(of document: Document, in sections: [Section], _ vocabulary: SectionVocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    let all = 1..<document.source.lines.count + 1
    headings = byLine(document.headings.map { ($0.lines.lowerBound, $0) })
    boxes = byLine(document.checklistItems().map { ($0.line, $0) })
    let listItems = document.listItems(in: all)
    items = byLine(listItems.map { ($0.line, $0) })
    let bodies = LineRanges(joining: sections.map(\.body))
    let tables = document.tables(in: all).filter { table in
      bodies.overlaps(table.headerLine..<(table.rows.last?.line ?? table.delimiterLine) + 1)
    }
    rows = byLine(
      tables.flatMap { table in
        let columns = GateTable(header: table.header)
        return table.rows.map { ($0.line, (columns, $0.cells)) }
      })
    let boxLines = Set(boxes.keys)
    belowBoxes = LineRanges(joining: listItems.filter { boxLines.contains($0.line) }.map(\.lines))
    skippedLines = Set(tables.flatMap { [$0.headerLine, $0.delimiterLine] })
  }

  /// The statements of a section, those of a repeated check within it by themselves.
  func checks(in section: Section) -> [[GateStatement]] {
    var checks: [[GateStatement]] = [[]]
    var current: GateStatement?
    var heading = ""
    var skipLevel: Int?
    func close() {
      current.map { checks[checks.count - 1].append($0) }
      current = nil
    }
    for line in section.body {
      if let found = headings[line] {
        close()
        if let level = skipLevel, found.level > level { continue }
        skipLevel = vocabulary.names(.complexityTracking, found.name) ? found.level : nil
        heading = found.text
        if GateLines.beginsCheck(found.text) { checks.append([]) }
        current = skipLevel == nil ? statement(found) : nil
      } else if skipLevel != nil || skippedLines.contains(line) || headingLines(line) {
        close()
      } else if quotesDemand(line) {
        continue
      } else if let statement = statement(line, under: heading, openProse: current?.goesOn == true) {
        close()
        if isTitle(line), GateLines.beginsCheck(statement.text) { checks.append([]) }
        current = statement
      } else if let text = text(line), !text.isEmpty, current?.goesOn == true {
        current?.lines.append(text)
      } else {
        close()
      }
    }
    close()
    return checks
  }

  /// The line below a heading that underlines it.
  private func headingLines(_ line: Int) -> Bool { headings[line - 1]?.lines.contains(line) ?? false }

  private func text(_ line: Int) -> String? { document.visibleText(ofLine: line)?.trimmingWhitespace() }

  /// Whether a line quotes below a box what a principle demands: it answers nothing, whatever words it holds.
  private func quotesDemand(_ line: Int) -> Bool {
    guard belowBoxes.contains(line), let text = text(line), text.hasPrefix(">") else { return false }
    return Obligation.stands(in: text)
  }

  private func statement(_ heading: Heading) -> GateStatement {
    GateStatement(
      form: .heading, line: heading.lines.lowerBound, lines: [heading.text], text: heading.text, heading: "")
  }

  /// The statement that begins on a line; nil where none does.
  private func statement(_ line: Int, under heading: String, openProse isOpen: Bool) -> GateStatement? {
    guard let text = text(line), !text.isEmpty else { return nil }
    let make = { (form: GateStatement.Form, about: String) in
      GateStatement(
        form: form, line: line, lines: [text], text: InlineText.plain(about).trimmingWhitespace(), heading: heading)
    }
    if let row = rows[line] { return make(.row(row.table, cells: row.cells), row.table.name(of: row.cells)) }
    if let box = boxes[line] { return make(.box(box.state), box.text.isEmpty ? box.identifier ?? "" : box.text) }
    if let item = items[line] { return make(.item, item.text) }
    if text.first == "|" {
      let cells = Document.cells(ofRow: text)
      let table = GateTable(header: [])
      return make(.row(table, cells: cells), table.name(of: cells))
    }
    let content = String(text.drop { "> ".contains($0) })
    if content.hasPrefix("**") || GateLabel(content).isFollowedByVerdict || VerdictText(content).beginsWithVerdict {
      return make(.item, content)
    }
    return isOpen ? nil : make(.prose, content)
  }

  private static let phases = SearchedWords(Words.checkPhases)

  /// Whether a sub-heading begins a check that is made at another time than those before it.
  private static func beginsCheck(_ heading: String) -> Bool { phases.stand(in: heading.lowercased()) }

  /// Whether a line is all bold, as people write headings too.
  private func isTitle(_ line: Int) -> Bool {
    guard let text = text(line), text.hasPrefix("**") else { return false }
    let end = text.trimmedAtEnd { ":：".contains($0) }
    return end.hasSuffix("**") && end.dropFirst(2).dropLast(2).firstRange(of: "**") == nil
  }
}

private func byLine<Value>(_ pairs: [(Int, Value)]) -> [Int: Value] {
  Dictionary(pairs, uniquingKeysWith: { first, _ in first })
}
