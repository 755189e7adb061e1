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
    _ gate: Gate, features arguments: [String], all: Bool, _ session: Session
  ) throws -> Answer {
    guard !all || arguments.isEmpty else {
      throw Failure(
        .usage, .allOrNamed, "--all judges every feature, so none may be named", hint: "leave out --all or the names"
      )
    }
    let tree = session.seen
    let map = try session.map(of: tree)
    let locations =
      if all {
        map.features
      } else if arguments.isEmpty {
        [try session.feature(nil, in: map).location]
      } else {
        try arguments.map { try session.feature($0, in: map).location }.withoutRepetitions(of: \.directory)
      }
    let survey = Survey(map, GateKeeper(session: session, tree: tree))
    var reports: [GateReport] = []
    var leftOut = all ? map.unreadable.map { LeftOut($0) } : []
    for location in locations {
      do {
        let feature = try survey.judged(location)
        if all, Stage.isClosed(feature.status) { continue }
        reports.append(GateReport(feature: location, gate: gate, problems: feature.problems(of: gate)))
      } catch let error as FileError where all {
        leftOut.append(LeftOut(location, error, root: session.root))
      }
    }
    return Answer(reports: reports, leftOut: leftOut)
  }
}

extension Session {
  /// The Decision Log of a group, as ``decisionLog(of:_:)`` has it of a document.
  func decisionLog(of group: FeatureGroup?, in tree: any FileTree) throws -> DecisionLogFacts? {
    guard let group else { return nil }
    return decisionLog(of: group, try reader(tree).decisionLog(group.decisionLog)?.facts)
  }

  /// The Decision Log of a group in the document that holds it. An epic whose exec plan is missing has an empty one; a
  /// specs root has none until `sync` or a decision makes it, so that nothing is asked of those who do not keep one.
  func decisionLog(of group: FeatureGroup, _ document: DecisionLogFacts?) -> DecisionLogFacts? {
    group.epic != nil || document?.heading != nil ? document ?? .empty : nil
  }
}
