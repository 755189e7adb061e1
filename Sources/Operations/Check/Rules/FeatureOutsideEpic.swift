import Configuration
import Files
import WorkspaceModel

extension Rule {
  static let featureOutsideEpic = Rule(
    "SK004", "feature-outside-epic", .warning,
    summary: "A feature's folder lies where no epic finds it",
    explanation: """
      A feature is a folder directly below the `features` folder of an epic. A folder that is named like one, or that holds
      a specification or a plan, anywhere else below the plans root appears in no list, no index and no check, so the work
      in it is invisible.
      """,
    hint: "move it into the features folder of its epic with git mv",
    .workspace { workspace in try StrayFeatures(workspace.context).all() })
}

/// Looks for folders of features outside the places where features are.
private struct StrayFeatures {
  /// As deep as plans/<scope>/<service>/<EPIC>/features/<group>/<feature>.
  private static let deepest = 6

  private let context: CheckContext
  private let known: Set<RelativePath>

  init(_ context: CheckContext) {
    self.context = context
    known = Set(context.map.features.map(\.directory))
  }

  func all() throws -> [Problem] {
    var problems: [Problem] = []
    var pending = [(directory: context.session.configuration.plans, depth: 0)]
    while let (directory, depth) = pending.popLast() {
      let entries = try context.tree.list(directory)
      if depth > 0, isStray(directory, entries.map(\.name)) {
        problems.append(Problem(directory, "\(directory.name) looks like a feature, but lies in no epic's features"))
        continue
      }
      guard depth < StrayFeatures.deepest, !known.contains(directory) else { continue }
      for entry in entries where entry.kind == .directory && !entry.name.hasPrefix(".") {
        pending.append((directory.appending(component: entry.name), depth + 1))
      }
    }
    return problems
  }

  private func isStray(_ directory: RelativePath, _ names: [String]) -> Bool {
    guard !known.contains(directory) else { return false }
    return FeatureID(directory.name).parts != nil || names.contains("spec.md") || names.contains("impl-plan.md")
  }
}
