public import Files

/// How far a requirement is fulfilled, as far as documents, history and files tell.
public enum RequirementCoverage: String, CaseIterable, Sendable {
  /// All that is said to fulfil it is done, and is there.
  case covered
  /// Some of it.
  case partly
  /// Nothing of it.
  case missing = "not"
  /// Nobody can tell: the feature has tasks, and none of them is tied to any requirement.
  case unknown
}

/// A requirement or success criterion, and what fulfils it.
public struct TracedRequirement: Hashable, Sendable {
  /// Its ID as it is written.
  public let id: String
  /// Where it stands.
  public let place: Place
  /// Whether it is a success criterion.
  public let isCriterion: Bool
  /// How far it is fulfilled.
  public let coverage: RequirementCoverage
  /// Why, in a few words each.
  public let reasons: [String]
  /// The user stories that it serves.
  public let stories: [Int]
  /// The tasks that fulfil it, by their IDs; those without one by `line 12`.
  public let tasks: [String]
  /// Whether tasks name it, and not only its story.
  public let isStated: Bool
  /// The files that these tasks name, as they are now.
  public let paths: [RelativePath]
  /// The tests of it.
  public let tests: [RelativePath]
  /// The commits that name it or its tasks, abbreviated.
  public let commits: [String]
}
