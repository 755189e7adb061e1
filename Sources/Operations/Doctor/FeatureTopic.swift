import Changes
import Files
import Survey
import WorkspaceModel

/// `.specify/feature.json`, by which spec-kit's scripts know the current feature.
enum FeatureTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    let tree = workspace.workingTree
    guard try tree.read(FeatureRecord.path) != nil, try FeatureRecord.text(in: tree) == nil else { return [] }
    let map = try workspace.map(of: workspace.seen)
    let isKnown = ((try? workspace.currentFeature(in: map)) ?? nil) != nil
    return [
      Diagnosis(
        "feature", .warning, "it names no feature_directory, so that spec-kit's scripts find no feature",
        hint: isKnown ? "speckit extension resume" : map.features.isEmpty ? "remove it" : "speckit switch FEATURE",
        path: FeatureRecord.path.string)
    ]
  }
}
