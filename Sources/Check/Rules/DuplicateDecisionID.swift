import Documents
import Survey

extension Rule {
  static let duplicateDecisionID = Rule(
    "SK056", "duplicate-decision-id", .error,
    summary: "Two entries of a Decision Log have one ID",
    explanation: """
      Indexes link to a decision by its ID, and other entries say by it what they supersede. Two branches that each add an
      entry take the same ID, and a merge that keeps both entries keeps it twice. One that keeps each differing line once
      (`merge=union`) also takes the rationale or the date away from one of them: look at both entries.
      """,
    silences: """
      Bare numbers in a column are counted rows and no IDs. A table that sums up the entries written out below it names each
      of them again, which is one decision and not two. A log with a merge conflict is told of by SK061.
      """,
    hint: "give the later one a free ID",
    .group { group in
      guard let log = group.log, log.conflictLine == nil, let path = group.logDocument?.path else { return [] }
      var lines: [String: Int] = [:]
      return log.entries.compactMap { placed in
        guard let id = placed.entry.id, id.first?.isLetter == true else { return nil }
        let key = id.lowercased()
        guard let first = lines[key] else {
          lines[key] = placed.line
          return nil
        }
        return Problem(
          path, line: placed.line, text: id, "the entry at line \(first) has the ID \(id) too")
      }
    })
}
