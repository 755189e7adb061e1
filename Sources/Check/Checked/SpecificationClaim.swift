import Documents
import Files
import Vocabulary
import WorkspaceModel

/// The specification that the header of a plan leads to, where it is another feature's than the one beside the plan.
struct SpecificationClaim {
  private let plan: RelativePath
  private let line: Int
  private let text: String
  private let other: FeatureLocation

  init?(of checked: CheckedFeature) {
    let feature = checked.feature
    guard let plan = feature.plan, let own = feature.spec?.path, let text = plan.facts.document.header.spec,
      let line = plan.facts.document.header.lines[.spec], let named = NamedPath(link: text)?.text
    else { return nil }
    let targets = SpecificationClaim.targets(named, from: plan.path.parent)
    guard !targets.isEmpty, !targets.contains(own),
      let other = checked.context.map.features.first(where: { targets.contains($0.path(of: .spec)) })
    else { return nil }
    self.plan = plan.path
    self.line = line
    self.text = text
    self.other = other
  }

  var problem: Problem {
    Problem(plan, line: line, text: text, "the header leads to the specification of \(other.id)")
  }

  /// Where a path may lead: as seen from the plan, and from the top of the workspace.
  private static func targets(_ path: String, from directory: RelativePath) -> [RelativePath] {
    let fromTop = path.hasPrefix("/") ? String(path.dropFirst()) : path
    return [RelativePath(directory.string + "/" + path), RelativePath(fromTop)].compactMap { $0 }
  }
}
