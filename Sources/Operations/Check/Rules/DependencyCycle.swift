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
}
