import Files
import Markdown
import WorkspaceModel

/// An epic with everything that its indexes tell: features and their stages, ownership, decisions, questions.
struct EpicSnapshot {
  /// A feature and how far it is.
  struct Entry {
    let judgement: FeatureJudgement
    let dependencies: DependencyResolver.Dependencies

    var feature: Feature { judgement.feature }
    var stage: Stage { judgement.stage }
    var dependsOn: [FeatureID] { dependencies.known }
    /// What it names in their place that nothing bears.
    var unknownDependencies: [String] { dependencies.unknown.map(\.text) }
  }

  let epic: Epic
  let title: String
  let entries: [Entry]
  let graph: DependencyGraph
  let ownership: Ownership
  let log: DecisionLog
  let vocabulary: SectionVocabulary
  /// What a link to the Decision Log of the execution plan ends with.
  let decisionLogAnchor: String

  var features: [Feature] { entries.map(\.feature) }

  /// Puts the epic together; `execPlan` is its execution plan, and `log` the Decision Log in it.
  init(
    of epic: Epic, entries: [Entry], ownership: Ownership, execPlan: Document, log: DecisionLog,
    vocabulary: SectionVocabulary
  ) {
    self.epic = epic
    self.entries = entries
    self.ownership = ownership
    self.log = log
    self.vocabulary = vocabulary
    title = epic.title(in: execPlan)
    let heading = execPlan.section(named: vocabulary.names(.decisionLog))?.heading
    decisionLogAnchor = HeadingAnchor.of(heading?.text ?? SectionVocabulary.heading(.decisionLog))
    // Features of other epics stand in the picture too, where one of this epic needs them.
    let own = entries.map(\.feature.id)
    let outside = Set(entries.flatMap(\.dependsOn)).subtracting(own)
    graph = DependencyGraph(
      features: own + outside.sorted(),
      dependencies: Dictionary(entries.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Judges the features and puts the epic together.
  init(
    of epic: Epic, features: [Feature], execPlan: Document, keeper: GateKeeper, resolver: DependencyResolver
  ) throws {
    let vocabulary = keeper.session.vocabulary
    let log = DecisionLog(of: execPlan, vocabulary)
    self.init(
      of: epic,
      entries: try features.map {
        Entry(judgement: try keeper.judge($0, log: log), dependencies: resolver.resolved($0))
      },
      ownership: Ownership(of: features, vocabulary: vocabulary), execPlan: execPlan, log: log, vocabulary: vocabulary)
  }
}
