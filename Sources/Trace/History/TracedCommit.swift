public import Files
public import Git

/// A commit, and what it tells of features.
public struct TracedCommit: Sendable {
  /// Its place in the history: that of each parent is lower.
  public let index: Int
  /// Its name.
  public let id: ObjectID
  /// When it was made, in seconds since 1970.
  public let time: Int64
  /// The first paragraph of its message, in one line.
  public let subject: String
  /// What its message names, in order.
  public let mentions: [CommitMention]
  /// The branches that its message says were merged: `001-x` of `Merge pull request #1 from org/001-x`.
  public let branches: [String]
  /// The branch that its message says they were merged into.
  public let into: String?
  /// The commits that it takes back.
  public let reverted: [ObjectID]
  /// Whether it has several parents.
  public let isMerge: Bool
  /// The files that it changed against its parent, and a merge against each of its parents. Those outside the workspace are
  /// left out.
  public let paths: [RelativePath]
  /// Whether it changes more files than people do in one go, or that cannot be told; its paths are none then.
  public let isImport: Bool
}
