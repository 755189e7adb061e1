public import Documents
public import Files
public import Names

/// Who owns the entities and contracts of a group, and who uses them.
public struct Ownership {
  /// Something shared.
  public struct Item: Equatable {
    /// What it is called.
    public let name: String
    /// What kind of contract it is; nil for an entity.
    public let kind: Contract.Kind?
    /// The features that define it: one owner, or several in conflict, or none where documents only name it.
    public let owners: [FeatureID]
    /// Where it is defined, in each file or data model once.
    public let sources: [Place]
    /// The features that name it and do not own it.
    public let users: [FeatureID]
  }

  /// Where something shared is defined.
  public struct Place: Equatable {
    /// In whose folder.
    public let feature: FeatureID
    /// The document.
    public let path: RelativePath
    /// The line, from 1; nil where the whole file is meant.
    public let line: Int?
    /// How it is written there.
    public let text: String
  }

  /// Ordered by name.
  public let entities: [Item]
  /// Ordered by name.
  public let contracts: [Item]

  /// Finds out who of `features` owns what.
  public init(of features: [SharedFacts], _ history: FeatureHistory) {
    let names = OwnerNames(features.map(\.id))
    entities = EntityOwnership.items(of: features, names, history)
    contracts = ContractOwnership.items(of: features, names, history)
  }
}
