import Facts
import Files
import Survey
import WorkspaceModel

/// Looks ahead of a check, on all processors: which features are known already. The documents of the others are read.
final class FeatureAhead {
  private let context: CheckContext
  private let locations: [FeatureLocation]
  private let recall: FeatureRecall<FeatureAnswer, FeatureAnswer>?
  /// The answers that are known from their batches, and hold.
  private(set) var known: [RelativePath: FeatureAnswer] = [:]
  /// The places of the others among all, in the order in which they will be asked for.
  private var left: [Int] = []
  private var places: [RelativePath: Int] = [:]
  private var window = 0..<0

  /// Prepares to look at the features of groups, in the order in which they will be asked for.
  init(_ groups: [FeatureGroup], _ context: CheckContext, _ branches: BranchKeys) {
    self.context = context
    let asked = groups.flatMap { group in
      context.map.features(of: group).map { ($0, FeatureCheck.subject($0, group, context)) }
    }
    locations = asked.map(\.0)
    let subjects = asked.compactMap(\.1)
    guard let seen = context.keeper.contents as? StampedTree, subjects.count == asked.count else {
      recall = nil
      return
    }
    let recall = FeatureRecall<FeatureAnswer, FeatureAnswer>(
      "checks of features", of: locations, subjects, in: context.map, seen, context.workspace.store, keeping: { $0 })
    self.recall = recall
    let known = recall.known { $0.holds(for: context.map, branches) }
    for (position, answer) in known.enumerated() {
      let directory = locations[position].directory
      if let answer { self.known[directory] = answer } else { left.append(position) }
    }
    places = Dictionary(
      left.enumerated().map { (locations[$1].directory, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is known of a feature by itself; nil where that is nothing.
  func answer(_ location: FeatureLocation) -> Remembered<FeatureAnswer>? {
    guard let recall, let place = places[location.directory] else { return nil }
    if !window.contains(place) { look(at: place, recall) }
    return recall.value(at: left[place])
  }

  /// Takes note of what holds of a feature.
  func take(_ answer: Remembered<FeatureAnswer>, of location: FeatureLocation) {
    if let place = places[location.directory] { recall?.take(answer, at: left[place]) }
  }

  private func look(at place: Int, _ recall: FeatureRecall<FeatureAnswer, FeatureAnswer>) {
    window = place..<min(place + Workers.window, left.count)
    context.keeper.reader.readAhead(recall.look(at: Array(left[window])).map { locations[$0] })
  }
}
