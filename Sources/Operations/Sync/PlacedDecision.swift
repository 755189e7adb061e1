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
  static func all(of feature: SharedFacts, _ session: Session) -> [PlacedDecision] {
    let capture = session.configuration.capture
    let (location, plan) = (feature.location, feature.location.path(of: .plan))
    var stated: [PlacedDecision] = []
    if capture.contains(.complexity) {
      stated += feature.complexityRows.map { row in
        PlacedDecision(
          decision: CapturedDecision(complexity: row, of: location), path: plan, line: row.line, title: row.violation)
      }
    }
    if capture.contains(.architecture) {
      stated += feature.architectureDecisions.map { entry in
        PlacedDecision(
          decision: CapturedDecision(architecture: entry, of: location), path: plan, line: entry.line,
          title: entry.title)
      }
    }
    if capture.contains(.research) {
      stated += feature.researchDecisions.map { entry in
        PlacedDecision(
          decision: CapturedDecision(research: entry, of: location), path: location.path(of: .research),
          line: entry.line, title: entry.title)
      }
    }
    return stated
  }
}
