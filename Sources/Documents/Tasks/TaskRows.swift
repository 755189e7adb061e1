import Markdown
import Text
import Vocabulary

/// Finds tasks in tables: `| T001 | Set up | ✅ Done |`.
struct TaskRows {
  private let document: Document
  private let sections: TaskListSections

  init(_ document: Document, _ sections: TaskListSections) {
    self.document = document
    self.sections = sections
  }

  /// The rows that name tasks. Beside boxes, of which none has an ID, a table counts only where it says how far they are.
  func tasks(areOnly: Bool) -> [ReadTask] {
    let all = document.tables(in: 1..<document.source.lines.count + 1)
    let own = all.filter { !sections.reviews.contains($0.headerLine) && !sections.legends.contains($0.headerLine) }
    // Where nothing else holds tasks, the table of a review does.
    let tables = own.contains(where: { !tasks(in: $0, areOnly: areOnly).isEmpty }) ? own : all
    let found = tables.flatMap { tasks(in: $0, areOnly: areOnly) }
    var seen: Set<String> = []
    return found.filter { read in read.task.identifier.map { seen.insert($0).inserted } ?? true }
  }

  private func tasks(in table: Table, areOnly: Bool) -> [ReadTask] {
    let names = table.header.map(Self.name)
    let status = statusColumn(names)
    var rows = table.rows.compactMap { row in named(row, status: status).map { (row, $0) } }
    if rows.isEmpty, areOnly { rows = numbered(table, names, status: status) }
    let answersYes = status.map { TaskStatus.asksWhetherDone(names[$0]) } ?? false
    let state = { (row: Table.Row) -> TaskState? in
      if answersYes, let status,
        let answer = TaskStatus.answer(row.cells[status], isASCII: names[status].allSatisfy(\.isASCII))
      {
        return answer
      }
      return self.state(of: row, status: status)
    }
    let hasState = status != nil || rows.contains { state($0.0) != nil }
    guard !rows.isEmpty, areOnly || hasState else { return [] }
    return rows.map { row, name in
      let (column, lead) = name
      let text = row.cells.indices.filter { $0 != column && $0 != status }.map { row.cells[$0] }
      let isStruck = lead.isStruck
      let item = ChecklistItem(
        line: row.line, lines: row.line..<row.line + 1, state: state(row) ?? .open,
        identifier: lead.identifier, text: ([lead.text] + text).filter { !$0.isEmpty }.joined(separator: ": "),
        isStruck: isStruck, indentation: 0)
      return ReadTask(task: FeatureTask(item), lines: item.lines)
    }
  }

  /// The cell that names a task: one of the first two.
  private func named(_ row: Table.Row, status: Int?) -> (column: Int, lead: TaskLead)? {
    for (column, cell) in row.cells.prefix(2).enumerated() where column != status {
      let lead = TaskLead(cell)
      if let identifier = lead.identifier, !TaskBoxes.isCheck(identifier) { return (column, lead) }
    }
    return nil
  }

  /// The rows that have a number, in a table of tasks and how far they are.
  private func numbered(
    _ table: Table, _ names: [String], status: Int?
  ) -> [(row: Table.Row, name: (column: Int, lead: TaskLead))] {
    guard let status, let column = names.prefix(2).firstIndex(where: NumberColumn.names.contains), column != status,
      let task = names.firstIndex(where: Words.taskLabels.contains), task != status, task != column
    else { return [] }
    return table.rows.compactMap { row in
      let number = InlineText.plain(row.cells[column])
      guard number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
      return (row, (column, TaskLead(number)))
    }
  }

  private func state(of row: Table.Row, status: Int?) -> TaskState? {
    if let status, row.cells.indices.contains(status) { return TaskStatus.state(of: row.cells[status]) }
    for cell in row.cells {
      if let box = TaskLead(cell).box { return box }
      let text = cell.trimmingWhitespaceSlice()
      if let first = text.first, !first.isASCII, let state = TaskStatus.sign(first) { return state }
      if let state = TaskStatus.wholeState(of: text) { return state }
    }
    return nil
  }

  /// The head of a column in lower case, without a question mark and what stands in brackets: `done` for `Done? (Y/N)`.
  private static func name(_ cell: String) -> String {
    let name = InlineText.plain(cell).lowercased().prefix { !"(（".contains($0) }
    return String(name.trimmedAtEnd { $0.isWhitespace || $0 == "?" || $0 == "？" }).trimmingWhitespace()
  }

  private func statusColumn(_ names: [String]) -> Int? {
    names.firstIndex { TaskStatus.isLabel($0) }
      ?? names.firstIndex { name in
        Words.taskStates[name] == .done || Words.gateStatusColumns.contains { name == $0 || "\(name)?" == $0 }
      }
  }
}
