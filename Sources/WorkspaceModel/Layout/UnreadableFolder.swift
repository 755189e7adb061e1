public import Files

/// A folder that may hold features, or be one, and that cannot be looked into.
public struct UnreadableFolder: Sendable {
  /// Why it cannot be looked into.
  public enum Reason: Sendable {
    /// Its name is not UTF-8, so that no path leads to it.
    case name
  }

  /// Relative to the workspace. Where the name is the reason, what is wrong in it is replaced, and nothing stands there.
  public let path: RelativePath
  /// Why it cannot be looked into.
  public let reason: Reason

  /// Describes the folder at `path`.
  public init(path: RelativePath, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
