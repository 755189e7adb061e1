public import Documents
public import Files
public import Names
public import WorkspaceModel

/// What the documents of a feature say that concerns the others of its group: entities, contracts and decisions.
public struct SharedFacts: Sendable {
  /// Where the feature is.
  public let location: FeatureLocation
  /// Its plan; nil where there is none.
  public let plan: RelativePath?
  /// The entities below Key Entities of the specification.
  public let keyEntities: [EntityMention]
  /// The entities that the data model defines or draws.
  public let entities: [EntityMention]
  /// The keys of the words in the data model that may name entities.
  public let words: Set<String>
  /// Every file below contracts/ with what it defines, ordered by path.
  public let contracts: [ReadDocument<[Contract]>]
  /// The names of operations in specification and plan that may be defined elsewhere.
  public let mentions: Set<ContractKey>
  /// The rows of Complexity Tracking.
  public let complexityRows: [ComplexityRow]
  /// The entries of Architecture Decisions.
  public let architectureDecisions: [StatedDecision]
  /// What research.md decides.
  public let researchDecisions: [StatedDecision]

  /// Its ID.
  public var id: FeatureID { location.id }
}

extension SharedFacts {
  /// What a feature that was read says.
  public init(_ feature: Feature) {
    location = feature.location
    plan = feature.plan?.path
    keyEntities = feature.spec?.facts.keyEntities ?? []
    entities = feature.dataModel?.facts.entities ?? []
    words = feature.dataModel?.facts.words ?? []
    contracts = feature.contracts
    mentions = (feature.spec?.facts.contracts ?? []).union(feature.plan?.facts.contracts ?? [])
    complexityRows = feature.plan?.facts.complexityRows ?? []
    architectureDecisions = feature.plan?.facts.architectureDecisions ?? []
    researchDecisions = feature.research?.facts.decisions ?? []
  }
}
