public import Files
import Git
public import WorkspaceModel

/// A feature that is left out of an answer because one of its documents, or its epic's, cannot be read.
public struct UnreadableFeature: Sendable {
  /// The feature.
  public let location: FeatureLocation
  /// The file that cannot be read.
  public let path: RelativePath
  /// What a command that names this feature ends with.
  public let failure: Failure
  /// Why the file cannot be read, in a few words.
  let reason: String

  init(_ location: FeatureLocation, _ error: FileError, root: AbsolutePath) {
    self.location = location
    path = error.path.relative(to: root) ?? location.directory
    failure = Failure(error)
    reason = error.shortReason
  }
}

extension Session {
  /// The features at `locations`, and those that cannot be read.
  ///
  /// - Throws: every error but `FileError`.
  func features(
    at locations: [FeatureLocation], in tree: any FileTree
  ) throws -> (read: [Feature], unreadable: [UnreadableFeature]) {
    var read: [Feature] = []
    var unreadable: [UnreadableFeature] = []
    for location in locations {
      do {
        read.append(try Feature(at: location, in: tree))
      } catch let error as FileError {
        unreadable.append(UnreadableFeature(location, error, root: root))
      }
    }
    return (read, unreadable)
  }
}
