import Files
import WorkspaceModel

/// Which features of the whole workspace depend on one.
enum Dependents {
  /// The features whose documents name `feature` as what they depend on, ordered, and those that cannot be read.
  static func of(
    _ feature: JudgedFeature, _ survey: Survey
  ) throws -> (locations: [FeatureLocation], leftOut: [LeftOut]) {
    let workspace = survey.workspace
    // What is known of all features is found faster than what is known of all but one.
    let (features, leftOut) = try survey.judged(survey.map.features)
    let resolver = DependencyResolver(map: survey.map, features: features) {
      try workspace.branch(of: $0, in: workspace.seen)
    }
    let dependents = features.filter {
      $0.location != feature.location && resolver.resolved($0).known.contains(feature.id)
    }
    return (dependents.map(\.location), leftOut.filter { $0.location != feature.location })
  }
}
