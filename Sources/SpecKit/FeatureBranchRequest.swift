/// Which branch spec-kit's scripts are asked to make.
public struct FeatureBranchRequest: Sendable {
  /// What the feature does, in the user's words.
  public var description: String
  /// The words of the branch; nil to choose them from the description.
  public var shortName: String?
  /// The number; nil for the next free one.
  public var number: Int?
  /// Whether the branch begins with the time instead of a number.
  public var isTimestamped = false
  /// Whether a branch that exists may be gone on with.
  public var allowsExistingBranch = false
  /// Whether nothing is to be made, so that nothing can stand in the way.
  public var isDryRun = false
  /// The whole name, which leaves nothing to choose; nil to put it together.
  public var wholeName: String?

  /// A request with every option at its default.
  public init(description: String) { self.description = description }

  /// What to do where the name that was asked for is taken.
  var wayRound: String {
    isTimestamped
      ? "Run it again for a new timestamp, or give another --short-name."
      : "Give another name, or another number with --number."
  }
}
