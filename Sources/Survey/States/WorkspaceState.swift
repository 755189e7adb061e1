public import Git

/// The workspace at one moment: as a commit has it, or as its files are now.
public struct WorkspaceState: Hashable, Sendable {
  /// How people call it: `HEAD`, `v1.2`, `the working tree`.
  public let name: String
  /// The commit; nil for the files as they are now.
  public let commit: ObjectID?

  /// The workspace as a commit has it, by the name that it was given.
  public init(_ name: String, at commit: ObjectID) {
    self.name = name
    self.commit = commit
  }

  private init(workingTree name: String) {
    self.name = name
    commit = nil
  }

  /// The files as they are now.
  public static let workingTree = WorkspaceState(workingTree: "the working tree")
}
