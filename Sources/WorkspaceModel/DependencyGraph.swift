public import Names

/// Which feature depends on which.
public struct DependencyGraph: Sendable {
  /// Every feature, in the order given.
  public let features: [FeatureID]
  /// What each feature depends on, ordered.
  public let edges: [FeatureID: [FeatureID]]

  /// Keeps the edges between known features and drops the others.
  public init(features: [FeatureID], dependencies: [FeatureID: [FeatureID]]) {
    let known = Set(features)
    self.features = features
    edges = dependencies.filter { known.contains($0.key) }
      .mapValues { Array(Set($0.filter(known.contains))).sorted() }
  }

  /// The groups of features that depend on one another in a circle, each ordered, found as strongly connected
  /// components (Tarjan's algorithm, with a stack of its own).
  public var cycles: [[FeatureID]] {
    var search = ComponentSearch(edges: edges)
    for feature in features { search.visit(feature) }
    return search.components.filter { component in
      component.count > 1 || component.contains { edges[$0, default: []].contains($0) }
    }.map { $0.sorted() }.sorted { ($0.first?.string ?? "") < ($1.first?.string ?? "") }
  }
}

extension DependencyGraph {
  /// A shortest way from the first of some features that depend on one another back to itself, both ends included.
  public func circle(within component: [FeatureID]) -> [FeatureID] {
    guard let start = component.first else { return [] }
    let members = Set(component)
    var before: [FeatureID: FeatureID] = [:]
    var pending = [start][...]
    while let feature = pending.popFirst() {
      for next in edges[feature, default: []] where members.contains(next) {
        if next == start { return way(to: feature, from: start, before) + [start] }
        if before[next] == nil {
          before[next] = feature
          pending.append(next)
        }
      }
    }
    return [start]
  }

  private func way(to end: FeatureID, from start: FeatureID, _ before: [FeatureID: FeatureID]) -> [FeatureID] {
    var way = [end]
    while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
    return way.reversed()
  }
}

private struct ComponentSearch {
  let edges: [FeatureID: [FeatureID]]
  var components: [[FeatureID]] = []
  private var order: [FeatureID: Int] = [:]
  private var lowest: [FeatureID: Int] = [:]
  private var open: [FeatureID] = []
  private var isOpen: Set<FeatureID> = []

  init(edges: [FeatureID: [FeatureID]]) { self.edges = edges }

  mutating func visit(_ root: FeatureID) {
    guard order[root] == nil else { return }
    enter(root)
    var path: [(feature: FeatureID, next: Int)] = [(root, 0)]
    while let (feature, next) = path.last {
      let targets = edges[feature, default: []]
      guard next < targets.count else {
        path.removeLast()
        leave(feature, parent: path.last?.feature)
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[next]
      if order[target] == nil {
        enter(target)
        path.append((target, 0))
      } else if isOpen.contains(target), let seen = order[target] {
        lowest[feature] = min(lowest[feature] ?? seen, seen)
      }
    }
  }

  private mutating func enter(_ feature: FeatureID) {
    order[feature] = order.count
    lowest[feature] = order[feature]
    open.append(feature)
    isOpen.insert(feature)
  }

  private mutating func leave(_ feature: FeatureID, parent: FeatureID?) {
    guard let low = lowest[feature] else { return }
    if let parent { lowest[parent] = min(lowest[parent] ?? low, low) }
    guard low == order[feature] else { return }
    var component: [FeatureID] = []
    while let last = open.popLast() {
      isOpen.remove(last)
      component.append(last)
      if last == feature { break }
    }
    components.append(component)
  }
}
