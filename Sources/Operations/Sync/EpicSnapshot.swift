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

  var features: [Feature] { entries.map(\.feature) }

  /// Reads the epic; `log` is its Decision Log as the sync leaves it.
  init(
    of epic: Epic, features: [Feature], log: DecisionLog?, title: String, keeper: GateKeeper,
    resolver: DependencyResolver
  ) throws {
    self.epic = epic
    self.title = title
    self.log = log
    entries = try features.map { feature in
      let judgement = try keeper.judge(feature, log: log)
      let dependencies = resolver.resolved(feature)
      return Entry(
        feature: feature, stage: judgement.stage, missing: judgement.missing, progress: judgement.progress,
        dependsOn: dependencies.known, unknownDependencies: dependencies.unknown)
    }
    ownership = Ownership(of: features, vocabulary: keeper.session.vocabulary)
    // Features of other epics stand in the picture too, where one of this epic needs them.
    let outside = Set(entries.flatMap(\.dependsOn)).subtracting(features.map(\.id))
    graph = DependencyGraph(
      features: features.map(\.id) + outside.sorted(),
      dependencies: Dictionary(entries.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }
}
