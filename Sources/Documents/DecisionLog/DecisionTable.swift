import Markdown
import Text
import Vocabulary

/// Reads and writes the entries of a Decision Log that is a table.
enum DecisionTable {
  private static let identifierNames = NumberColumn.names.union(["decision id"])

  /// An entry for each row of the tables that have a column for the decision.
  static func entries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    document.tables(in: lines).flatMap { table -> [DecisionLog.Placed] in
      let columns = columns(of: table, in: document)
      guard columns.fields.contains(.decision) else { return [] }
      return table.rows.map { placed($0, columns) }
    }
  }

  private static func columns(of table: Table, in document: Document) -> DecisionStyle.Columns {
    let names = table.header.map { InlineText.plain($0).trimmingWhitespace() }
    var seen: Set<DecisionField> = []
    let fields = names.map { name in
      DecisionField(name: name).flatMap { $0 == .other || seen.insert($0).inserted ? $0 : nil }
    }
    let margin = document.source.text(ofLine: table.headerLine).prefix { $0 == " " || $0 == "\t" || $0 == ">" }
    return DecisionStyle.Columns(
      headerLine: table.headerLine, fields: fields,
      identifier: names.firstIndex { identifierNames.contains($0.lowercased()) }, margin: String(margin))
  }

  private static func placed(_ row: Table.Row, _ columns: DecisionStyle.Columns) -> DecisionLog.Placed {
    let value = { (index: Int) in
      let lines = DecisionText.lines(ofCell: DecisionText.withoutComments(row.cells[index]))
      return withoutBold(DecisionText.unescaped(lines.joined(separator: " "), inCell: true).trimmingWhitespace())
    }
    var values: [DecisionDraft.Value] = []
    for (index, field) in columns.fields.enumerated() {
      guard let field, field != .decision else { continue }
      let text = value(index)
      if !text.isEmpty, !isNothing(text) { values.append(DecisionDraft.Value(field: field, text: text)) }
    }
    let cell = columns.index(of: .decision).map { row.cells[$0] } ?? ""
    let (decision, segments) = segments(of: cell)
    values += segments
    let label = columns.identifier.map(value)
    let number = label.flatMap { DecisionIdentifier(inColumn: withoutMarks($0)) }
    let lead = number == nil ? DecisionLead(decision, isHeading: false).flatMap { $0.isBareLabel ? $0 : nil } : nil
    let both = DecisionSignature.of(DecisionDraft.first(.dateAndAuthor, values) ?? "")
    let date = DecisionSignature.of(DecisionDraft.first(.date, values) ?? "")
    let entry = DecisionEntry(
      id: number.map { $0.prefix + $0.digits } ?? lead?.identifier,
      decision: withoutBold(DecisionText.unescaped(lead?.text ?? decision, inCell: true)),
      rationale: DecisionDraft.first(.rationale, values) ?? "", date: both.date ?? date.date ?? date.author,
      author: both.author ?? DecisionDraft.first(.author, values) ?? (date.date == nil ? nil : date.author),
      source: DecisionDraft.first(.source, values), supersedes: DecisionDraft.first(.supersedes, values),
      supersededBy: DecisionDraft.first(.supersededBy, values)
        ?? values.lazy.filter { $0.field == .other }.compactMap { DecisionDraft.superseding(status: $0.text) }.first)
    let style = DecisionStyle(lead: .standard, layout: .row(columns), opening: columns.margin, values: [])
    return DecisionLog.Placed(
      entry: entry, lines: row.line..<row.line + 1, style: style, number: nil,
      isStruck: number != nil && label?.contains("~~") == true || lead?.isStruck == true
        || DecisionText.isStruck(lead?.text ?? decision))
  }

  /// The text of a cell that holds an ID, perhaps as the text of a link, without the marks around it.
  private static func withoutMarks(_ label: String) -> String {
    let text = label.drop { "[]*`\\~ ".contains($0) }
    let end = text.firstIndex { "[]*`\\~".contains($0) } ?? text.endIndex
    return text[..<end].trimmingWhitespace()
  }

  /// The words of the decision, and the fields that `<br>` parts from them.
  private static func segments(of cell: String) -> (decision: String, fields: [DecisionDraft.Value]) {
    var decision: [String] = []
    var fields: [DecisionDraft.Value] = []
    for line in DecisionText.lines(ofCell: DecisionText.withoutComments(cell)) {
      if let (field, _, value) = DecisionKey.leadingField(line[...]), !decision.isEmpty, field != .decision {
        fields.append(DecisionDraft.Value(field: field, text: DecisionText.unescaped(String(value), inCell: true)))
      } else if let index = fields.indices.last {
        fields[index].text += " " + DecisionText.unescaped(line, inCell: true)
      } else {
        decision.append(line)
      }
    }
    return (decision.joined(separator: " ").trimmingWhitespace(), fields)
  }

  /// A cell that is bold as a whole, without its marks.
  static func withoutBold(_ text: String) -> String {
    guard text.count > 4, text.hasPrefix("**"), text.hasSuffix("**"), !text.dropFirst(2).dropLast(2).contains("*")
    else {
      return text
    }
    return String(text.dropFirst(2).dropLast(2))
  }

  /// An entry as a row of the table; what has no column stands behind the decision, a line each.
  static func row(_ entry: DecisionEntry, _ columns: DecisionStyle.Columns) -> String {
    let signature = [entry.date, entry.author].compactMap { $0 }.joined(separator: " / ")
    var values: [(DecisionField, String?)] = [(.rationale, entry.rationale)]
    let hasBoth = columns.index(of: .dateAndAuthor) != nil
    let hasOne = columns.index(of: .date) != nil || columns.index(of: .author) != nil
    values += hasBoth || !hasOne ? [(.dateAndAuthor, signature)] : [(.date, entry.date), (.author, entry.author)]
    values += [(.source, entry.source), (.supersedes, entry.supersedes), (.supersededBy, entry.supersededBy)]
    var cells = Array(repeating: "", count: columns.fields.count)
    if let index = columns.identifier { cells[index] = cellText(entry.id ?? "") }
    let label = columns.identifier == nil ? entry.id.map { "[\($0)] " } ?? "" : ""
    let text = cellText(entry.decision)
    var decision = label.isEmpty ? text : label + DecisionLead.withEscapedJoint(text)
    for case (let field, let value?) in values where !oneLine(value).isEmpty {
      if let index = columns.index(of: field) {
        cells[index] = cellText(value)
      } else {
        decision += lineBreak(behind: decision.utf8) + "\(field.name(beside: [:])): " + cellText(value)
      }
    }
    if let index = columns.index(of: .decision) { cells[index] = decision }
    return columns.margin + "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }

  private static func cellText(_ text: String) -> String {
    DecisionText.escaped(withoutBold(oneLine(text)), inCell: true)
  }

  /// What begins a line in a cell. A backslash before it would escape it.
  static func lineBreak(behind bytes: some BidirectionalCollection<UInt8>) -> String {
    bytes.last == UInt8(ascii: "\\") ? " <br>" : "<br>"
  }

  /// The bytes of a cell on a line, without the spaces around it; nil where the row has no such cell.
  static func cellRange(_ column: Int, line: Int, in document: Document) -> Range<Int>? {
    let bytes = document.source.bytes
    let content = document.source.lines.content(ofLine: line)
    var start = bytes[content].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") } ?? content.upperBound
    if start < content.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cell = 0
    var index = start
    while index <= content.upperBound {
      let isEnd = index == content.upperBound
      if isEnd || bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\") {
        if cell == column { return trimmed(start..<index, bytes) }
        cell += 1
        start = index + 1
      }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    return lower..<upper
  }
}
