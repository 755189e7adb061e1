import Changes
import Files
import Survey

extension Workspace {
  /// The directory that `SPECIFY_FEATURE_DIRECTORY` names; nil where it is not set.
  func namedFeatureDirectory() -> AbsolutePath? {
    guard let named = variables["SPECIFY_FEATURE_DIRECTORY"], !named.isEmpty else { return nil }
    return AbsolutePath(named, relativeTo: root)
  }

  /// A directory of the workspace as seen from its root; nil for one elsewhere.
  func relative(_ directory: AbsolutePath) throws -> RelativePath? {
    try directory.relative(to: root) ?? FileSystem.realPath(directory)?.relative(to: root)
  }
}
