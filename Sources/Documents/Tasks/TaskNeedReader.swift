import Markdown
import Text
import Vocabulary

/// Finds what tasks are said to depend on: `(depends on T007, T017)`, `**Depends on**: T019`, `T005 に依存`, a column of a table.
struct TaskNeedReader {
  /// A statement that a task depends on another one.
  private struct Need {
    let id: String
    /// The task that depends; nil where the line does not tell for certain.
    let task: String?
    let line: Int
  }

  private let document: Document
  private let tasks: [ReadTask]
  private let forms: Set<String>
  private var defined: Set<String>
  private var needs: [Need] = []

  init(_ document: Document, _ tasks: [ReadTask]) {
    self.document = document
    self.tasks = tasks
    defined = Set(tasks.compactMap(\.task.identifier))
    forms = Set(defined.map(TaskIDForm.of))
  }

  /// What cannot be; nothing where tasks have no IDs, or stand in other files, too.
  mutating func read() -> TaskNeeds {
    guard defined.count > 1,
      document.source.bytes.firstRange(of: Self.otherLists, in: document.source.bytes.indices) == nil
    else { return TaskNeeds(unknown: [], count: 0, circles: []) }
    let legends = document.taskLegends
    var next = 0
    for line in 1..<document.source.lines.count + 1 {
      while next < tasks.count, tasks[next].lines.upperBound <= line { next += 1 }
      guard document.source.bytes[document.source.textRange(ofLine: line)].contains(where: \.isDigit),
        !legends.contains(line), let text = document.visibleText(ofLine: line)
      else { continue }
      let owner = next < tasks.count && tasks[next].lines.contains(line) ? tasks[next].task.identifier : nil
      read(text, line, below: owner)
    }
    for table in document.tables(in: 1..<document.source.lines.count + 1) { read(table) }
    return TaskNeeds(unknown: unknown(), count: Set(needs.map(\.id)).count, circles: circles())
  }

  private mutating func read(_ text: String, _ line: Int, below owner: String?) {
    let found = TaskIDForm.all(in: text, of: forms)
    guard let first = found.first else { return }
    let isHead = TaskIDForm.isHead(text[..<first.range.lowerBound])
    if isHead { defined.insert(first.id) }
    guard found.count > 1 || !isHead, FeatureReference.first(in: text) == nil else { return }
    for run in TaskIDForm.runs(of: found, in: text) {
      guard let start = run.first?.range.lowerBound, let end = run.last?.range.upperBound,
        NeedWords.stand(before: text[..<start]) || NeedWords.follow(text[end...])
      else { continue }
      // Where other IDs stand before, whose need it is cannot be told.
      let before = found.prefix { $0.range.lowerBound < start }
      let task = before.isEmpty ? owner : before.count == 1 && isHead ? first.id : nil
      needs += run.filter { !NeedWords.nameOtherList(text[$0.range.upperBound...]) }
        .map { Need(id: $0.id, task: task, line: line) }
    }
  }

  /// Reads the column of a table that is headed so.
  private mutating func read(_ table: Table) {
    guard let column = table.header.firstIndex(where: { NeedWords.areAll(of: InlineText.plain($0)) }) else { return }
    for row in table.rows where row.cells.indices.contains(column) && column > 0 {
      guard FeatureReference.first(in: row.cells[column]) == nil else { continue }
      let task = TaskIDForm.all(in: row.cells[0], of: forms).first?.id
      needs += TaskIDForm.all(in: row.cells[column], of: forms).map { Need(id: $0.id, task: task, line: row.line) }
    }
  }

  private func unknown() -> [TaskNeeds.Unknown] {
    // A task may be named by a part of it, or by the whole.
    let known = defined.union(defined.flatMap(RequirementID.wholes))
    var seen: Set<String> = []
    let strangers = needs.filter { need in
      !known.contains(need.id) && RequirementID.wholes(of: need.id).allSatisfy { !defined.contains($0) }
        && seen.insert(need.id).inserted
    }
    if strangers.isEmpty { return [] }
    let ranges = (1..<document.source.lines.count + 1).flatMap {
      document.visibleText(ofLine: $0).map(TaskRange.all) ?? []
    }
    return strangers.filter { need in
      !ranges.contains { range in
        TaskRange.number(of: need.id, prefix: range.prefix).map(range.numbers.contains) ?? false
      }
    }.map { TaskNeeds.Unknown(id: $0.id, task: $0.task, line: $0.line) }
  }

  private func circles() -> [TaskNeeds.Circle] {
    var edges: Set<[String]> = []
    var told: Set<Set<String>> = []
    return needs.compactMap { need in
      guard let task = need.task, defined.contains(task) else { return nil }
      edges.insert([task, need.id])
      guard edges.contains([need.id, task]), told.insert([task, need.id]).inserted else { return nil }
      return TaskNeeds.Circle(tasks: task == need.id ? [task] : [need.id, task], line: need.line)
    }
  }

  /// The names of lists that hold the tasks of a story or phase each.
  private static let otherLists = Array("tasks-".utf8)
}
