import Configuration
import Files
import WorkspaceModel

extension Rule {
  static let unloggedDecision = Rule(
    "SK053", "unlogged-decision", .error, fixable: true,
    summary: "The Decision Log does not hold what a plan decided",
    explanation: """
      A row of Complexity Tracking, and an entry of Architecture Decisions, binds the whole epic, and its place is the
      Decision Log of the execution plan. `speckit sync` captures each of them once, supersedes the entry when its row
      changes and notes when it is withdrawn. What counts is configured by `decisions.capture`; where `index.update` is
      manual, nothing is said. A comment that switches the finding off does not keep the next sync from capturing the row.
      """,
    hint: "speckit sync captures it",
    .group { group in
      guard let epic = group.epic, let log = group.log, log.conflictLine == nil,
        group.context.session.configuration.index.update == .always
      else { return [] }
      let held = LoggedDecisions(log)
      return group.features.flatMap { StatedInPlan.all(of: $0, group.context.session) }.compactMap { stated in
        guard let problem = stated.problem(held) else { return nil }
        return Problem(
          stated.path, line: stated.line, "\(problem): \(shortened(stated.title))",
          fix: .capture(source: stated.decision.source, epic: epic.directory))
      }
    })
}

/// A decision that a plan states, and where.
private struct StatedInPlan {
  let path: RelativePath
  let line: Int
  let title: String
  let decision: CapturedDecision

  static func all(of checked: CheckedFeature, _ session: Session) -> [StatedInPlan] {
    guard let plan = checked.feature.plan, !checked.leftovers.isUnfilled(plan.path) else { return [] }
    var stated: [StatedInPlan] = []
    if session.configuration.capture.contains(.complexity) {
      stated += plan.document.complexityRows(session.vocabulary).map { row in
        StatedInPlan(
          path: plan.path, line: row.line, title: row.violation,
          decision: CapturedDecision(complexity: row, feature: checked.feature))
      }
    }
    if session.configuration.capture.contains(.architecture) {
      stated += plan.document.architectureDecisions(session.vocabulary).map { entry in
        StatedInPlan(
          path: plan.path, line: entry.line, title: entry.title,
          decision: CapturedDecision(architecture: entry, feature: checked.feature))
      }
    }
    var sources: Set<String> = []
    return stated.filter { sources.insert($0.decision.source).inserted }
  }

  /// What is wrong; nil where the log holds the decision as it stands.
  func problem(_ held: LoggedDecisions) -> String? {
    guard held.hold(decision) else { return "not in the Decision Log" }
    guard let entry = held.entry(of: decision.source)?.entry, !decision.says(entry) else { return nil }
    return "the Decision Log says otherwise"
  }
}
