import Files
import Markdown
import WorkspaceModel

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
