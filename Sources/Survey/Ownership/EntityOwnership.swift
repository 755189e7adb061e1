import Documents
import Names
import WorkspaceModel

/// Who defines the entities of a group, and who uses them.
enum EntityOwnership {
  private struct Found {
    let name: String
    /// Features whose data model defines it, with its fields there.
    var defining: [FeatureID: EntityFields] = [:]
    var declared: Set<FeatureID> = []
    /// Features whose data model only draws it in a relation.
    var drawing: Set<FeatureID> = []
    /// Features whose documents say that it is there already.
    var borrowing: Set<FeatureID> = []
    /// Where it is defined, drawn or borrowed first, by data model.
    var places: [(place: Ownership.Place, standing: EntityMention.Standing)] = []
    /// Features whose specification names it.
    var naming: Set<FeatureID> = []
    /// Features without a data model whose specification names it.
    var claiming: Set<FeatureID> = []

    mutating func take(_ mention: EntityMention, of feature: SharedFacts, _ names: OwnerNames) {
      let owner = mention.owner.map(names.feature)
      let standing = mention.standing == .borrowed && owner == feature.id ? .defined : mention.standing
      let isFirst =
        switch standing {
        case .defined: defining.updateValue(mention.fields, forKey: feature.id) == nil
        case .drawn: drawing.insert(feature.id).inserted
        case .borrowed: borrowing.insert(feature.id).inserted
        }
      if isFirst {
        let model = feature.location.path(of: .dataModel)
        places.append(
          (Ownership.Place(feature: feature.id, path: model, line: mention.line, text: mention.name), standing))
      }
      if let owner { declared.insert(owner) }
    }
  }

  /// The entities that data models define, and those that specifications of features without a data model name; ordered
  /// by name.
  static func items(
    of features: [SharedFacts], _ names: OwnerNames, _ history: FeatureHistory
  ) -> [Ownership.Item] {
    var found: [String: Found] = [:]
    for feature in features {
      let defined = feature.entities
      for mention in defined {
        found[EntityMention.key(mention.name), default: Found(name: mention.name)].take(mention, of: feature, names)
      }
      for mention in feature.keyEntities {
        let key = EntityMention.key(mention.name)
        found[key, default: Found(name: mention.name)].naming.insert(feature.id)
        if defined.isEmpty, mention.standing == .defined { found[key]?.claiming.insert(feature.id) }
      }
    }
    let uses = uses(of: Set(found.keys), in: features)
    return found.compactMap { key, entity in item(entity, uses: uses[key, default: []], history) }
      .sorted { NaturalOrder.precedes($0.name, $1.name) }
  }

  private static func item(
    _ entity: Found, uses: Set<FeatureID>, _ history: FeatureHistory
  ) -> Ownership.Item? {
    if entity.places.isEmpty, entity.claiming.isEmpty { return nil }
    let owners = entity.declared.isEmpty ? owners(of: entity, history) : entity.declared.sorted()
    let standing = EntityMention.Standing.allCases.first { standing in
      entity.places.contains { $0.standing == standing }
    }
    let sources = entity.places.filter { $0.standing == standing }.map(\.place)
    let users = entity.naming.union(entity.drawing).union(entity.borrowing).union(entity.defining.keys).union(uses)
    return Ownership.Item(
      name: entity.name, kind: nil, owners: owners, sources: sources, users: users.subtracting(owners).sorted())
  }

  /// What only a diagram shows is defined there, unless another data model does or draws it too.
  private static func owners(of entity: Found, _ history: FeatureHistory) -> [FeatureID] {
    if entity.defining.isEmpty {
      let claims = entity.borrowing.isEmpty ? entity.drawing : []
      if claims.count == 1 { return claims.sorted() }
      return entity.places.isEmpty && entity.naming.count == 1 ? entity.naming.sorted() : []
    }
    let rivals = history.rivals(among: Set(entity.defining.keys))
    let described = rivals.filter { entity.defining[$0]?.isEmpty == false }
    // Who only describes it in words leaves it to those who give its fields.
    let claims = described.isEmpty ? rivals : described
    let conflicting = EntityFields.conflicts(among: claims.map { entity.defining[$0] ?? EntityFields() })
    return conflicting.isEmpty ? Array(claims.prefix(1)) : conflicting.map { claims[$0] }
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
