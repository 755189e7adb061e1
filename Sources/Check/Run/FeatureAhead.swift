import Facts
import Files
import Survey
import WorkspaceModel

/// Looks ahead of a check: which features are known already.
final class FeatureAhead {
  private let recall: FeatureRecall<FeatureAnswer, FeatureAnswer>?
  private let positions: [RelativePath: Int]
  /// The answers that are known from their batches, and hold.
  private let known: [FeatureAnswer?]

  /// Prepares to look at the features of groups, in the order in which they will be asked for.
  init(_ groups: [FeatureGroup], _ context: CheckContext, _ branches: BranchKeys) {
    let asked = groups.flatMap { group in
      context.map.features(of: group).map { ($0, FeatureCheck.subject($0, group, context)) }
    }
    let subjects = asked.compactMap(\.1)
    positions = Dictionary(
      asked.enumerated().map { ($1.0.directory, $0) }, uniquingKeysWith: { first, _ in first })
    if let seen = context.keeper.contents as? any SharedTree, subjects.count == asked.count {
      let recall = FeatureRecall<FeatureAnswer, FeatureAnswer>(
        "checks of features", of: asked.map(\.0), subjects, in: context.map, seen, context.workspace.store,
        context.keeper.reader, keeping: { $0 })
      known = recall.known { $0.holds(for: context.map, branches) }
      self.recall = recall
    } else {
      (recall, known) = (nil, [])
    }
  }

  /// Whether it looks at a feature, so that nobody else need ask.
  func covers(_ location: FeatureLocation) -> Bool { recall != nil && positions[location.directory] != nil }

  /// What is known of a feature from its batch, and holds; nil where that is nothing.
  func known(_ location: FeatureLocation) -> FeatureAnswer? {
    recall == nil ? nil : positions[location.directory].flatMap { known[$0] }
  }

  /// What is known of a feature by itself; nil where that is nothing.
  func answer(_ location: FeatureLocation) -> Remembered<FeatureAnswer>? {
    positions[location.directory].flatMap { recall?.value(at: $0) }
  }

  /// Takes note of what holds of a feature.
  func take(_ answer: Remembered<FeatureAnswer>, of location: FeatureLocation) {
    if let position = positions[location.directory] { recall?.take(answer, at: position) }
  }
}
