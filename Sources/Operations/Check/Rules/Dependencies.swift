import WorkspaceModel

extension Rule {
  static let dependencyCycle = Rule(
    "SK033", "dependency-cycle", .error,
    summary: "Features depend on one another in a circle",
    explanation: """
      None of the features in a circle can be finished first. Usually one of the dependencies is only a mention, or two
      features are one; otherwise what they share becomes a feature of its own that both depend on.
      """,
    hint: "take one of them out of Depends on",
    .workspace { workspace in
      let graph = DependencyGraph(
        features: workspace.features.map(\.location.id),
        dependencies: Dictionary(
          workspace.features.map { ($0.location.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
      return graph.cycles.compactMap { cycle in
        let first = workspace.features.first { $0.location.id == cycle.first }
        guard let first, let document = first.document else { return nil }
        return Problem(
          document, line: first.lines[.dependsOn],
          "these features depend on one another: \(cycle.map(\.string).joined(separator: ", "))")
      }
    })

  static let dependencyOrder = Rule(
    "SK034", "dependency-order", .warning,
    summary: "A feature is done, and one that it depends on is not begun",
    explanation: """
      What a feature depends on must be there first. If it is done while the other has no tasks yet, then either it does not
      depend on it after all, or what it needs was built without a plan.
      """,
    hint: "take it out of Depends on, or see what became of the other feature",
    .workspace { workspace in
      let stages = Dictionary(
        workspace.features.map { ($0.location.id, $0.stage) }, uniquingKeysWith: { first, _ in first })
      return workspace.features.filter { $0.stage == .done }.flatMap { feature in
        feature.dependsOn.compactMap { other -> Problem? in
          guard let stage = stages[other], notBegun.contains(stage), let document = feature.document else { return nil }
          return Problem(
            document, line: feature.lines[.dependsOn], text: other.string,
            "\(feature.location.id) is done, and \(other), which it depends on, is \(stage.rawValue)")
        }
      }
    })

  private static let notBegun: Set<Stage> = [.draft, .specified, .ready, .planned, .blocked]
}
