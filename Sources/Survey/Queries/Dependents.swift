import Files
import WorkspaceModel

/// Which features of the whole workspace depend on one.
enum Dependents {
  /// The features whose documents name `feature` as what they depend on, ordered, and those that cannot be read.
  static func of(
    _ feature: JudgedFeature, _ survey: Survey
  ) throws -> (locations: [FeatureLocation], leftOut: [LeftOut]) {
    let workspace = survey.workspace
    let (others, leftOut) = try survey.judged(survey.map.features.filter { $0 != feature.location })
    let resolver = DependencyResolver(map: survey.map, features: [feature] + others) {
      try workspace.branch(of: $0, in: workspace.seen)
    }
    let dependents = others.filter { resolver.resolved($0).known.contains(feature.id) }
    return (dependents.map(\.location), leftOut)
  }
}
