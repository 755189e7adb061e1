import Markdown
import Text

/// Decides which items with boxes are tasks, and which only refer to tasks, are steps of them or check them.
struct TaskBoxes {
  /// An item with a box.
  struct Box {
    let item: ChecklistItem
    let label: TaskLabel?
    /// Whether an item with a label holds it.
    let isBelowLabelled: Bool

    var identifier: String? { if case .identifier(let identifier) = label { identifier } else { nil } }
  }

  private let document: Document
  private let sections: TaskListSections
  private let hasHeads: Bool

  /// Looks at a document; `hasHeads` is whether headings name tasks in it.
  init(_ document: Document, _ sections: TaskListSections, hasHeads: Bool) {
    self.document = document
    self.sections = sections
    self.hasHeads = hasHeads
  }

  /// The items with what they are called; an ID that stands behind marks is taken, too.
  static func all(_ items: [ChecklistItem]) -> [Box] {
    var open: [(end: Int, isLabelled: Bool)] = []
    return items.map { item in
      while let last = open.last, last.end <= item.line { open.removeLast() }
      let (label, named) = labelled(item)
      let isBelow = open.last?.isLabelled ?? false
      open.append((item.lines.upperBound, label != nil || isBelow))
      return Box(item: named, label: label, isBelowLabelled: isBelow)
    }
  }

  private static func labelled(_ item: ChecklistItem) -> (TaskLabel?, ChecklistItem) {
    if let identifier = item.identifier { return (.identifier(identifier), item) }
    guard let (label, rest) = TaskLabel.splitBehindMarks(item.text) else { return (nil, item) }
    guard case .identifier(let identifier) = label else { return (label, item) }
    return (
      label,
      ChecklistItem(
        line: item.line, lines: item.lines, state: item.state, identifier: identifier, text: rest,
        isStruck: item.isStruck, indentation: item.indentation)
    )
  }

  /// Whether an ID is that of an item of a checklist.
  static func isCheck(_ identifier: String) -> Bool { identifier.hasPrefix("CHK") }

  /// Those that are tasks, in order.
  func tasks(among all: [Box]) -> [Box] {
    let hasTaskIDs = hasHeads || all.contains { $0.identifier.map { !Self.isCheck($0) } ?? false }
    let boxes = hasTaskIDs ? all.filter { !($0.identifier.map(Self.isCheck) ?? false) } : all
    let labelled = boxes.count { $0.label != nil }
    if hasHeads { return withoutReferences(boxes.filter { $0.identifier != nil }) }
    let unlabelled = boxes.count - labelled
    guard labelled > 1, Self.fewestLabelled * labelled >= unlabelled else {
      let work = boxes.filter { $0.identifier != nil || !sections.conditions.contains($0.item.line) }
      return work.isEmpty ? boxes : withoutReferences(work)
    }
    let own = withoutReferences(boxes)
    let lists = ListsOfBoxes(document, sections, own)
    return own.filter { $0.label != nil || !$0.isBelowLabelled && lists.isWork($0.item.line) }
  }

  /// Labelled items are the rule where there is at least one for so many others.
  private static let fewestLabelled = 6

  /// Leaves out what names the ID of another task: below another one, in a section that looks back, or without text.
  private func withoutReferences(_ boxes: [Box]) -> [Box] {
    let defined = Set(boxes.filter { !isMention($0) }.compactMap(\.identifier))
    let own = boxes.filter { box in
      guard let identifier = box.identifier, isMention(box) else { return true }
      return !defined.contains(identifier)
    }
    let identifiers = own.compactMap(\.identifier)
    return Set(identifiers).count < identifiers.count ? withoutRepetitions(own) : own
  }

  /// Leaves out what has the ID and the text of an earlier task of another section: it is that task again.
  private func withoutRepetitions(_ boxes: [Box]) -> [Box] {
    var first: [String: (section: Int, words: [Substring])] = [:]
    let headings = document.headings
    var section = 0
    return boxes.filter { box in
      guard let identifier = box.identifier else { return true }
      while section < headings.count, headings[section].lines.lowerBound < box.item.line { section += 1 }
      let words = FeatureTask(box.item).text.lowercased().split { !$0.isLetter && !$0.isNumber }
      guard let earlier = first[identifier] else {
        first[identifier] = (section, words)
        return true
      }
      let isSame = words.starts(with: earlier.words) || earlier.words.starts(with: words)
      return earlier.section == section || !isSame || words.isEmpty || earlier.words.isEmpty
    }
  }

  private func isMention(_ box: Box) -> Bool {
    box.isBelowLabelled || box.item.text.isEmpty || sections.reviews.contains(box.item.line)
      || sections.conditions.contains(box.item.line) || sections.recalls.contains(box.item.line)
  }
}

/// The lists of a document in which tasks have labels.
private struct ListsOfBoxes {
  private let lists: LineRanges
  private let work: LineRanges

  init(_ document: Document, _ sections: TaskListSections, _ boxes: [TaskBoxes.Box]) {
    let ranges = document.outerLists
    let leadIns = Set(document.ledInLists.map(\.lines.lowerBound))
    let labels = LineRanges(boxes.filter { $0.label != nil }.map { $0.item.line..<$0.item.line + 1 })
    var heading = 0
    let headings = document.headings
    let ends = headings.dropFirst().map(\.lines.lowerBound) + [document.source.lines.count + 1]
    work = LineRanges(
      ranges.filter { list in
        if sections.conditions.contains(list.lowerBound) { return false }
        if labels.overlaps(list) { return true }
        while heading + 1 < headings.count, headings[heading + 1].lines.lowerBound < list.lowerBound { heading += 1 }
        guard heading < headings.count, headings[heading].lines.lowerBound < list.lowerBound else { return false }
        let isLedIn = leadIns.contains(list.lowerBound)
        let isBesideTasks = labels.overlaps(headings[heading].lines.upperBound..<ends[heading])
        if isBesideTasks { return !isLedIn }
        let text = headings[heading].text
        return TaskListSections.isPart(text) && !TaskListSections.isTally(text)
      })
    self.lists = LineRanges(ranges)
  }

  /// Whether an item without a label stands in a list of tasks.
  func isWork(_ line: Int) -> Bool { work.contains(line) || !lists.contains(line) }
}

extension Document {
  /// The lines of the lists that no other list holds.
  fileprivate var outerLists: [Range<Int>] {
    var lists: [Range<Int>] = []
    for block in blocks {
      guard case .list = block.kind, lists.last.map({ $0.upperBound <= block.lines.lowerBound }) ?? true else {
        continue
      }
      lists.append(block.lines)
    }
    return lists
  }
}
