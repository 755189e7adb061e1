import Names
import WorkspaceModel

extension Rule {
  static let dependencyOrder = Rule(
    "SK034", "dependency-order", .warning,
    summary: "A feature is done, and one that it depends on is not begun",
    explanation: """
      What a feature depends on must be there first. If it is done while the other has no tasks yet, then either it does
      not depend on it after all, or what it needs was built without a plan.
      """,
    silences: """
      Nothing is said where the other feature has tasks, ticked or not, since what is needed of it may be done already.
      """,
    hint: "take it out of Depends on, or see what became of the other feature",
    .workspace { workspace in
      let features = Dictionary(
        workspace.features.map { ($0.location.id, $0) }, uniquingKeysWith: { first, _ in first })
      return try workspace.features.filter { $0.stage == .done }.flatMap { feature in
        try feature.dependsOn.compactMap { other -> Problem? in
          guard let stage = try features[other.feature].flatMap(workspace.stage), notBegun.contains(stage) else {
            return nil
          }
          return Problem(
            other.path, line: other.line, text: other.feature.string,
            "\(feature.location.id) is done, and \(other.feature), which it depends on, is \(stage.rawValue)")
        }
      }
    })

  private static let notBegun: Set<Stage> = [.draft, .specified, .ready, .planned, .blocked]
}
