import Changes
import Files
import Survey
import WorkspaceModel

extension Session {
  /// Writes into `.specify/feature.json` that a feature is the current one, unless `SPECIFY_FEATURE_NO_PERSIST` forbids it.
  ///
  /// - Parameter evenAnew: whether that file is made where it is missing; else it only goes on telling what it tells.
  func noteCurrent(_ location: FeatureLocation, in draft: DraftTree, evenAnew: Bool) throws {
    guard workspace.mayRecordFeature else { return }
    if evenAnew {
      try FeatureRecord.record(location.directory.string, in: draft)
    } else {
      try FeatureRecord.update(draft, to: location.directory)
    }
  }
}
