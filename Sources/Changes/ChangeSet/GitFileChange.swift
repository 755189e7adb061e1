public import Files

/// A change to a file of the common Git directory that belongs to people and to Git, and of which a command changes its own
/// part alone.
public struct GitFileChange: Sendable {
  /// Which file.
  public enum File: String, Codable, Sendable {
    /// The configuration of the repository.
    case configuration = "config"
    /// What Git runs before it commits.
    case preCommitHook = "hooks/pre-commit"
  }

  /// Which file.
  public let file: File
  /// What stood there when the change was decided; nil if nothing did.
  public let original: [UInt8]?
  /// What shall stand there; nil for nothing.
  public let written: [UInt8]?

  /// Describes a change.
  public init(_ file: File, from original: [UInt8]?, to written: [UInt8]?) {
    self.file = file
    self.original = original
    self.written = written
  }

  /// The step that makes it.
  var step: RepositoryStep { .changeGitFile(self) }

  /// The kind of change, in the words of `ChangeSet.Summary`.
  var kind: String { original == nil ? "create" : written == nil ? "delete" : "update" }
}

extension GitFileChange.File {
  /// Where it is.
  ///
  /// - Parameter directory: the common Git directory.
  public func path(in directory: AbsolutePath) -> AbsolutePath { directory.appending(place) }

  /// Where it is in the common Git directory.
  var place: RelativePath { RelativePath(rawValue) ?? .empty }
}
