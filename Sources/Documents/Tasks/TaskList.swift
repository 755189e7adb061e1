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
}

extension Document {
  /// The tasks of a tasks.md: every list item with a box, outside code and comments, that says what to do.
  ///
  /// Legends (`- [x] = done`, and lists under Legend or Format) are none. Items without an ID that stand under Checkpoint,
  /// Completion Criteria, Definition of Done and the like say when work is done, and are none beside tasks; a list of
  /// nothing else is a list of tasks.
  public var tasks: [FeatureTask] { tasks(among: checklistItems()) }

  /// The tasks among the items with boxes of the document.
  func tasks(among items: [ChecklistItem]) -> [FeatureTask] {
    guard !items.isEmpty else { return [] }
    let sections = TaskListSections(of: self, items)
    let candidates = items.filter { !sections.legends.contains($0.line) && !isLegend($0) }
    let work = candidates.filter { $0.identifier != nil || !sections.conditions.contains($0.line) }
    return (work.isEmpty ? candidates : work).map { FeatureTask($0) }
  }
}

extension FeatureTask {
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
    self.init(
      line: item.line, identifier: item.identifier,
      state: item.isStruck && item.state != .done ? .dropped : item.state, stories: stories, isParallel: isParallel,
      text: text)
  }
}

/// Whether an item explains a box instead of saying what to do: `- [x] = done`, `- [ ] [ID] [P?] [Story] Description`.
private func isLegend(_ item: ChecklistItem) -> Bool {
  let text = item.text
  guard item.identifier == nil else { return false }
  if ["= ", "=", ": ", "→", "⇒", "- ", "– ", "— "].contains(where: text.hasPrefix) { return true }
  guard let first = text.filter({ $0 != "`" && $0 != "*" })[...].leadingMark?.inside.lowercased() else { return false }
  return ["id", "taskid", "task id", "task-id", "task_id", "txxx", "t###", "tnnn"].contains(first)
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
