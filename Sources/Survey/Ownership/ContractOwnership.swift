import Documents
import Files
import Names

/// Who defines the contracts of a group, and who uses them.
enum ContractOwnership {
  private struct Found {
    let contract: Contract
    var defining: Set<FeatureID> = []
    /// Features that say that it is there already.
    var borrowing: Set<FeatureID> = []
    var declared: Set<FeatureID> = []
    var sources: [(place: Ownership.Place, isBorrowed: Bool)] = []

    mutating func take(_ contract: Contract, at place: Ownership.Place, _ names: OwnerNames) {
      let owner = contract.owner.map(names.feature)
      let isBorrowed = contract.isBorrowed && owner != place.feature
      if isBorrowed { borrowing.insert(place.feature) } else { defining.insert(place.feature) }
      if let owner { declared.insert(owner) }
      if sources.last?.place.path != place.path || sources.last?.isBorrowed != isBorrowed {
        sources.append((place, isBorrowed))
      }
    }
  }

  /// Ordered by name, operations of one path together.
  static func items(
    of features: [SharedFacts], _ names: OwnerNames, _ history: FeatureHistory
  ) -> [Ownership.Item] {
    var operations: [ContractKey: Found] = [:]
    var files: [Ownership.Item] = []
    for feature in features {
      for file in feature.contracts {
        for contract in file.facts {
          let place = Ownership.Place(
            feature: feature.id, path: file.path, line: contract.line, text: contract.nameOnLine)
          guard let key = contract.key else {
            // Two files that are only known by their names have nothing to do with one another.
            files.append(
              Ownership.Item(
                name: contract.name, kind: contract.kind, owners: [feature.id], sources: [place], users: []))
            continue
          }
          operations[key, default: Found(contract: contract)].take(contract, at: place, names)
        }
      }
    }
    let uses = uses(of: Set(operations.keys), in: features)
    let items = operations.map { key, found in item(found, key, uses: uses[key, default: []], history) }
    return (items + files).map { (sortKey($0), $0) }.sorted { NaturalOrder.precedes($0.0, $1.0) }.map(\.1)
  }

  private static func item(
    _ found: Found, _ key: ContractKey, uses: Set<FeatureID>, _ history: FeatureHistory
  ) -> Ownership.Item {
    let rivals = history.rivals(among: found.defining)
    // Each feature may have its own `GET /health` and its own `Error`.
    let claims = found.contract.isOrdinary ? Array(rivals.prefix(1)) : rivals
    let owners = found.declared.isEmpty ? claims : found.declared.sorted()
    let isDefined = !found.defining.isEmpty
    return Ownership.Item(
      name: found.contract.name, kind: found.contract.kind, owners: owners,
      sources: found.sources.filter { !$0.isBorrowed || !isDefined }.map(\.place),
      users: found.defining.union(found.borrowing).union(uses).subtracting(owners).sorted())
  }

  /// Which features mention an operation in their specification or plan.
  private static func uses(of keys: Set<ContractKey>, in features: [SharedFacts]) -> [ContractKey: Set<FeatureID>] {
    guard !keys.isEmpty else { return [:] }
    var uses: [ContractKey: Set<FeatureID>] = [:]
    for feature in features {
      for key in feature.mentions where keys.contains(key) { uses[key, default: []].insert(feature.id) }
    }
    return uses
  }

  /// `POST /orders` is sorted by its path, so that the operations of a resource stand together; the file parts what bears
  /// one name.
  private static func sortKey(_ item: Ownership.Item) -> String {
    let words = item.name.split(separator: " ")
    let name = words.count == 2 && words[1].hasPrefix("/") ? "\(words[1]) \(words[0])" : item.name
    return "\(name) \(item.sources.first?.path.string ?? "")"
  }
}
