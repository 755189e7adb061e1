import Markdown
import Records
import Text
import Vocabulary

/// What the columns of a table in a Constitution Check mean; people head them in many ways.
struct GateTable: Hashable {
  private let header: [String]
  private let statusColumn: Int?
  /// Whether its rows are gates: explanations of signs and violations to be justified are none.
  let holdsGates: Bool

  init(header: [String]) {
    let names = header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    self.header = names
    // In a table that answers before the design and after it, the later answer counts.
    statusColumn =
      names.lastIndex { $0.hasPrefix("post") || GateTable.checksAgain.stand(in: $0) }
      ?? names.lastIndex { GateTable.statusColumns.stand(in: $0) }
    holdsGates =
      !names.contains { Words.gateLegendColumns.contains($0) }
      && (statusColumn != nil || !ComplexityColumns(header: header).isCertain)
  }

  static let checksAgain = SearchedWords(Words.checksAgain)
  private static let statusColumns = SearchedWords(Words.gateStatusColumns)

  /// What a row is about: its first cell that holds words and is not its number.
  func name(of cells: [String]) -> String {
    let named = cells.indices.first { index in
      index != statusColumn && !isNumber(index) && cells[index].contains(where: \.isLetter)
        && VerdictText(cells[index]).verdicts.isEmpty
    }
    return named.map { cells[$0] } ?? cells.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The text that answers: the cell of the status column, else the cells that begin with a verdict, else the whole row.
  func answer(in cells: [String]) -> String {
    if let status = statusColumn, cells.indices.contains(status) {
      let text = VerdictText(cells[status])
      if text.offersChoice || !text.verdicts.isEmpty { return cells[status] }
    }
    let answers = cells.filter { VerdictText($0).beginsWithVerdict }
    // `| VIOLATION? | No |`: the next cell says whether it is so.
    let asks = answers.contains { "?？".contains(InlineText.plain($0).trimmingWhitespace().last ?? " ") }
    return (answers.isEmpty || asks ? cells : answers).joined(separator: " | ")
  }

  /// Whether the one box that a row holds is ticked; nil for a row of no box or of several, and below a head such as
  /// `Violation`, where an empty box is well.
  func box(in cells: [String]) -> Bool? {
    let boxes = cells.indices.filter { GateTable.boxes[cells[$0].trimmingWhitespace()] != nil }
    guard boxes.count == 1, let box = boxes.first else { return nil }
    if header.indices.contains(box),
      GateTable.asksForFault(header[box]) || Words.no.contains(header[box])
        || VerdictText(header[box].uppercased()).verdicts.contains(where: { $0.outcome != .passes })
    {
      return nil
    }
    return GateTable.boxes[cells[box].trimmingWhitespace()]
  }

  private static let boxes = [
    "[ ]": false, "[]": false, "☐": false, "[x]": true, "[X]": true, "☑": true, "`[ ]`": false, "`[x]`": true,
    "\\[ \\]": false, "\\[x\\]": true,
  ]

  /// Whether the cell that should hold the answer is empty.
  func lacksAnswer(_ cells: [String]) -> Bool {
    statusColumn.map { cells.indices.contains($0) && cells[$0].allSatisfy { !$0.isLetter && !$0.isSymbol } } ?? false
  }

  /// Whether the cell of the answer says that it is yet to come.
  func isPending(_ cells: [String]) -> Bool { statusCell(cells).map(PendingAnswer.stands) ?? false }

  /// What a bare `Yes` or `No` in the column of the answer says; nil for any other.
  func plainAnswer(in cells: [String]) -> Bool? {
    guard let answer = statusCell(cells).map({ InlineText.plain($0).lowercased() }) else { return nil }
    return Words.yes.contains(answer) ? true : Words.no.contains(answer) ? false : nil
  }

  /// What a verdict in whatever case says that has the cell of the answer to itself: `fail`; nil for any other.
  func bareVerdict(in cells: [String]) -> VerdictOutcome? {
    guard let cell = statusCell(cells) else { return nil }
    let words = InlineText.plain(cell).uppercased().split(separator: " ")
    return Verdict.phrases[words.first ?? ""]?.first { $0.words == words }?.outcome
  }

  /// Whether a row asks for what must not be: `Violations found?`.
  static func asksForFault(_ question: String) -> Bool {
    let words = question.lowercased()
    if words.split(separator: " ").first.map({ Words.none.contains(String($0)) }) ?? false { return false }
    return Words.gateFaults.contains { words.hasPrefix($0 + " ") || $0.utf8.count > 4 && words.contains($0) }
  }

  private func statusCell(_ cells: [String]) -> String? {
    statusColumn.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
  }

  private func isNumber(_ index: Int) -> Bool {
    header.indices.contains(index) && NumberColumn.names.contains(header[index])
  }
}

extension GateTable: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(header, statusColumn, holdsGates) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    header = try reader.next()
    statusColumn = try reader.next()
    holdsGates = try reader.next()
  }
}
