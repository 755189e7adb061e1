import Changes
import Configuration
import Files
import Names
import Survey
import WorkspaceModel

/// Looks for folders of features outside the places where features are.
struct StrayFeatures {
  /// As deep as plans/<scope>/<service>/<EPIC>/features/<group>/<feature>.
  private static let deepest = 6

  private let context: CheckContext
  private let known: Set<RelativePath>
  private let epics: Set<RelativePath>

  init(_ context: CheckContext) {
    self.context = context
    known = Set((context.map.features + context.map.vacant).map(\.directory))
    epics = Set(context.map.epics.map(\.directory))
  }

  func all() throws -> [Problem] { try belowPlans() + inUnnamedRoots() }

  /// Features of the flat layout in folders that no root names; told once a folder.
  private func inUnnamedRoots() throws -> [Problem] {
    let unnamed = try context.workspace.unnamedRoots(in: context.map, of: context.tree)
    return unnamed.roots.map { root in
      let others = root.features.count > 1 ? " and \(root.features.count - 1) more" : ""
      return Problem(
        root.features[0], "\(root.features[0])\(others) is in no list, since no specs root is \(root.directory)",
        hint: unnamed.remedy)
    }
  }

  private func belowPlans() throws -> [Problem] {
    var problems: [Problem] = []
    var pending = [(directory: context.workspace.configuration.plans, depth: 0, isInEpic: false)]
    while let (directory, depth, isInEpic) = pending.popLast() {
      if known.contains(directory) { continue }
      guard let entries = try entries(in: directory) else { continue }
      if depth > 0, !epics.contains(directory), isStray(directory, entries.map(\.name), isInEpic) {
        problems.append(Problem(directory, "\(directory.name) looks like a feature, but lies in no epic's features"))
        continue
      }
      guard depth < StrayFeatures.deepest else { continue }
      for entry in entries where entry.kind == .directory && !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        pending.append((path, depth + 1, isInEpic || epics.contains(directory)))
      }
    }
    return problems
  }

  /// What stands in a folder; nil where it cannot be listed, which is another rule's matter.
  private func entries(in directory: RelativePath) throws -> [(name: String, kind: FileKind)]? {
    do { return try context.tree.list(directory) } catch is FileError { return nil }
  }

  /// Within an epic other folders may hold documents of any name, and may bear the ID of the feature that they are about.
  private func isStray(_ directory: RelativePath, _ names: [String], _ isInEpic: Bool) -> Bool {
    if FeatureID(directory.name).parts != nil { return true }
    let isNamed = FeatureID(directory: directory.name).parts != nil
    return (isNamed || !isInEpic) && (names.contains("spec.md") || names.contains("impl-plan.md"))
  }
}
