/// The words of task lists, in lower case.
struct TaskWords: Sendable {
  /// What heads an explanation of how tasks are written.
  let legends: [String]
  /// What heads a list of conditions, whose boxes are no tasks.
  let conditions: [String]
}

extension Words {
  /// What heads an explanation of how tasks are written, in lower case.
  public static let taskLegends = Set(merged(\.tasks.legends))

  /// What begins or ends a heading of conditions for work to be done, in lower case.
  public static let taskConditions = merged(\.tasks.conditions)
}
