import Configuration
import Documents
public import Files
import WorkspaceModel

/// A decision that a feature's documents state and that belongs into the Decision Log, and where it is stated.
public struct PlacedDecision {
  /// The decision.
  public let decision: CapturedDecision
  /// The document that states it.
  public let path: RelativePath
  /// The line, from 1.
  public let line: Int
  /// What it is called there.
  public let title: String

  /// Everything that the documents of a feature state of what is configured to be captured.
  public static func all(of feature: SharedFacts, _ workspace: Workspace) -> [PlacedDecision] {
    let capture = workspace.configuration.capture
    let (location, plan) = (feature.location, feature.plan ?? feature.location.path(of: .plan))
    var stated: [PlacedDecision] = []
    if capture.contains(.complexity) {
      stated += feature.complexityRows.map { row in
        PlacedDecision(
          decision: CapturedDecision(complexity: row, of: location, in: plan), path: plan, line: row.line,
          title: row.violation)
      }
    }
    if capture.contains(.architecture) {
      stated += feature.architectureDecisions.map { entry in
        PlacedDecision(
          decision: CapturedDecision(architecture: entry, of: location, in: plan), path: plan, line: entry.line,
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
