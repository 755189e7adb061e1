public import Markdown
import Text
import Vocabulary

/// The parts of a task list whose boxes are no tasks.
struct TaskListSections {
  /// Lists that explain how tasks are written; a list that holds tasks, too, is none.
  let legends: LineRanges
  /// Lists that say when work is done.
  let conditions: LineRanges
  /// Sections that look back at tasks, or say how they depend on each other.
  let reviews: LineRanges
  /// Sections and lists that name tasks of others again, in words of their own.
  let recalls: LineRanges

  /// Looks at the headings, and at the lines that lead in to lists.
  init(of document: Document, _ items: [ChecklistItem]) {
    let leadIns = document.ledInLists
    let headings = document.headings
    let ends = headings.dropFirst().map(\.lines.lowerBound) + [document.source.lines.count + 1]
    // A legend ends at the next heading of any level, for the tasks may follow below it.
    let legendSections = zip(headings, ends).filter { Self.isLegend($0.0.text) }.map { $0.0.lines.upperBound..<$0.1 }
    let legendLists = leadIns.filter { Self.isLegend($0.text) }.map(\.lines)
    let tasks = LineRanges(items.filter(\.isPlainlyTask).map { $0.line..<$0.line + 1 })
    legends = LineRanges(joining: (legendSections + legendLists).filter { !tasks.overlaps($0) })
    let conditionSections = document.sections.filter { $0.heading.level > 1 && Self.isCondition($0.heading.text) }.map(
      \.body)
    conditions = LineRanges(joining: conditionSections + leadIns.filter { Self.isCondition($0.text) }.map(\.lines))
    let reviewSections = document.sections.filter { $0.heading.level > 1 && Self.isReview($0.heading.text) }.map(\.body)
    reviews = LineRanges(joining: reviewSections + leadIns.filter { Self.isReview($0.text) }.map(\.lines))
    let recallSections = document.sections.filter { $0.heading.level > 1 && Self.isRecall($0.heading.text) }.map(\.body)
    recalls = LineRanges(joining: recallSections + leadIns.filter { Self.isRecall($0.text) }.map(\.lines))
  }

  static func isLegend(_ text: String) -> Bool {
    guard let bytes = text.characterBytes else { return isLegendByCharacters(text) }
    let name = bytes.prefix { $0 != .colon && $0 != .openingParenthesis }.drop { !$0.isLetter }.trimmedWhiteSpace
    return name.count <= longestLegend && Words.taskLegends.contains(name.map(\.lowercased).text)
  }

  static func isLegendByCharacters(_ text: String) -> Bool {
    let name = text.lowercased().prefix { !":：(（".contains($0) }
    return Words.taskLegends.contains(String(name.drop { !$0.isLetter }).trimmingWhitespace())
  }

  /// Whether a heading is `Checkpoint: …`, `Phase 1 Completion Criteria`, `Phase 1: Checkpoint`.
  static func isCondition(_ text: String) -> Bool {
    text.characterBytes.map { names($0, conditions) } ?? namesByCharacters(text, Words.taskConditions)
  }

  static func isConditionByCharacters(_ text: String) -> Bool { namesByCharacters(text, Words.taskConditions) }

  /// Whether a heading is `Progress Tracking`, `Verification Checklist`, `Task Summary`.
  static func isReview(_ text: String) -> Bool {
    text.characterBytes.map { names($0, reviews) } ?? namesByCharacters(text, Words.taskReviews)
  }

  static func isReviewByCharacters(_ text: String) -> Bool { namesByCharacters(text, Words.taskReviews) }

  /// Whether a heading is `Remaining (stand-up)`, `Still open`.
  static func isRecall(_ text: String) -> Bool { namesByCharacters(text, Words.taskRecalls) }

  /// Whether a heading is `Implementation Progress`, `Phase 9: Verification Checklist`, `User Story 1 Verification`.
  static func isTally(_ text: String) -> Bool {
    let parts = text.lowercased().prefix { !"(（".contains($0) }.split { ":：–—".contains($0) }
    guard let last = parts.last?.trimmingWhitespaceSlice() else { return false }
    // `Phase 9: Verification` is a part of the work.
    return Words.taskTallies.contains { last.hasSuffix($0) && (parts.count == 1 || last.count > $0.count) }
  }

  private static func names(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    let parts = text.prefix(longestName).map(\.lowercased).split(separator: .colon).prefix(2).map { part in
      part.drop { !$0.isLetter }.trimmedWhiteSpace
    }
    return words.contains { name in
      parts.contains { $0.begins(with: name) } || parts.first?.suffix(name.count).elementsEqual(name) == true
    }
  }

  private static func namesByCharacters(_ text: String, _ words: [String]) -> Bool {
    let parts = text.prefix(longestName).lowercased().split { ":：–—".contains($0) }.prefix(2).map { part in
      String(part.drop { !$0.isLetter }).trimmingWhitespace()
    }
    return words.contains { name in
      parts.contains { $0.hasPrefix(name) } || parts.first?.hasSuffix(name) == true
    }
  }

  /// Whether a heading begins a part of the work: `Phase 2: …`, `3. Implementation`, `User Story 1`.
  static func isPart(_ text: String) -> Bool {
    let name = text.prefix(longestName).lowercased().drop { !$0.isLetter }
    return Words.taskParts.contains(where: name.hasPrefix) || UserStory.leading(name) != nil
  }

  private static let longestName = 100
  private static let longestLegend = Words.taskLegends.map(\.utf8.count).max() ?? 0
  private static let conditions = Words.taskConditions.compactMap(\.characterBytes)
  private static let reviews = Words.taskReviews.compactMap(\.characterBytes)
}

extension Document {
  /// The lines, headings included, in which a task list tells the format of its tasks.
  public var taskLegends: LineRanges {
    let ends = headings.dropFirst().map(\.lines.lowerBound) + [source.lines.count + 1]
    let sections = zip(headings, ends).filter { TaskListSections.isLegend($0.0.text) }
    return LineRanges(joining: sections.map { $0.0.lines.lowerBound..<$0.1 })
  }
}

extension ChecklistItem {
  /// Whether it has an ID or the mark of a story, as no line of a legend has.
  fileprivate var isPlainlyTask: Bool { identifier != nil || text.hasPrefix("[US") }
}
