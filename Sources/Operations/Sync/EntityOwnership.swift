import Markdown
import WorkspaceModel

/// Who defines the entities of an epic, and who uses them.
enum EntityOwnership {
  private struct Found {
    let name: String
    var defining: Set<FeatureID> = []
    var declared: Set<FeatureID> = []
    /// Features whose data model only draws it in a relation.
    var drawing: Set<FeatureID> = []
    /// Features whose specification names it.
    var naming: Set<FeatureID> = []
    /// Features without a data model whose specification names it.
    var claiming: Set<FeatureID> = []
  }

  /// The entities that data models define, and those that specifications of features without a data model name; ordered
  /// by name.
  static func items(of features: [Feature], vocabulary: SectionVocabulary) -> [Ownership.Item] {
    var found: [String: Found] = [:]
    for feature in features {
      let defined = feature.dataModel?.document.definedEntities ?? []
      for mention in defined {
        let key = EntityMention.key(mention.name)
        if mention.isBorrowed {
          found[key, default: Found(name: mention.name)].drawing.insert(feature.id)
        } else {
          found[key, default: Found(name: mention.name)].defining.insert(feature.id)
        }
        if let owner = mention.owner { found[key]?.declared.insert(owner) }
      }
      for mention in feature.spec?.document.keyEntities(vocabulary) ?? [] {
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
    let users = entity.naming.union(entity.drawing).union(defining).union(uses).subtracting(owners)
    return Ownership.Item(name: entity.name, kind: nil, owners: owners, sources: [], users: users.sorted())
  }

  /// Which features name an entity in the tables, lists and diagrams of their data models: `User`, `users.id`, `user_id`.
  private static func uses(of keys: Set<String>, in features: [Feature]) -> [String: Set<FeatureID>] {
    var uses: [String: Set<FeatureID>] = [:]
    for feature in features {
      guard let document = feature.dataModel?.document else { continue }
      for word in EntityWords.all(in: document) where keys.contains(word) {
        uses[word, default: []].insert(feature.id)
      }
    }
    return uses
  }
}
