import Facts
import Files
import Survey
import WorkspaceModel

/// Looks ahead of a check, on all processors: which features are known already. The documents of the others are read.
final class FeatureAhead {
  private let context: CheckContext
  private let seen: StampedTree?
  private let asked: [(location: FeatureLocation, subject: FactHasher)]
  private let positions: [RelativePath: Int]
  /// The features that were looked at last, and what is known of them.
  private var window = 0..<0
  private var known: [FeatureAnswer?] = []

  /// Prepares to look at the features of groups, in the order in which they will be asked for.
  init(_ groups: [FeatureGroup], _ context: CheckContext) {
    self.context = context
    seen = context.keeper.contents as? StampedTree
    let isUseful = seen != nil
    asked = groups.flatMap { group in
      context.map.features(of: group).compactMap { location in
        isUseful ? FeatureCheck.subject(location, group, context).map { (location, $0) } : nil
      }
    }
    positions = Dictionary(
      asked.enumerated().map { ($1.location.directory, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is known of a feature; nil where that is nothing.
  func answer(_ location: FeatureLocation) -> FeatureAnswer? {
    guard let seen, let position = positions[location.directory] else { return nil }
    if !window.contains(position) { look(at: position, seen) }
    return known[position - window.lowerBound]
  }

  private func look(at position: Int, _ seen: StampedTree) {
    window = position..<min(position + Workers.window, asked.count)
    let found: [Remembered<FeatureAnswer>?] = context.workspace.store.recalled(asked[window].map(\.subject), in: seen)
    known = found.map { $0?.value }
    context.keeper.reader.readAhead(zip(asked[window], known).filter { $0.1 == nil }.map(\.0.location))
  }
}
