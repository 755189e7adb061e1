extension Words {
  /// What heads an explanation of how tasks are written, in lower case.
  public static let taskLegends = Set(merged(\.tasks.legends))

  /// What begins or ends a heading of conditions for work to be done, in lower case.
  public static let taskConditions = merged(\.tasks.conditions)
}
