public import Files

/// A file or folder that stood in the history of a repository.
public struct PastPath: Hashable, Sendable {
  /// What it was.
  public enum Kind: Hashable, Sendable {
    /// A file, a link or a submodule.
    case file
    /// A folder.
    case folder
  }

  /// Where it stood, relative to the workspace.
  public let path: RelativePath
  /// What it was.
  public let kind: Kind
  /// The place of the youngest commit that had it: the one before it was removed, HEAD where it is there still, else the one
  /// that changed it last.
  public internal(set) var last: Int
  /// The place of the commit that removed it last; nil where HEAD or another branch has it, or it was lost in a merge.
  public internal(set) var removal: Int?
  /// Where it is in HEAD, as Git tells by what files hold, also over several renames; nil where it went nowhere, or that is
  /// gone too.
  public internal(set) var renamed: RelativePath?
}
