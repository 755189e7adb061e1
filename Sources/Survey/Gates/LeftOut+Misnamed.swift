import Files
import WorkspaceModel

extension LeftOut {
  /// What is passed over in the folder of a feature.
  public static func misnamed(of feature: JudgedFeature) -> [LeftOut] {
    feature.misnamed.map { LeftOut(misnamed: $0, below: feature.location.directory.parent) }
  }
}
