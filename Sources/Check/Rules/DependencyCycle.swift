import Names
import WorkspaceModel

extension Rule {
  static let dependencyCycle = Rule(
    "SK033", "dependency-cycle", .error,
    summary: "Features depend on one another in a circle",
    explanation: """
      None of the features in a circle can be finished first. Usually one of the dependencies is only a mention, or two
      features are one; otherwise what they share becomes a feature of its own that both depend on.
      """,
    silences: """
      A feature that is mentioned in prose is no dependency; only what `Depends on` or the internal dependencies name
      is.
      """,
    hint: "take one of them out of Depends on",
    .workspace { workspace in
      let edges = Dictionary(
        workspace.features.map { ($0.location.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first })
      let graph = DependencyGraph(
        features: workspace.features.map(\.location.id), dependencies: edges.mapValues { $0.map(\.feature) })
      return graph.cycles.compactMap { cycle in
        let circle = graph.circle(within: cycle)
        guard let first = circle.first, circle.count > 1,
          let dependency = edges[first]?.first(where: { $0.feature == circle[1] })
        else { return nil }
        return Problem(
          dependency.path, line: dependency.line, text: circle[1].string,
          "these features depend on one another: \(circle.map(\.string).joined(separator: " → "))")
      }
    })
}
