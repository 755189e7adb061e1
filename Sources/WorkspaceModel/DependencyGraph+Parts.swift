public import Names

extension DependencyGraph {
  /// How many edges it has.
  public var edgeCount: Int { edges.values.reduce(0) { $0 + $1.count } }

  /// The graphs that nothing joins to one another, in the order of their first features.
  public var parts: [DependencyGraph] {
    var neighbours: [FeatureID: [FeatureID]] = edges
    for (feature, targets) in edges {
      for target in targets { neighbours[target, default: []].append(feature) }
    }
    var numbers: [FeatureID: Int] = [:]
    var members: [[FeatureID]] = []
    for start in features where numbers[start] == nil {
      numbers[start] = members.count
      var pending = [start]
      while let feature = pending.popLast() {
        for next in neighbours[feature, default: []] where numbers[next] == nil {
          numbers[next] = members.count
          pending.append(next)
        }
      }
      members.append([])
    }
    for feature in features { if let number = numbers[feature] { members[number].append(feature) } }
    return members.map(restricted)
  }

  /// The graph of some features whose edges stay among them.
  public func restricted(to features: [FeatureID]) -> DependencyGraph {
    let own = features.compactMap { feature in edges[feature].map { (feature, $0) } }
    return DependencyGraph(features: features, dependencies: Dictionary(own, uniquingKeysWith: { first, _ in first }))
  }
}
