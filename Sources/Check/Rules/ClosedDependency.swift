import Names
import Survey
import WorkspaceModel

extension Rule {
  static let closedDependency = Rule(
    "SK037", "closed-dependency", .warning,
    summary: "A feature depends on one that was closed",
    explanation: """
      A feature whose Status says superseded, abandoned, withdrawn, archived or the like will not be built, or is no more.
      What still counts on it waits in vain, or means the feature that took its place.
      """,
    silences: """
      Features that are done or closed themselves are left alone: what they needed is history. So is a feature that took
      the place of the closed one, as the Status there says, and one that depends on it as well.
      """,
    hint: "name the feature that took its place, or take it out of Depends on",
    .workspace { workspace in
      let closed = Dictionary(
        workspace.features.filter { $0.stage == .closed }.map { ($0.location.id, $0) },
        uniquingKeysWith: { first, _ in first })
      return workspace.features.filter { $0.stage.map { $0 != .done && $0 != .closed } ?? false }.flatMap { feature in
        let needs = Set(feature.dependsOn.map(\.feature)).union([feature.location.id])
        return feature.dependsOn.compactMap { other -> Problem? in
          guard let summary = closed[other.feature] else { return nil }
          let successors = workspace.context.resolver.features(named: summary.successors).filter { $0 != other.feature }
          guard needs.isDisjoint(with: successors) else { return nil }
          return problem(other, of: feature.location.id, instead: successors)
        }
      }
    })

  private static func problem(
    _ other: CheckedWorkspace.Dependency, of feature: FeatureID, instead successors: [FeatureID]
  ) -> Problem {
    let names = successors.map(\.string).joined(separator: " and ")
    return Problem(
      other.path, line: other.line, text: other.feature.string,
      "\(feature) depends on \(other.feature), which is closed",
      hint: successors.isEmpty ? nil : "depend on \(names), which took its place, or take it out of Depends on")
  }
}
