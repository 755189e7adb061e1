/// The words of task lists, in lower case.
struct TaskWords: Sendable {
  /// What heads an explanation of how tasks are written.
  let legends: [String]
  /// What heads a list of conditions, whose boxes are no tasks.
  let conditions: [String]
}
