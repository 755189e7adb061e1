public import Names
public import WorkspaceModel

/// What came before what among features that share something: which are done or closed, and which builds on which.
public struct FeatureHistory {
  private let stages: [FeatureID: Stage]
  /// The features that depend on each.
  private let dependents: [FeatureID: [FeatureID]]

  /// How many features are looked at for one that depends on another over others.
  private static let farthest = 1000

  /// Knows how far features are, and what each depends on.
  public init(stages: [FeatureID: Stage] = [:], dependencies: [FeatureID: [FeatureID]] = [:]) {
    self.stages = stages
    dependents = dependencies.reduce(into: [:]) { dependents, entry in
      for needed in entry.value { dependents[needed, default: []].append(entry.key) }
    }
  }

  /// Takes both from features that were judged.
  public init(of features: [JudgedFeature], dependencies: (JudgedFeature) -> [FeatureID]) {
    self.init(
      stages: Dictionary(features.map { ($0.id, $0.stage) }, uniquingKeysWith: { first, _ in first }),
      dependencies: Dictionary(features.map { ($0.id, dependencies($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Those of several features that may contradict each other, ordered. What a closed feature says counts for nothing. What
  /// a feature says that is done has been built, and those after it change it. Who depends on another one builds on it.
  func rivals(among features: Set<FeatureID>) -> [FeatureID] {
    let ordered = features.sorted()
    guard ordered.count > 1 else { return ordered }
    let open = ordered.filter { stages[$0] != .closed }
    if let built = open.first(where: { stages[$0] == .done }) { return [built] }
    guard open.count > 1 else { return open.isEmpty ? ordered : open }
    let later = dependents(of: open)
    let first = open.filter { !later.contains($0) }
    return first.isEmpty ? open : first
  }

  /// What depends on one of some features, also over others.
  private func dependents(of features: [FeatureID]) -> Set<FeatureID> {
    var found: Set<FeatureID> = []
    var pending = features
    while let feature = pending.popLast(), found.count < Self.farthest {
      pending += dependents[feature, default: []].filter { found.insert($0).inserted }
    }
    return found
  }
}
