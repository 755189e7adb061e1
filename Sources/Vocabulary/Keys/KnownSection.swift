/// A section that speckit knows, by the key that `headings:` of the configuration uses for it.
public enum KnownSection: String, Hashable, Sendable, CaseIterable {
  // Specification
  case keyEntities = "key-entities"
  case dependencies
  case internalDependencies = "internal-dependencies"
  // Plan
  case summary
  case technicalContext = "technical-context"
  case constitutionCheck = "constitution-check"
  case projectStructure = "project-structure"
  case complexityTracking = "complexity-tracking"
  case architectureDecisions = "architecture-decisions"
  case riskAssessment = "risk-assessment"
  // Exec plan
  case relatedFeatures = "related-features"
  case progress
  case decisionLog = "decision-log"
  case artifacts
  // Design index
  case scope
  case featureMap = "feature-map"
  case sharedEntities = "shared-entities"
  case sharedContracts = "shared-contracts"
  case flows
  case decisionSummary = "decision-summary"
  case openQuestions = "open-questions"
  // Workspace index
  case epics
  // Constitution
  case corePrinciples = "core-principles"

  /// The sections of plans: their names are shared with no other section of a plan.
  public static let ofPlans: [KnownSection] = [
    .summary, .technicalContext, .constitutionCheck, .projectStructure, .complexityTracking, .architectureDecisions,
    .riskAssessment, .dependencies, .openQuestions,
  ]

  /// The sections of execution plans in which something is generated or appended.
  public static let ofExecPlans: [KnownSection] = [.relatedFeatures, .progress, .decisionLog, .artifacts]

  /// The sections of design indexes.
  public static let ofDesignIndexes: [KnownSection] = [
    .scope, .featureMap, .sharedEntities, .sharedContracts, .flows, .decisionSummary, .openQuestions,
  ]
}
