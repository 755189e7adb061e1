public import Markdown
import Text

/// A task of tasks.md.
public struct FeatureTask: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// `T001`, or another form that the team uses; nil where it has none.
  public let identifier: String?
  /// What its box says; a struck task is dropped.
  public let state: TaskState
  /// The user stories it belongs to, from marks such as `[US1]`.
  public let stories: [Int]
  /// Whether it carries the mark `[P]`: it can run in parallel with others.
  public let isParallel: Bool
  /// What is to be done, without marks.
  public let text: String

  /// Whether it says at its head or its end that it was put off; it counts as any open task does.
  public var isPutOff: Bool { state != .done && Withdrawal.putsOff(task: text) }

  /// What stands among the stories of a task that serves all there are: `[All stories]`.
  public static let everyStory = UserStory.everyStory
}

extension Document {
  /// The tasks of a tasks.md, outside code and comments.
  ///
  /// They are list items with boxes, as a rule. Where headings name tasks, the boxes below are what makes them done, and where
  /// rows of a table name them, a column says how far they are. Legends (`- [x] = done`, and lists under Legend or Format)
  /// are none. Items without an ID that stand under Checkpoint, Completion Criteria, Definition of Done and the like say
  /// when work is done, and are none beside tasks; a list of nothing else is a list of tasks. Where tasks have IDs, boxes
  /// without one that stand below a task are its steps, and a part that has nothing but such boxes is no list of tasks.
  public var tasks: [FeatureTask] { readTasks(among: checklistItems()).map(\.task) }

  /// The tasks of the document, whose items with boxes are `items`, and the lines of each.
  func readTasks(among items: [ChecklistItem]) -> [ReadTask] {
    let all = TaskListReader(self, items).tasks()
    if all.isEmpty { return fencedTasks() }
    let left = LineRanges(
      joining: sections.filter { $0.heading.level > 1 && Withdrawal.heads($0.heading.text) }.map(\.body))
    let found = all.map { read in
      let isLeft = read.task.state != .done && left.contains(read.task.line)
      return isLeft ? ReadTask(task: read.task.dropped, lines: read.lines) : read
    }
    guard found.contains(where: { $0.task.state == .partial && hasTilde(onLine: $0.task.line) }),
      dropsTildes(besides: Set(found.map(\.task.line)))
    else { return found }
    return found.map { read in
      let isDropped = read.task.state == .partial && hasTilde(onLine: read.task.line)
      return isDropped ? ReadTask(task: read.task.dropped, lines: read.lines) : read
    }
  }
}

extension FeatureTask {
  /// The task, which will not be done.
  fileprivate var dropped: FeatureTask {
    FeatureTask(
      line: line, identifier: identifier, state: .dropped, stories: stories, isParallel: isParallel, text: text)
  }

  init(_ item: ChecklistItem) {
    guard let bytes = item.text.characterBytes else {
      self.init(byCharacters: item)
      return
    }
    var stories: [Int] = []
    var isParallel = false
    var text = bytes[...].trimmedWhiteSpace
    var rest = text
    while let mark = leadingMark(rest) {
      let known = ASCIIUserStory.mark(mark.inside)
      stories += known?.stories ?? []
      isParallel = isParallel || known?.isParallel == true
      let isFirst = rest.startIndex == text.startIndex
      rest = mark.rest
      if known != nil, isFirst { text = rest }
    }
    self.init(item, stories, isParallel, text: text.count == bytes.count ? item.text : text.text)
  }

  init(byCharacters item: ChecklistItem) {
    var stories: [Int] = []
    var isParallel = false
    var text = item.text[...].trimmingWhitespaceSlice()
    var rest = text
    // Marks of the team's own may stand between those that are known; they stay in the text.
    while let mark = rest.leadingMark {
      let known = UserStory.mark(mark.inside)
      stories += known?.stories ?? []
      isParallel = isParallel || known?.isParallel == true
      let isFirst = rest.startIndex == text.startIndex
      rest = mark.rest
      if known != nil, isFirst { text = rest }
    }
    self.init(item, stories, isParallel, text: String(text))
  }

  private init(_ item: ChecklistItem, _ stories: [Int], _ isParallel: Bool, text: String) {
    let isDropped = item.isStruck && item.state != .done || DroppedTask.isDropped(text, item.state)
    self.init(
      line: item.line, identifier: item.identifier, state: isDropped ? .dropped : item.state, stories: stories,
      isParallel: isParallel, text: text)
  }
}

/// Whether an item explains a box instead of saying what to do, or is a sample: `- [x] = done`,
/// `- [ ] [ID] [P?] [Story] Description`, `- [ ] TXXX [P] Documentation updates`.
func isLegend(_ item: ChecklistItem) -> Bool {
  let text = item.text
  guard item.identifier == nil else { return false }
  if ["= ", "=", ": ", "→", "⇒", "- ", "– ", "— "].contains(where: text.hasPrefix) { return true }
  if isSampleID(text.prefix { !$0.isWhitespace && $0 != ":" }.filter { !"`*".contains($0) }) { return true }
  guard let first = text.filter({ $0 != "`" && $0 != "*" })[...].leadingMark?.inside.lowercased() else { return false }
  return ["id", "taskid", "task id", "task-id", "task_id", "txxx", "t###", "tnnn"].contains(first)
}

/// Whether a word stands for an ID in a template: `TXXX`, `TNNN`, `T###`, `TASK-XXX`.
private func isSampleID(_ word: String) -> Bool {
  guard word.first == "T" else { return false }
  let number = word.dropFirst(word.hasPrefix("TASK") ? 4 : 1).drop { $0 == "-" }
  return number.count > 1 && number.count <= 4
    && ["X", "x", "N", "n", "#"].contains { sign in
      number.allSatisfy { String($0) == sign }
    }
}

/// The text of a bracket at the start and what follows it; a link is none.
private func leadingMark(_ text: ArraySlice<UInt8>) -> (inside: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
  guard text.first == .openingBracket, let end = text.firstIndex(of: .closingBracket) else { return nil }
  let rest = text[(end + 1)...]
  guard rest.first != .openingParenthesis else { return nil }
  return (text[(text.startIndex + 1)..<end], rest.drop(while: \.isWhiteSpace))
}

extension Substring {
  /// The text of a bracket at the start and what follows it; a link is none.
  fileprivate var leadingMark: (inside: Substring, rest: Substring)? {
    guard first == "[", let end = firstIndex(of: "]") else { return nil }
    let rest = self[index(after: end)...]
    guard rest.first != "(" else { return nil }
    return (self[index(after: startIndex)..<end], rest.drop(while: \.isWhitespace))
  }
}
