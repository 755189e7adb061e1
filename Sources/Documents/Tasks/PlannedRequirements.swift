import Markdown
import Text
import Vocabulary

extension Document {
  /// The requirements and success criteria, in upper case, that a plan gives to tasks or phases: in a row of a table with a
  /// column of them, or on a line that names one by its number.
  var plannedRequirements: Set<String> {
    let lines = (1..<source.lines.count + 1).filter(mayMentionRequirement)
    if lines.isEmpty { return [] }
    var mentions = RequirementMentions()
    for line in lines {
      if let text = visibleText(ofLine: line), PlanStep.isNumbered(in: text) { mentions.read(text) }
    }
    let mentioning = Set(lines)
    for table in tables(in: 1..<source.lines.count + 1) {
      guard let column = table.header.firstIndex(where: PlanStep.heads) else { continue }
      for row in table.rows where mentioning.contains(row.line) && row.cells.indices.contains(column) {
        let cell = InlineText.plain(row.cells[column]).trimmingWhitespace()
        guard cell.contains(where: { $0.isLetter || $0.isNumber }), !isNothing(cell), !isPlaceholder(cell),
          !PendingAnswer.stands(in: cell)
        else {
          continue
        }
        mentions.read(row.cells.joined(separator: " | "))
      }
    }
    return mentions.ids.union(mentions.ids.flatMap(RequirementID.wholes))
  }
}

/// What a plan calls a part of the work.
private enum PlanStep {
  /// Whether a column is headed by such a word: `Task`, `Phases`.
  static func heads(_ cell: String) -> Bool {
    let words = InlineText.plain(cell).lowercased().split { !$0.isLetter && $0 != "-" }
    return words.contains { word in
      Words.taskSteps.contains { word == $0 || word == $0 + "s" || $0.first?.isASCII == false && word.hasPrefix($0) }
    }
  }

  /// Whether a text names one by its number: `Phase 2`, `T014`.
  static func isNumbered(in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.contains { index in
      let word = words[index]
      if word.first == "t", word.dropFirst().count > 1, word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
        return true
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      return Words.taskSteps.contains { step in
        if word == step { return next.first?.isNumber == true }
        return step.first?.isASCII == false && word.hasPrefix(step)
          && word.dropFirst(step.count).first?.isNumber == true
      }
    }
  }
}
