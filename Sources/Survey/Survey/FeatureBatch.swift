public import Facts
import Files
public import WorkspaceModel

/// Features of one folder that are recalled in one step where nobody has changed anything among them, nor in the Decision
/// Log of their group.
public struct FeatureBatch: Sendable {
  /// All that is known of the batch follows from this and from what the subjects of its features follow from.
  public let subject: FactHasher
  /// The places of its features among those that are asked about.
  public let positions: [Int]

  /// How many features are worth one step. What is known of the others is recalled one by one once one has changed.
  private static let size = 128

  /// Batches of whole groups; features whose group is asked about in part are in none.
  ///
  /// - Parameters:
  ///   - kind: what is known of the features.
  ///   - locations: the features that are asked about.
  ///   - subjects: what that follows from, beside their files, in the same order.
  public static func all(
    _ kind: String, of locations: [FeatureLocation], _ subjects: [FactHasher], in map: WorkspaceMap,
    _ seen: any SharedTree, _ store: FactsStore
  ) -> [FeatureBatch] {
    let folders = Dictionary(grouping: locations.indices) { locations[$0].directory.parent }
    return folders.values.sorted { $0[0] < $1[0] }.flatMap { positions -> [FeatureBatch] in
      guard positions.count > 1, let group = map.group(of: locations[positions[0]]),
        positions.count == map.features(of: group).count, var start = log(of: group, seen, store.hasher(kind))
      else { return [] }
      start.combine(group.directory.string)
      return stride(from: 0, to: positions.count, by: size).map { first in
        let positions = Array(positions[first..<min(first + size, positions.count)])
        var subject = start
        for position in positions { subject.combine(subjects[position].key) }
        return FeatureBatch(subject: subject, positions: positions)
      }
    }
  }

  /// Adds what a Decision Log holds; nil where only reading it tells.
  private static func log(of group: FeatureGroup, _ seen: any SharedTree, _ hasher: FactHasher) -> FactHasher? {
    var hasher = hasher
    switch try? seen.content(of: group.decisionLog) {
    case .blob(let blob)?: hasher.combine(blob)
    case .absent?: hasher.combine(0)
    case .unknown?, nil: return nil
    }
    return hasher
  }
}
