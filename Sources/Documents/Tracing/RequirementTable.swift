import Markdown
import Text

/// A row of a table that gives tasks to requirements: `| FR-001 | T003, T004 |`.
public struct RequirementRow: Hashable, Sendable {
  /// The requirements and success criteria, in upper case.
  public let requirements: [String]
  /// The IDs of tasks; those between the ends of a range are among them.
  public let tasks: [String]
  /// The line, from 1.
  public let line: Int

  /// The forms of IDs that tasks have as a rule, for documents that define none: `T12`, `T012`.
  static let usualForms: Set<String> = ["T2", "T3", "T4"]
}

extension Document {
  /// The rows that name requirements and tasks of the forms that a list uses; in a list of tasks a row that defines a task is
  /// none.
  func requirementRows(_ forms: Set<String>, besides defined: Set<Int> = []) -> [RequirementRow] {
    guard !forms.isEmpty else { return [] }
    return tables(in: 1..<source.lines.count + 1).flatMap { table in
      table.rows.compactMap { row in
        guard !defined.contains(row.line), mayMentionRequirement(row.line) else { return nil }
        let text = row.cells.joined(separator: " | ")
        let requirements = FeatureTask.ownRequirements(in: text)
        let tasks = TaskIDForm.named(in: text, of: forms)
        guard !requirements.isEmpty, !tasks.isEmpty else { return nil }
        return RequirementRow(requirements: requirements.sorted(), tasks: tasks, line: row.line)
      }
    }
  }
}

extension TaskIDForm {
  /// The IDs of some forms that a text names, with those between the ends of ranges: `T003–T006`.
  static func named(in text: String, of forms: Set<String>) -> [String] {
    let found = all(in: text, of: forms)
    var ids: [String] = []
    for (index, item) in found.enumerated() {
      let between = index > 0 ? text[found[index - 1].range.upperBound..<item.range.lowerBound] : ""
      if index > 0, isRange(between) { ids += inside(found[index - 1].id, item.id) }
      ids.append(item.id)
    }
    return ids
  }

  private static func isRange(_ text: Substring) -> Bool {
    ["-", "–", "—", "~", "..", "to", "through", "to the", "〜", "～"].contains(
      text.filter { !"*_` ".contains($0) }.lowercased())
  }

  private static func inside(_ first: String, _ last: String) -> [String] {
    let lead = first.prefix { !$0.isNumber }
    let digits = first.dropFirst(lead.count)
    guard last.hasPrefix(lead), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let start = Int(digits), let end = Int(last.dropFirst(lead.count)), start < end, end - start < longestRange
    else { return [] }
    return (start + 1..<end).map { number in
      let text = String(number)
      return lead + String(repeating: "0", count: max(0, digits.count - text.count)) + text
    }
  }

  private static let longestRange = 200
}
