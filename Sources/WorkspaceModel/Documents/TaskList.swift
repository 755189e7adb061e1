public import Markdown

/// A task of tasks.md.
public struct FeatureTask: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// `T001`, or another form that the team uses; nil where it has none.
  public let identifier: String?
  /// What its box says.
  public let state: TaskState
  /// The user stories it belongs to, from marks such as `[US1]`.
  public let stories: [Int]
  /// Whether it carries the mark `[P]`: it can run in parallel with others.
  public let isParallel: Bool
  /// What is to be done, without marks.
  public let text: String
}

/// How many tasks there are and how many are ticked.
public struct TaskProgress: Hashable, Sendable {
  /// Ticked tasks.
  public let done: Int
  /// All tasks but the dropped ones.
  public let total: Int
  /// Whether any task is ticked or begun.
  public let isStarted: Bool

  /// Counts `tasks`.
  public init(_ tasks: [FeatureTask]) {
    done = tasks.count { $0.state == .done }
    total = tasks.count { $0.state != .dropped }
    isStarted = tasks.contains { $0.state == .done || $0.state == .partial }
  }
}

extension Document {
  /// The tasks of a tasks.md: every list item with a box, outside code and comments.
  public var tasks: [FeatureTask] {
    checklistItems().map { item in
      var stories: [Int] = []
      var isParallel = false
      var text = item.text.trimmingWhitespace()[...]
      while let mark = text.leadingMark {
        if mark.inside.uppercased() == "P" {
          isParallel = true
        } else if let story = storyNumber(mark.inside) {
          stories.append(story)
        } else {
          break
        }
        text = mark.rest
      }
      let isStruck = item.state == .open && isStruck(line: item.line)
      return FeatureTask(
        line: item.line, identifier: item.identifier, state: isStruck ? .dropped : item.state, stories: stories,
        isParallel: isParallel, text: String(text))
    }
  }
}

extension Document {
  /// Whether what follows the box on a line is struck out.
  private func isStruck(line: Int) -> Bool {
    source.text(ofLine: line).split(separator: "]", maxSplits: 1).last?.trimmingWhitespaceSlice().hasPrefix("~~")
      == true
  }
}

/// The number in `US1`, `US-1` or `Story 1`.
private func storyNumber(_ mark: Substring) -> Int? {
  let upper = mark.uppercased()
  guard let prefix = ["USER STORY", "STORY", "US"].first(where: upper.hasPrefix) else { return nil }
  return Int(decimalDigits: String(upper.dropFirst(prefix.count).drop { " -".contains($0) }))
}

extension Substring {
  /// The text of a bracket at the start and what follows it.
  fileprivate var leadingMark: (inside: Substring, rest: Substring)? {
    guard first == "[", let end = firstIndex(of: "]") else { return nil }
    return (self[index(after: startIndex)..<end], self[index(after: end)...].drop(while: \.isWhitespace))
  }
}
