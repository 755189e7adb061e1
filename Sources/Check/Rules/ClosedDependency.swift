import Names
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
      Features that are done or closed themselves are left alone: what they needed is history.
      """,
    hint: "name the feature that took its place, or take it out of Depends on",
    .workspace { workspace in
      let closed = Set(workspace.features.filter { $0.stage == .closed }.map(\.location.id))
      return workspace.features.filter { $0.stage.map { $0 != .done && $0 != .closed } ?? false }.flatMap { feature in
        feature.dependsOn.filter { closed.contains($0.feature) }.map { other in
          Problem(
            other.path, line: other.line, text: other.feature.string,
            "\(feature.location.id) depends on \(other.feature), which is closed")
        }
      }
    })
}
