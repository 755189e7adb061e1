public import Files

/// A folder that may hold features, or be one, and that cannot be looked into.
public struct UnreadableFolder: Sendable {
  /// Why it cannot be looked into.
  public enum Reason: Sendable {
    /// Its name is not UTF-8, so that no path leads to it.
    case name
    /// A symbolic link stands in its place, which is not followed.
    case link
    /// The system does not let us look.
    case error(FileError)
  }

  /// Relative to the workspace. Where the name is the reason, what is wrong in it is replaced, and nothing stands there.
  public let path: RelativePath
  /// Why it cannot be looked into.
  public let reason: Reason

  /// The error with which the system refused to let us look; nil where something else is the reason.
  public var error: FileError? { if case .error(let error) = reason { error } else { nil } }

  /// Whether its name is the reason.
  public var isMisnamed: Bool { if case .name = reason { true } else { false } }

  /// Whether a symbolic link is the reason.
  public var isLink: Bool { if case .link = reason { true } else { false } }

  /// Describes the folder at `path`.
  public init(path: RelativePath, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
