import Files
import Markdown
import WorkspaceModel

/// Judges features by a gate: `gate spec|plan|tasks`.
public enum RunGates {
  /// What the gate says of each feature.
  ///
  /// - Parameters:
  ///   - features: arguments that name features; empty for the current one.
  ///   - all: whether every feature of the workspace is judged, closed ones left out.
  /// - Throws: `Failure` for a feature that is not there, `FileError`.
  public static func decide(
    _ gate: Gate, features arguments: [String], all: Bool, _ session: Session
  ) throws -> [GateReport] {
    guard !all || arguments.isEmpty else {
      throw Failure(
        .usage, "all-or-named", "--all judges every feature, so none may be named", hint: "leave out --all or the names"
      )
    }
    let tree = session.workingTree
    let map = try session.map(of: tree)
    let locations =
      if all {
        map.features
      } else if arguments.isEmpty {
        [try session.feature(nil, in: map).location]
      } else {
        try arguments.map { try session.feature($0, in: map).location }
      }
    let keeper = GateKeeper(session: session, tree: tree)
    return try locations.compactMap { location in
      let feature = try Feature(at: location, in: tree)
      if all, Stage.isClosed(feature.header?.status) { return nil }
      return try keeper.report(gate, of: feature, log: session.decisionLog(of: map.epic(of: location), in: tree))
    }
  }
}

extension Session {
  /// The Decision Log of an epic; empty where its exec plan is missing, nil where there is no epic.
  func decisionLog(of epic: Epic?, in tree: any FileTree) throws -> DecisionLog? {
    try epic.map { DecisionLog(of: Document(try tree.read($0.execPlan)?.bytes ?? []), vocabulary) }
  }
}
