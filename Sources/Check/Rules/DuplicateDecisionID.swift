import Documents
import Failures
import Files
import Survey
import WorkspaceModel

extension Rule {
  static let duplicateDecisionID = Rule(
    "SK056", "duplicate-decision-id", .error, fixable: true,
    summary: "Two entries of a Decision Log have one ID",
    explanation: """
      Indexes link to a decision by its ID, and other entries say by it what they supersede. Two branches that each add an
      entry may take the same ID, and a merge that keeps both entries keeps it twice. With `--fix` the entry that came later
      gets the next free ID: the one that neither the main branch nor what the merged branches share has, else the one
      that the merge brought, else the later one in the log. What refers to it is rewritten in the log and in documents
      where only that entry can be meant; a reference that may mean either stays, and is told. A merge that keeps each
      differing line once (`merge=union`) also takes the rationale or the date away from one of two entries: look at both.
      The ID of a feature's decision, D-USER-003-1, means one decision in all epics. It may stand in two logs where one
      branch moved the feature and another one worked on its decisions.
      """,
    silences: """
      Bare numbers in a column are counted rows and no IDs. A table that sums up the entries written out below it names each
      of them again, which is one decision and not two. Two entries that say the same are not renumbered, since they are one
      decision. Nor are those of a log with a merge conflict, which `speckit sync` settles.
      """,
    hint: "speckit check --fix gives the one that came later a free ID",
    .group { group in
      guard let log = group.log, let path = group.logDocument?.path else { return [] }
      return DoubledID.all(in: log.entries.map(\.entry)).flatMap { problems($0, log, path, group.group.directory) }
    },
    .workspace { workspace in try DecisionsInTwoLogs(of: workspace.context).all.map(problem) })

  private static func problem(_ shared: DecisionsInTwoLogs.Shared) -> Problem {
    let place = "\(shared.otherPath):\(shared.other.line)"
    return Problem(
      shared.path, line: shared.entry.line, text: shared.entry.entry.id,
      "the ID \(shared.entry.name) is that of \(quoted(shared.other.entry.decision)) in \(shared.otherPath) too",
      hint: shared.saySame
        ? "delete the entry here: \(place) says the same"
        : "if both are one decision, keep what holds at \(place), and delete it here; if they are two, this one is "
          + shared.freeID)
  }

  private static func problems(
    _ doubled: DoubledID, _ log: DecisionLogFacts, _ path: RelativePath, _ group: RelativePath
  ) -> [Problem] {
    guard let first = doubled.variants.first?.first.map({ log.entries[$0] }) else { return [] }
    let others = doubled.variants.enumerated().flatMap { variant in variant.element.map { (variant.offset, $0) } }
    return others.sorted { $0.1 < $1.1 }.dropFirst().compactMap { variant, position in
      let entry = log.entries[position]
      let twin = doubled.variants[variant].first.map { log.entries[$0].line } ?? first.line
      let isTwin = twin < entry.line
      // In a conflict both sides may have the entry, as one has changed it.
      if log.conflictLine != nil { return isTwin ? nil : conflict(doubled.id, entry, first, path) }
      return Problem(
        path, line: entry.line, text: entry.entry.id,
        isTwin
          ? "the entry at line \(twin) says the same under the ID \(doubled.id)"
          : "the entry at line \(first.line) has the ID \(doubled.id) too",
        hint: isTwin ? "keep the one that says more, and delete the other" : nil,
        fix: isTwin ? nil : .renumber(group: group))
    }
  }

  private static func conflict(
    _ id: String, _ entry: DecisionLogFacts.Entry, _ first: DecisionLogFacts.Entry, _ path: RelativePath
  ) -> Problem {
    Problem(
      path, line: entry.line, text: entry.entry.id,
      "both sides of a merge have an entry \(id), the other one at line \(first.line)",
      hint: "speckit sync settles the log; where the ID is there twice then, speckit check --fix mends it")
  }
}
