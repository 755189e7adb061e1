import Markdown
import Text
import Vocabulary

/// Reads the entries of a Decision Log: list items, paragraphs, headings such as `D1: Title`, and rows of a table.
struct DecisionLogReader {
  typealias Field = DecisionField

  private let document: Document
  private let lines: Range<Int>
  private let headings: [Int: Heading]
  /// The first line of each indented code block at the top level, and of each table, with the line behind it.
  private var blockEnds: [Int: (kind: Block.Kind, end: Int)] = [:]
  private var placed: [DecisionLog.Placed] = []
  private var current: DecisionDraft?
  /// The heading of a day below which entries stand.
  private var group: (level: Int, date: String)?
  /// Whether a paragraph may begin on the next line.
  private var isBehindBlank = true

  /// The entries in `lines`, in order; what a template left to be filled in is none.
  static func entries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    all(in: document, lines: lines).filter { !isSample($0) }
  }

  /// Whether an entry says nothing, as a template leaves it to be filled in.
  static func isSample(_ placed: DecisionLog.Placed) -> Bool { DecisionText.saysNothing(placed.entry.decision) }

  /// The entries in `lines`, in order, with those that a template left to be filled in.
  static func all(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    let rows = DecisionTable.entries(in: document, lines: lines)
    var reader = DecisionLogReader(document, lines)
    reader.read(besides: Set(rows.map(\.lines.lowerBound)))
    let written = reader.placed
    // A table that sums up the entries written out beside it tells of no others.
    let told = Set(written.compactMap(\.entry.id))
    let others = rows.filter { row in row.entry.id.map { !told.contains($0) } ?? true }
    return others.isEmpty ? written : (written + others).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private init(_ document: Document, _ lines: Range<Int>) {
    self.document = document
    self.lines = lines
    headings = Dictionary(
      document.headings.filter { lines.contains($0.lines.lowerBound) }.map { ($0.lines.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    for block in document.blocks where lines.contains(block.lines.lowerBound) {
      switch block.kind {
      case .table, .fencedCode: blockEnds[block.lines.lowerBound] = (block.kind, block.lines.upperBound)
      case .indentedCode where !document.isLog(block):
        blockEnds[block.lines.lowerBound] = (block.kind, block.lines.upperBound)
      default: break
      }
    }
  }

  private mutating func read(besides rows: Set<Int>) {
    var line = lines.lowerBound
    while line < lines.upperBound {
      if let heading = headings[line] {
        read(heading)
        line = max(heading.lines.upperBound, line + 1)
        isBehindBlank = true
      } else if let block = blockEnds[line], block.end > line {
        read(block.kind, line..<min(block.end, lines.upperBound), isLog: rows.contains(line + 2))
        line = block.end
        isBehindBlank = true
      } else {
        if let text = text(line).map({ LogLine($0) }) {
          if let preface = preface(text, line) {
            begin(preface, text, line)
            line = preface.line
          } else {
            let isFollowed = line + 1 < lines.upperBound && !document.source.isBlank(line: line + 1)
            for part in text.fieldLines(isFollowed: isFollowed) { read(part, line) }
          }
          isBehindBlank = text.content.isEmpty
        }
        line += 1
      }
    }
    close()
  }

  private mutating func close() {
    current.map { placed.append($0.placed) }
    current = nil
  }

  /// The text of a line; entries indented by four are code to CommonMark, but entries to people.
  private func text(_ line: Int) -> String? {
    if document.isHTMLBlock(line: line) { return nil }
    return document.visibleText(ofLine: line) ?? document.source.text(ofLine: line)
  }

  /// A heading begins an entry, tells of one where it is a key below its heading, or ends it.
  private mutating func read(_ heading: Heading) {
    let line = heading.lines.lowerBound
    let (opening, text) = rawHeading(line)
    if let open = group, heading.level <= open.level { group = nil }
    let lead = DecisionLead(text, isHeading: true)
    if let field = fieldBelow(heading) {
      current?.begin(field, nil, "", column: 0, line: line)
    } else if let date = DecisionDate.enclosedPrefix(of: text[...])?.text, lead.map({ isGroup($0, heading) }) ?? true {
      close()
      group = (heading.level, date)
    } else if let lead {
      close()
      current = DecisionDraft(
        lead, .heading, opening: opening, column: 0, contentColumn: 0, line: line, groupDate: group?.date)
    } else {
      close()
    }
  }

  /// The field that a heading below that of its entry is the key of.
  private func fieldBelow(_ heading: Heading) -> Field? {
    guard let draft = current, draft.layout.isHeading, heading.level > draft.opening.prefix(while: { $0 == "#" }).count
    else { return nil }
    let field = DecisionField(name: String(heading.text.trimmedAtEnd { ":： ".contains($0) }))
    return field == .decision && !draft.expectsDecision ? nil : field
  }

  /// Whether a dated heading stands above several entries and is none itself.
  private func isGroup(_ lead: DecisionLead, _ heading: Heading) -> Bool {
    if lead.identifier != nil || lead.key != nil || lead.number != nil { return false }
    var entries = 0
    for line in heading.lines.upperBound..<max(lines.upperBound, heading.lines.upperBound) {
      if headings[line] != nil { break }
      let text = LogLine(document.source.text(ofLine: line))
      if !text.bullet.isEmpty, DecisionLead(text.content, isHeading: false) != nil { entries += 1 }
      if entries > 1 { return true }
    }
    return false
  }

  /// The marks of a heading and its text, as they are written.
  private func rawHeading(_ line: Int) -> (opening: String, text: String) {
    let text = DecisionLogReader.withoutAnchor((document.visibleText(ofLine: line) ?? "").trimmingWhitespace())
    let marks = text.prefix { $0 == "#" }
    guard !marks.isEmpty else { return ("### ", text) }
    let body = text[marks.endIndex...].trimmingWhitespaceSlice()
    let signs = body.reversed().prefix { $0 == "#" }.count
    let rest = body.dropLast(signs)
    if signs > 0, rest.last == "\\" { return (marks + " ", String(rest.dropLast() + body.suffix(signs))) }
    if signs > 0, rest.isEmpty || rest.last == " " { return (marks + " ", String(rest.trimmingWhitespaceSlice())) }
    return (marks + " ", String(body))
  }

  /// A heading without the ID that it is linked by: `### D1: Title {#d1}`.
  private static func withoutAnchor(_ heading: String) -> String {
    guard heading.hasSuffix("}"), let start = heading.lastIndex(of: "{"), heading[start...].hasPrefix("{#") else {
      return heading
    }
    return String(heading[..<start].trimmingWhitespaceSlice())
  }

  /// Code and tables belong to the entry that they stand in, and say nothing of a field.
  private mutating func read(_ kind: Block.Kind, _ block: Range<Int>, isLog: Bool) {
    let first = LogLine(document.source.text(ofLine: block.lowerBound))
    if !isLog, let draft = current,
      draft.layout.isHeading || first.column >= draft.contentColumn && first.column > draft.column
    {
      current?.extend(to: block.upperBound - 1)
    } else {
      close()
    }
  }

  private mutating func read(_ text: LogLine, _ line: Int) {
    if text.content.isEmpty {
      if !text.bullet.isEmpty || current == nil { return }
      current?.hasEnded = true
      return
    }
    if let lead = lead(of: text) {
      close()
      current = DecisionDraft(
        lead, .item(bullet: text.bullet), opening: text.opening, column: text.column, contentColumn: text.contentColumn,
        line: line, groupDate: group?.date)
      return
    }
    guard let draft = current else { return }
    let content = DecisionKey.unstruck(text.content)
    let field = draft.endsBeforeBy && content.lowercased().hasPrefix("by:") ? nil : DecisionKey.leadingField(content)
    let isOurs = field.map { $0.field != .other && $0.field != .decision } ?? false
    let isOutside = !draft.layout.isHeading && text.column <= draft.column
    let isDecision = field?.field == .decision && (draft.layout.isHeading || draft.expectsDecision)
    if isOurs || isDecision, let (name, key, value) = field {
      var key = key
      key.opening = text.opening
      current?.begin(name, key, value, column: text.column, line: line)
    } else if isOutside, !text.bullet.isEmpty || draft.hasEnded, !draft.expectsValue(isBullet: !text.bullet.isEmpty) {
      close()
    } else if let (name, key, value) = field, name == .other, draft.canBeginOther(at: text.column) {
      current?.begin(name, key, value, column: text.column, line: line)
    } else {
      current?.add(content, bullet: text.bullet, line: line)
    }
  }

  /// The fields that stand before a decision in its entry, and the line of the decision.
  private struct Preface {
    var fields: [(field: Field, key: DecisionKey, value: Substring, line: Int)] = []
    var line: Int
    var lead: DecisionLead
  }

  /// When or by whom, with the decision on a line below: `- Date: 2026-01-02`, `  Decision: Keep it`. Nil for all else.
  private func preface(_ text: LogLine, _ line: Int) -> Preface? {
    let signature: Set<Field> = [.date, .author, .dateAndAuthor]
    if let draft = current {
      if draft.layout.isHeading || text.column >= draft.contentColumn && !text.bullet.isEmpty { return nil }
      if text.bullet.isEmpty, !draft.hasEnded || !draft.hasSignature { return nil }
    } else if text.bullet.isEmpty, !isBehindBlank {
      return nil
    }
    var fields: [(field: Field, key: DecisionKey, value: Substring, line: Int)] = []
    for below in line..<min(line + 4, lines.upperBound) {
      guard headings[below] == nil, blockEnds[below] == nil, let raw = self.text(below) else { return nil }
      let part = LogLine(raw)
      let isInside = below == line || part.column >= text.contentColumn
      guard isInside, let content = part.fieldLines(isFollowed: true).first?.content, !content.isEmpty else {
        return nil
      }
      if !fields.isEmpty, let lead = DecisionLead(content, isHeading: false), lead.key != nil {
        return Preface(fields: fields, line: below, lead: lead)
      }
      guard let (field, key, value) = DecisionKey.leadingField(content), signature.contains(field) else { return nil }
      fields.append((field, key, value, below))
    }
    return nil
  }

  private mutating func begin(_ preface: Preface, _ text: LogLine, _ line: Int) {
    close()
    var draft = DecisionDraft(
      preface.lead, .item(bullet: text.bullet), opening: text.opening, column: text.column,
      contentColumn: text.contentColumn, line: line, groupDate: group?.date)
    for (field, key, value, _) in preface.fields {
      var key = key
      key.opening = String(repeating: " ", count: text.contentColumn)
      draft.begin(field, key, value, column: text.contentColumn, line: line)
    }
    draft.extend(to: preface.line)
    current = draft
  }

  /// What begins an entry on this line; nil if it tells more of one, or is something else.
  private func lead(of text: LogLine) -> DecisionLead? {
    guard let lead = DecisionLead(text.content, isHeading: false) else { return nil }
    if current?.expectsDecision == true, lead.key != nil, lead.identifier == nil { return nil }
    guard let draft = current else { return !text.bullet.isEmpty || lead.key != nil && isBehindBlank ? lead : nil }
    if text.bullet.isEmpty {
      // A paragraph of its own, not a line that runs on.
      return lead.key != nil && draft.hasEnded && text.column <= draft.column ? lead : nil
    }
    let isNested = draft.layout.isHeading || text.column >= draft.contentColumn
    if isNested, text.quotes > 0 || lead.key == nil { return nil }
    return lead
  }
}

extension Document {
  /// Whether code indented by four is a log to people: it stands at the top level and begins with an entry.
  func isLog(_ block: Block) -> Bool {
    guard block.kind == .indentedCode, block.depth == 0 else { return false }
    let line = LogLine(source.text(ofLine: block.lines.lowerBound))
    return !line.bullet.isEmpty && DecisionLead(line.content, isHeading: false) != nil
  }
}
