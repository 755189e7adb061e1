import Changes
import Configuration
import Documents
import Files
import Survey
import WorkspaceModel

extension Rule {
  static let unloggedDecision = Rule(
    "SK053", "unlogged-decision", .error, fixable: true,
    summary: "The Decision Log does not hold what a plan decided, or holds what none decides any more",
    explanation: """
      A row of Complexity Tracking, and an entry of Architecture Decisions, binds all features beside it, and its place
      is the Decision Log: in the execution plan, or in the flat layout in the `decisions.md` of the specs root, where
      there is one. `speckit sync` captures each of them once, supersedes the entry when its row changes and notes when
      it is withdrawn. A comment that switches the finding off does not keep the next sync from capturing the row.
      """,
    silences: """
      Only the sections that `decisions.capture` names are looked at. Where `index.update` is manual, nothing is said,
      since the main branch keeps the log current. Documents that nobody has begun decide nothing.
      """,
    hint: "speckit sync captures it",
    .group { group in
      guard let log = group.log, log.conflictLine == nil,
        group.context.workspace.configuration.index.update == .always
      else { return [] }
      let decisions = LogComparison(group, log)
      return (decisions.missing + decisions.gone).map { finding in
        Problem(
          finding.path, line: finding.line, finding.message, hint: finding.hint,
          fix: .capture(source: finding.source, group: group.group.directory))
      }
    })
}
