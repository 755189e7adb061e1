import Files
import WorkspaceModel

/// What the documents of a feature say that concerns the others of its group: entities, contracts and decisions.
struct SharedFacts: Sendable {
  let location: FeatureLocation
  /// The entities below Key Entities of the specification.
  let keyEntities: [EntityMention]
  /// The entities that the data model defines or draws.
  let entities: [EntityMention]
  /// The keys of the words in the data model that may name entities.
  let words: Set<String>
  /// Every file below contracts/ with what it defines, ordered by path.
  let contracts: [ReadDocument<[Contract]>]
  /// The names of operations in specification and plan that may be defined elsewhere.
  let mentions: Set<ContractKey>
  /// The rows of Complexity Tracking.
  let complexityRows: [ComplexityRow]
  /// The entries of Architecture Decisions.
  let architectureDecisions: [StatedDecision]
  /// What research.md decides.
  let researchDecisions: [StatedDecision]

  var id: FeatureID { location.id }
}

extension SharedFacts {
  /// What a feature that was read says.
  init(_ feature: Feature) {
    location = feature.location
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
