public import Files

/// What a document of the workspace says, and where it stands.
public struct ReadDocument<Facts: Sendable>: Sendable {
  /// Relative to the workspace.
  public let path: RelativePath
  /// What it says.
  public let facts: Facts

  /// Puts both together.
  public init(path: RelativePath, facts: Facts) {
    self.path = path
    self.facts = facts
  }
}
