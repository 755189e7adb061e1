import Files
import Markdown
import WorkspaceModel

/// Who owns the entities and contracts of an epic, and who uses them.
struct Ownership {
  /// Something shared.
  struct Item: Equatable {
    let name: String
    /// What kind of contract it is; nil for an entity.
    let kind: Contract.Kind?
    /// The features that define it: one owner, or several in conflict, or none where specifications only name it.
    let owners: [FeatureID]
    /// The files of a contract.
    let sources: [RelativePath]
    let users: [FeatureID]
  }

  /// Ordered by name.
  let entities: [Item]
  /// Ordered by name.
  let contracts: [Item]

  init(of features: [Feature], vocabulary: SectionVocabulary) {
    entities = Ownership.entities(of: features, vocabulary: vocabulary)
    contracts = Ownership.contracts(of: features)
  }

  private static func entities(of features: [Feature], vocabulary: SectionVocabulary) -> [Item] {
    var definers: [String: [FeatureID]] = [:]
    var declared: [String: FeatureID] = [:]
    var namers: [String: [FeatureID]] = [:]
    for feature in features {
      for mention in feature.dataModel?.document.definedEntities ?? [] {
        definers[mention.name, default: []].append(feature.id)
        if let owner = mention.owner { declared[mention.name] = owner }
      }
      for mention in feature.spec?.document.keyEntities(vocabulary) ?? [] {
        namers[mention.name, default: []].append(feature.id)
      }
    }
    let names = Set(definers.keys).union(namers.keys)
    return names.sorted(by: NaturalOrder.precedes).map { name in
      let naming = namers[name, default: []]
      let defining = definers[name, default: []]
      let owners = declared[name].map { [$0] } ?? (defining.isEmpty && naming.count == 1 ? naming : defining)
      let users = Set(naming + defining).subtracting(owners)
      return Item(name: name, kind: nil, owners: Array(Set(owners)).sorted(), sources: [], users: users.sorted())
    }
  }

  private static func contracts(of features: [Feature]) -> [Item] {
    struct Found {
      let kind: Contract.Kind
      var owners: Set<FeatureID> = []
      var sources: [RelativePath] = []
    }
    var found: [String: Found] = [:]
    for feature in features {
      for file in feature.contracts {
        for contract in file.contracts {
          // Two files that are only known by their names have nothing to do with one another.
          let key = contract.kind == .file ? file.path.string : contract.name
          found[key, default: Found(kind: contract.kind)].owners.insert(feature.id)
          if found[key]?.sources.contains(file.path) == false { found[key]?.sources.append(file.path) }
        }
      }
    }
    let texts = features.map { feature in
      (
        feature.id,
        [feature.spec, feature.plan].compactMap { $0.map { String(decoding: $0.contents.bytes, as: UTF8.self) } }
      )
    }
    return found.sorted { NaturalOrder.precedes(sortKey($0.key), sortKey($1.key)) }.map { key, item in
      let name = item.kind == .file ? item.sources.first?.name ?? key : key
      let users = texts.filter { id, texts in
        item.kind != .file && !item.owners.contains(id) && texts.contains { mentions(name, in: $0) }
      }.map(\.0)
      return Item(
        name: name, kind: item.kind, owners: item.owners.sorted(), sources: item.sources, users: users.sorted())
    }
  }

  /// `POST /orders` is sorted by its path, so that the operations of a resource stand together.
  private static func sortKey(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.count == 2 && words[1].hasPrefix("/") ? "\(words[1]) \(words[0])" : name
  }

  /// Whether `name` stands in `text` and does not run on, as `/orders` runs on in `/orders/{id}`.
  private static func mentions(_ name: String, in text: String) -> Bool {
    text.ranges(of: name).contains { range in
      range.upperBound == text.endIndex || !isNameCharacter(text[range.upperBound])
    }
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "/-_{".contains(character)
  }
}
