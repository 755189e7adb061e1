import Documents
import Failures
import Files
import Markdown
import Vocabulary
import WorkspaceModel

/// Judges features by a gate: `gate spec|plan|tasks`.
public enum RunGates {
  /// What the gate says of the features that can be read, and what cannot be.
  public struct Answer: Sendable {
    /// What the gate says of each feature.
    public let reports: [GateReport]
    /// With `all`, what cannot be judged.
    public let leftOut: [LeftOut]
  }

  /// What the gate says of each feature.
  ///
  /// - Parameters:
  ///   - features: arguments that name features; empty for the current one.
  ///   - all: whether every feature of the workspace is judged, closed ones left out.
  /// - Throws: `Failure` for a feature that is not there, `FileError`.
  public static func decide(
    _ gate: Gate, features arguments: [String], all: Bool, _ workspace: Workspace
  ) throws -> Answer {
    guard !all || arguments.isEmpty else {
      throw Failure(
        .usage, .allOrNamed, "--all judges every feature, so none may be named", hint: "leave out --all or the names"
      )
    }
    let tree = workspace.seen
    let map = try workspace.map(of: tree)
    let locations =
      if all {
        map.features
      } else if arguments.isEmpty {
        [try workspace.feature(nil, in: map).location]
      } else {
        try arguments.map { try workspace.feature($0, in: map).location }.withoutRepetitions(of: \.directory)
      }
    let survey = Survey(map, GateKeeper(workspace: workspace, tree: tree))
    var reports: [GateReport] = []
    var leftOut = all ? map.unreadable.map { LeftOut($0) } : []
    for location in locations {
      do {
        let feature = try survey.judged(location)
        if all, Stage.isClosed(feature.status) { continue }
        reports.append(GateReport(feature: location, gate: gate, problems: feature.problems(of: gate)))
      } catch let error as FileError where all {
        leftOut.append(LeftOut(location, error, root: workspace.root))
      }
    }
    return Answer(reports: reports, leftOut: leftOut)
  }
}
