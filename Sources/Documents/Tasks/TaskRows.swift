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
    let status = statusColumn(of: table)
    let rows = table.rows.compactMap { row in named(row, status: status).map { (row, $0) } }
    let hasState = status != nil || rows.contains { state(of: $0.0, status: nil) != nil }
    guard !rows.isEmpty, areOnly || hasState else { return [] }
    return rows.map { row, name in
      let (column, lead) = name
      let text = row.cells.indices.filter { $0 != column && $0 != status }.map { row.cells[$0] }
      let isStruck = lead.isStruck
      let item = ChecklistItem(
        line: row.line, lines: row.line..<row.line + 1, state: state(of: row, status: status) ?? .open,
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

  private func statusColumn(of table: Table) -> Int? {
    let names = table.header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    return names.firstIndex { TaskStatus.isLabel($0) }
      ?? names.firstIndex { name in
        Words.taskStates[name] == .done || Words.gateStatusColumns.contains { name == $0 }
      }
  }
}
