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
  }

  let epic: Epic
  let title: String
  let entries: [Entry]
  let graph: DependencyGraph
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
      let (stage, missing) = try keeper.standing(of: feature, log: log)
      return Entry(
        feature: feature, stage: stage, missing: missing, progress: TaskProgress(try keeper.ownTasks(of: feature)),
        dependsOn: resolver.dependencies(of: feature))
    }
    // Features of other epics stand in the picture too, where one of this epic needs them.
    let outside = Set(entries.flatMap(\.dependsOn)).subtracting(features.map(\.id))
    graph = DependencyGraph(
      features: features.map(\.id) + outside.sorted(),
      dependencies: Dictionary(entries.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// Turns the names in `Depends on` and in Dependencies → Internal into features.
struct DependencyResolver {
  private let ids: [FeatureID: FeatureID]
  private let branches: [String: FeatureID]
  private let vocabulary: SectionVocabulary

  /// Knows the features of `map` and the branches of `features`.
  init(map: WorkspaceMap, features: [Feature], vocabulary: SectionVocabulary) {
    ids = Dictionary(map.features.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
    branches = Dictionary(
      features.compactMap { feature in feature.branch.map { ($0, feature.id) } },
      uniquingKeysWith: { first, _ in first })
    self.vocabulary = vocabulary
  }

  /// What a feature depends on, itself left out, ordered; names that nothing bears are dropped.
  func dependencies(of feature: Feature) -> [FeatureID] {
    let names = (feature.header?.dependsOn ?? []) + internalDependencies(of: feature)
    return Set(names.compactMap(resolve)).subtracting([feature.id]).sorted()
  }

  private func resolve(_ name: String) -> FeatureID? { ids[FeatureID(name)] ?? branches[name] }

  /// The names that list items under Dependencies → Internal begin with, in spec and plan.
  private func internalDependencies(of feature: Feature) -> [String] {
    [feature.spec, feature.plan].compactMap { $0?.document }.flatMap { document -> [String] in
      guard let dependencies = document.section(named: vocabulary.names(.dependencies)) else { return [] }
      let names = Set(vocabulary.names(.internalDependencies))
      return document.subsections(of: dependencies).filter { names.contains(SectionName($0.heading.text)) }
        .flatMap { document.listItems(in: $0.body) }
        .compactMap { item in
          InlineText.plain(item.text).split { $0.isWhitespace || ":：,(（—".contains($0) }.first.map(String.init)
        }
    }
  }
}
