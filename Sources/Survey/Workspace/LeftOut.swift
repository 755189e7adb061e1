import Documents
public import Failures
public import Files
import Git
import Names
public import WorkspaceModel

/// What an answer lacks because it cannot be read: a feature one of whose documents, or its epic's, cannot be read, a
/// folder that may hold features, or what bears a name that is not UTF-8.
public struct LeftOut: Sendable {
  /// The feature; nil for anything else.
  public let location: FeatureLocation?
  /// What people call it: its ID, or its path below what it belongs to.
  public let name: String
  /// The file or folder that cannot be read; the folder that holds it where its own name leads nowhere.
  public let path: RelativePath
  /// What a command that names it ends with.
  public let failure: Failure
  /// Why it cannot be read, in a few words.
  public let reason: String

  /// A feature, because of a file or folder that cannot be read.
  public init(_ location: FeatureLocation, _ error: FileError, root: AbsolutePath) {
    self.location = location
    name = location.id.string
    path = error.path.relative(to: root) ?? location.directory
    failure = Failure(error)
    reason = error.shortReason
  }

  /// A folder that may hold features or be one.
  public init(_ folder: UnreadableFolder) {
    switch folder.reason {
    case .name: self.init(misnamed: folder.path, below: folder.path.parent)
    case .link: self.init(linked: folder.path)
    case .error(let error): self.init(folder.path.name, at: folder.path, error)
    }
  }

  /// Something that is no feature, because of a file or folder that cannot be read.
  public init(_ name: String, at path: RelativePath, _ error: FileError) {
    location = nil
    self.name = name
    self.path = path
    failure = Failure(error)
    reason = error.shortReason
  }

  /// A symbolic link in the place of a folder.
  private init(linked path: RelativePath) {
    location = nil
    name = path.name
    self.path = path
    reason = "it is a symbolic link, which is not followed"
    failure = Failure(
      .system, .symbolicLink, reason, hint: "put the folder itself in its place, or remove the link")
  }

  /// What bears a name that is not UTF-8; `home` is what it belongs to.
  public init(misnamed: RelativePath, below home: RelativePath) {
    location = nil
    name = misnamed.relative(to: home)?.string ?? misnamed.string
    path = misnamed.parent
    reason = "its name is not UTF-8"
    failure = Failure(.system, .badName, reason, hint: "rename it; ls -b shows the bytes of its name")
  }
}

extension Workspace {
  /// The features at `locations`, and those that cannot be read.
  ///
  /// - Throws: every error but `FileError`.
  func features(
    at locations: [FeatureLocation], _ reader: DocumentReader
  ) throws -> (read: [Feature], leftOut: [LeftOut]) {
    var read: [Feature] = []
    var leftOut: [LeftOut] = []
    for location in locations {
      do {
        read.append(try Feature(at: location, reader))
      } catch let error as FileError {
        leftOut.append(LeftOut(location, error, root: root))
      }
    }
    return (read, leftOut)
  }
}
