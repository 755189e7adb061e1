import Files
import WorkspaceModel

/// Who owns the entities and contracts of a group, and who uses them.
struct Ownership {
  /// Something shared.
  struct Item: Equatable {
    let name: String
    /// What kind of contract it is; nil for an entity.
    let kind: Contract.Kind?
    /// The features that define it: one owner, or several in conflict, or none where specifications only name it.
    let owners: [FeatureID]
    /// Where it is defined, in each file or data model once.
    let sources: [Place]
    let users: [FeatureID]
  }

  /// Where something shared is defined.
  struct Place: Equatable {
    /// In whose folder.
    let feature: FeatureID
    let path: RelativePath
    /// The line, from 1; nil where the whole file is meant.
    let line: Int?
    /// How it is written there.
    let text: String
  }

  /// Ordered by name.
  let entities: [Item]
  /// Ordered by name.
  let contracts: [Item]

  init(of features: [SharedFacts]) {
    entities = EntityOwnership.items(of: features)
    contracts = ContractOwnership.items(of: features)
  }

  /// The owners that documents name, or else the features that define something. Documents that name several owners
  /// settle nothing.
  static func owners(declared: Set<FeatureID>, defining: Set<FeatureID>) -> [FeatureID] {
    (declared.isEmpty ? defining : declared).sorted()
  }
}
