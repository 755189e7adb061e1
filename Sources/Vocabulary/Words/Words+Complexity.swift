extension Words {
  /// Short headings, in lower case, of a section that may be Complexity Tracking: `complexity`.
  public static let complexitySections = merged(\.complexity.sections) + OtherLanguages.complexitySections

  /// What the head of the column of violations holds, in lower case: `violation`.
  public static let complexityViolations = merged(\.complexity.violation)

  /// What the head of the column of reasons holds, in lower case: `why`.
  public static let complexityReasons = merged(\.complexity.reason)

  /// What the head of the column of rejected alternatives holds, in lower case: `alternative`.
  public static let complexityAlternatives = merged(\.complexity.alternative)

  /// The longer words of its prose that tell no gate from another, in lower case: `principle`.
  public static let commonInComplexity = Set(merged(\.complexity.common))

  /// What says that a gate is to be met later, in lower case: `deferred`.
  public static let deferrals = merged(\.complexity.deferrals)
}
