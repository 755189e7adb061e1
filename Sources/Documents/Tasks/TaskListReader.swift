import Markdown

/// A task, and where it stands in its document.
struct ReadTask {
  let task: FeatureTask
  /// Its lines, those below it included.
  let lines: Range<Int>
}

/// Decides which boxes, headings and rows of a document are its tasks.
struct TaskListReader {
  private let document: Document
  private let items: [ChecklistItem]
  private let sections: TaskListSections
  /// The items that may be tasks, those that explain how tasks are written left out.
  private let boxes: [TaskBoxes.Box]

  init(_ document: Document, _ items: [ChecklistItem]) {
    self.document = document
    self.items = items
    let sections = TaskListSections(of: document, items)
    self.sections = sections
    boxes = TaskBoxes.all(items.filter { !sections.legends.contains($0.line) && !isLegend($0) })
  }

  func tasks() -> [ReadTask] {
    let headed = headedTasks()
    let bodies = LineRanges(joining: headed.map { $0.head.body })
    let outside = headed.isEmpty ? boxes : boxes.filter { !bodies.contains($0.item.line) }
    let listed = TaskBoxes(document, sections, hasHeads: !headed.isEmpty).tasks(among: outside)
    let ids = Set(listed.compactMap(\.item.identifier))
    let named = headed.filter { headed in !(headed.head.identifier.map(ids.contains) ?? false) }
    let found = listed.map { ReadTask(task: FeatureTask($0.item), lines: $0.item.lines) } + named.map(\.task)
    if listed.contains(where: { $0.item.identifier != nil }) || !named.isEmpty {
      return found.sorted { $0.task.line < $1.task.line }
    }
    let rows = TaskRows(document, sections).tasks(areOnly: found.isEmpty)
    return rows.isEmpty ? found : rows
  }

  /// The tasks that headings and their like name, each with its head.
  private func headedTasks() -> [(head: TaskHead, task: ReadTask)] {
    let heads = document.taskHeads(among: items).filter { !sections.reviews.contains($0.line) }
    guard !heads.isEmpty else { return [] }
    let names = Set(heads.compactMap(\.identifier))
    let hasBoxedTasks = boxes.contains { $0.identifier.map { !names.contains($0) } ?? false }
    var next = 0
    return heads.indices.compactMap { index in
      var head = heads[index]
      while next < boxes.count, boxes[next].item.line < head.body.lowerBound { next += 1 }
      if index + 1 < heads.count, head.body.contains(heads[index + 1].line), heads[index + 1].level > head.level {
        guard next < boxes.count, boxes[next].item.line < heads[index + 1].line, head.isBeside(heads[index + 1]) else {
          return nil
        }
        head = head.ending(before: heads[index + 1].line)
      }
      let own = boxes[next...].prefix { $0.item.line < head.body.upperBound }
      let isOfCriteria = head.identifier != nil && own.count { $0.label == nil } > own.count { $0.label != nil }
      let isGroup = own.contains { box in
        // `- [ ] T022 still passes` among the criteria of a task names another one.
        isTask(box, below: head, names) && !(isOfCriteria && box.item.indentation > 0)
      }
      guard !isGroup else { return nil }
      let status = head.state ?? document.status(in: head.body)
      if hasBoxedTasks, own.isEmpty, status == nil, !head.isStruck { return nil }
      return (
        head, ReadTask(task: task(head, own.map(\.item.finalState), status), lines: head.line..<head.body.upperBound)
      )
    }
  }

  /// Whether a box below a head is a task of its own, so that the head names a group of tasks.
  private func isTask(_ box: TaskBoxes.Box, below head: TaskHead, _ names: Set<String>) -> Bool {
    switch box.label {
    case .identifier(let identifier): !names.contains(identifier) && !TaskBoxes.isCheck(identifier)
    case .number(let number):
      if case .number(let own) = head.label { number.hasPrefix("\(own).") } else { false }
    case nil: false
    }
  }

  private func task(_ head: TaskHead, _ boxes: [TaskState], _ status: TaskState?) -> FeatureTask {
    let counted = boxes.filter { $0 != .dropped }
    let isDone = !counted.isEmpty && counted.allSatisfy { $0 == .done }
    let begun: TaskState = counted.contains { $0 == .done || $0 == .partial } ? .partial : .open
    let state: TaskState =
      switch status {
      case .open?: isDone ? .done : begun
      case nil: isDone ? .done : begun
      case let status?: status
      }
    return FeatureTask(
      ChecklistItem(
        line: head.line, lines: head.line..<head.body.upperBound, state: state, identifier: head.identifier,
        text: head.text, isStruck: head.isStruck, indentation: 0))
  }
}

extension ChecklistItem {
  /// What the box says; that of struck text is dropped.
  var finalState: TaskState { isStruck && state != .done ? .dropped : state }
}
