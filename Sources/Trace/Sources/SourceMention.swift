/// What a source file or a test says it is for.
public struct SourceMention: Hashable, Sendable {
  /// What is named.
  public enum Kind: Hashable, Sendable {
    /// A requirement or a success criterion: `FR-003`, `SC-002`.
    case requirement
    /// A task: `T012`.
    case task
    /// A user story: `US1`.
    case story
    /// A feature: `001-sign-up`, `F-USER-001`.
    case feature
  }

  /// How it is named.
  public enum Form: Hashable, Sendable {
    /// As a word of a comment or a text.
    case plain
    /// Within the name of a test: `def test_fr_003_login`.
    case testName
    /// By a tag of OpenFastTrace, `[impl->req~fr-003~1]`, whose artifact is `impl`.
    case openFastTrace(artifact: String)
    /// By a tag of StrictDoc, `@relation(FR-003, scope=function, role=Verification)`; its role, nil where it names none.
    case relation(role: String?)
  }

  /// The file and the line.
  public let place: Place
  /// The name: in upper case but for features, which are as written.
  public let name: String
  /// What is named.
  public let kind: Kind
  /// How it is named.
  public let form: Form
  /// Whether code or a test says it.
  public let role: SourceRole
  /// The features whose item it is, by the line, else the comment around it, else the comment at the head of the file, else
  /// the group of tests, else the path; none where nothing tells. A number alone, `014`, where the words are `Feature 014`.
  public let features: [String]
}
