import Configuration
import Files
import WorkspaceModel

/// A decision that a feature's documents state and that belongs into the Decision Log, and where it is stated.
struct PlacedDecision {
  let decision: CapturedDecision
  let path: RelativePath
  let line: Int
  /// What it is called there.
  let title: String

  /// Everything that the documents of a feature state of what is configured to be captured.
  static func all(of feature: Feature, _ session: Session) -> [PlacedDecision] {
    let capture = session.configuration.capture
    var stated: [PlacedDecision] = []
    if capture.contains(.complexity), let plan = feature.plan {
      stated += plan.facts.complexityRows.map { row in
        PlacedDecision(
          decision: CapturedDecision(complexity: row, feature: feature), path: plan.path, line: row.line,
          title: row.violation)
      }
    }
    if capture.contains(.architecture), let plan = feature.plan {
      stated += plan.facts.architectureDecisions.map { entry in
        PlacedDecision(
          decision: CapturedDecision(architecture: entry, feature: feature), path: plan.path, line: entry.line,
          title: entry.title)
      }
    }
    if capture.contains(.research), let research = feature.research {
      stated += research.facts.decisions.map { entry in
        PlacedDecision(
          decision: CapturedDecision(research: entry, feature: feature), path: research.path, line: entry.line,
          title: entry.title)
      }
    }
    return stated
  }
}
