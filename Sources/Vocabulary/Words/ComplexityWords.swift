/// What the heads of the columns of Complexity Tracking hold, in lower case.
struct ComplexityWords: Sendable {
  /// The column of what is violated.
  let violation: [String]
  /// The column of why it is needed.
  let reason: [String]
  /// The column of why the simpler alternative was rejected.
  let alternative: [String]
}

extension Words {
  /// What the head of the column of violations holds, in lower case: `violation`.
  public static let complexityViolations = merged(\.complexity.violation)

  /// What the head of the column of reasons holds, in lower case: `why`.
  public static let complexityReasons = merged(\.complexity.reason)

  /// What the head of the column of rejected alternatives holds, in lower case: `alternative`.
  public static let complexityAlternatives = merged(\.complexity.alternative)
}
