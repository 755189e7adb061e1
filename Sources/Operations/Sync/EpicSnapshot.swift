import Files
import Markdown
import WorkspaceModel

/// An epic with everything that its indexes tell: features and their stages, ownership, decisions, questions.
struct EpicSnapshot {
  /// A feature and how far it is.
  struct Entry {
    let feature: Feature
    let stage: Stage
    let missing: [GateProblem]
    let progress: TaskProgress
    let dependsOn: [FeatureID]
    /// What it names in their place that nothing bears.
    let unknownDependencies: [String]
  }

  let epic: Epic
  let title: String
  let entries: [Entry]
  let graph: DependencyGraph
  let ownership: Ownership
  let log: DecisionLog?
  let vocabulary: SectionVocabulary
  /// What a link to the Decision Log of the execution plan ends with.
  let decisionLogAnchor: String

  var features: [Feature] { entries.map(\.feature) }

  /// Reads the epic; `execPlan` is its execution plan as the sync leaves it.
  init(
    of epic: Epic, features: [Feature], execPlan: Document, keeper: GateKeeper, resolver: DependencyResolver
  ) throws {
    let vocabulary = keeper.session.vocabulary
    let log = DecisionLog(of: execPlan, vocabulary)
    let heading = execPlan.section(named: vocabulary.names(.decisionLog))?.heading
    decisionLogAnchor = HeadingAnchor.of(heading?.text ?? SectionVocabulary.heading(.decisionLog))
    self.epic = epic
    title = epic.title(in: execPlan)
    self.log = log
    self.vocabulary = vocabulary
    entries = try features.map { feature in
      let judgement = try keeper.judge(feature, log: log)
      let dependencies = resolver.resolved(feature)
      return Entry(
        feature: feature, stage: judgement.stage, missing: judgement.missing, progress: judgement.progress,
        dependsOn: dependencies.known, unknownDependencies: dependencies.unknown)
    }
    ownership = Ownership(of: features, vocabulary: vocabulary)
    // Features of other epics stand in the picture too, where one of this epic needs them.
    let outside = Set(entries.flatMap(\.dependsOn)).subtracting(features.map(\.id))
    graph = DependencyGraph(
      features: features.map(\.id) + outside.sorted(),
      dependencies: Dictionary(entries.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }
}
