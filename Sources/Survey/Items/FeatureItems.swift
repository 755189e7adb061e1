public import Documents
public import Files
public import WorkspaceModel

/// What the documents of a feature state by themselves, and the gates that its plan answers.
public struct FeatureItems: Sendable {
  /// An item and its document.
  public struct Placed: Hashable, Sendable {
    /// The document.
    public let path: RelativePath
    /// The item.
    public let item: StatedItem

    /// Puts both together.
    public init(path: RelativePath, item: StatedItem) {
      self.path = path
      self.item = item
    }
  }

  /// Where the feature is.
  public let location: FeatureLocation
  /// The items: of an entity that specification and data model both state, both.
  public let all: [Placed]

  /// Collects those of a feature that was read, and of the constitution.
  public init(of feature: Feature, constitution: GateKeeper.WrittenConstitution?) {
    location = feature.location
    let stated = [
      (feature.spec?.path, feature.spec?.facts.items), (feature.dataModel?.path, feature.dataModel?.facts.items),
    ]
    let own = stated.flatMap { path, items in
      path.map { path in (items ?? []).map { Placed(path: path, item: $0) } } ?? []
    }
    let contracts = feature.contracts.flatMap { file in
      file.facts.filter { !$0.isBorrowed }.map { Placed(path: file.path, item: $0.item) }
    }
    let gates = constitution.map { constitution in
      constitution.gates.map { Placed(path: constitution.path, item: $0) }
    }
    all = own + contracts + (gates ?? [])
  }

  /// Those that a name means.
  public func named(_ name: ItemName) -> [Placed] { all.filter { name.names($0.item) } }
}
