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
  /// The paragraphs outside lists, by their first lines.
  private let paragraphs: [Int: Range<Int>]
  /// The lines that go on with a paragraph of a list.
  private let continuations: LineRanges
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
    let texts = document.blocks.filter { $0.kind == .paragraph && bodies.contains($0.lines.lowerBound) }
    paragraphs = byLine(texts.filter { $0.depth == 0 }.map { ($0.lines.lowerBound, $0.lines) })
    continuations = LineRanges(
      joining: texts.filter { $0.depth > 0 && $0.lines.count > 1 }.map { $0.lines.lowerBound + 1..<$0.lines.upperBound }
    )
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
    var next = section.body.lowerBound
    for line in section.body where line >= next {
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
      } else if continues(current, line), let text = text(line) {
        current?.lines.append(text)
      } else if let paragraph = paragraphs[line], let gates = joinedGates(in: paragraph, under: heading) {
        close()
        checks[checks.count - 1] += gates.dropLast()
        current = gates.last
        next = paragraph.upperBound
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

  private func text(_ line: Int) -> String? {
    let isFollowed = line < document.source.lines.count && !document.source.isBlank(line: line + 1)
    return document.visibleText(ofLine: line)?.trimmingWhitespace().withoutHardBreak(isFollowed: isFollowed)
  }

  /// Whether a line goes on with an item, or with brackets that the line above has opened, whatever words it begins with.
  private func continues(_ statement: GateStatement?, _ line: Int) -> Bool {
    guard let statement, statement.goesOn, boxes[line] == nil, items[line] == nil, rows[line] == nil,
      let text = text(line), !text.isEmpty
    else { return false }
    if continuations.contains(line), !text.hasPrefix("**"), text.first != ">" { return true }
    guard paragraphs[line] == nil else { return false }
    let bytes = statement.lines.joined().utf8
    return bytes.count { $0 == .openingBracket } > bytes.count { $0 == .closingBracket }
  }

  /// The gates of a paragraph whose lines a formatter has joined; nil where each stands on a line of its own.
  private func joinedGates(in paragraph: Range<Int>, under heading: String) -> [GateStatement]? {
    let lines = paragraph.compactMap(text)
    guard lines.count == paragraph.count else { return nil }
    let whole = lines.joined(separator: " ")
    let parts = JoinedGates.parts(of: whole)
    let begun = lines.count { beginsGate($0) }
    if parts.isEmpty || parts.count == begun && beginsGate(lines[0]) || parts.count < begun { return nil }
    var line = paragraph.lowerBound
    var end = lines[0].utf8.count
    return parts.map { part in
      while whole.utf8.distance(from: whole.startIndex, to: part.startIndex) > end, line + 1 < paragraph.upperBound {
        line += 1
        end += 1 + lines[line - paragraph.lowerBound].utf8.count
      }
      return GateStatement(
        form: .item, line: line, lines: [String(part)], text: InlineText.plain(String(part)).trimmingWhitespace(),
        heading: heading)
    }
  }

  private func beginsGate(_ text: String) -> Bool {
    text.hasPrefix("**") || GateLabel(text).isFollowedByVerdict || VerdictText(text).beginsWithVerdict
  }

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
    if beginsGate(content) {
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
