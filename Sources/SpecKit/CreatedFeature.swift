public import Files

/// What `create-new-feature` and `create-new-feature-branch` made, or on a dry run would make.
public struct CreatedFeature: Sendable {
  /// The name of the branch, also where none was made.
  public let branch: String
  /// The number with its zeros, or the time.
  public let number: String
  /// The specification; nil where only the branch was made.
  public let spec: AbsolutePath?
  /// The folder, where scripts are to be told of it; nil where the branch tells them.
  public var directory: AbsolutePath?
  /// What is to be said on standard error, a line each.
  public let messages: [String]
}
