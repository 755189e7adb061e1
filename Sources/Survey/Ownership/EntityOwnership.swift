import Documents
import Names
import WorkspaceModel

/// Who defines the entities of a group, and who uses them.
enum EntityOwnership {
  private struct Found {
    let name: String
    var defining: Set<FeatureID> = []
    var declared: Set<FeatureID> = []
    /// Features whose data model only draws it in a relation.
    var drawing: Set<FeatureID> = []
    /// Where it is defined or drawn first, by data model.
    var places: [(place: Ownership.Place, isBorrowed: Bool)] = []
    /// Features whose specification names it.
    var naming: Set<FeatureID> = []
    /// Features without a data model whose specification names it.
    var claiming: Set<FeatureID> = []

    mutating func take(_ mention: EntityMention, of feature: SharedFacts) {
      let isFirst = mention.isBorrowed ? drawing.insert(feature.id).inserted : defining.insert(feature.id).inserted
      if isFirst {
        let model = feature.location.path(of: .dataModel)
        let place = Ownership.Place(feature: feature.id, path: model, line: mention.line, text: mention.name)
        places.append((place, mention.isBorrowed))
      }
      if let owner = mention.owner { declared.insert(owner) }
    }
  }

  /// The entities that data models define, and those that specifications of features without a data model name; ordered
  /// by name.
  static func items(of features: [SharedFacts]) -> [Ownership.Item] {
    var found: [String: Found] = [:]
    for feature in features {
      let defined = feature.entities
      for mention in defined {
        found[EntityMention.key(mention.name), default: Found(name: mention.name)].take(mention, of: feature)
      }
      for mention in feature.keyEntities {
        let key = EntityMention.key(mention.name)
        found[key, default: Found(name: mention.name)].naming.insert(feature.id)
        if defined.isEmpty { found[key]?.claiming.insert(feature.id) }
      }
    }
    let uses = uses(of: Set(found.keys), in: features)
    return found.compactMap { key, entity in item(entity, uses: uses[key, default: []]) }
      .sorted { NaturalOrder.precedes($0.name, $1.name) }
  }

  private static func item(_ entity: Found, uses: Set<FeatureID>) -> Ownership.Item? {
    // What only a diagram shows is defined there, unless another data model does.
    let defining = entity.defining.isEmpty ? entity.drawing : entity.defining
    if defining.isEmpty, entity.claiming.isEmpty { return nil }
    let isClaimedByOne = defining.isEmpty && entity.naming.count == 1
    let owners = Ownership.owners(
      declared: entity.declared, defining: isClaimedByOne ? entity.naming : defining)
    let sources = entity.places.filter { $0.isBorrowed == entity.defining.isEmpty }.map(\.place)
    let users = entity.naming.union(entity.drawing).union(defining).union(uses).subtracting(owners)
    return Ownership.Item(name: entity.name, kind: nil, owners: owners, sources: sources, users: users.sorted())
  }

  /// Which features name an entity in the tables, lists and diagrams of their data models: `User`, `users.id`, `user_id`.
  private static func uses(of keys: Set<String>, in features: [SharedFacts]) -> [String: Set<FeatureID>] {
    var uses: [String: Set<FeatureID>] = [:]
    for feature in features {
      for word in feature.words where keys.contains(word) {
        uses[word, default: []].insert(feature.id)
      }
    }
    return uses
  }
}
