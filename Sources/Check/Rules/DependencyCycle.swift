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
        let message = "these features depend on one another: \(circle.map(\.string).joined(separator: " → "))"
        let problems = zip(circle, circle.dropFirst()).compactMap { feature, next in
          edges[feature]?.first { $0.feature == next }.map {
            Problem($0.path, line: $0.line, text: next.string, message, about: message)
          }
        }
        guard var problem = problems.first else { return nil }
        problem.elsewhere = Array(problems.dropFirst())
        return problem
      }
    })
}
