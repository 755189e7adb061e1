/// The words of task lists, in lower case.
struct TaskWords: Sendable {
  /// What heads an explanation of how tasks are written.
  let legends: [String]
  /// What heads a list of conditions, whose boxes are no tasks.
  let conditions: [String]
  /// What begins or ends the heading of a section that looks back at tasks: its boxes only refer to them.
  let reviews: [String]
  /// What ends the heading of a list that tells how far parts of the work are, or checks them: it holds no tasks unless they
  /// have IDs.
  let tallies: [String]
  /// What begins or ends the heading of a list that names tasks again, in its own words.
  var recalls: [String] = []
  /// What a number of tasks is said of, where it is not that of all.
  var portions: [String] = []
  /// What begins the heading of a part of the work: tasks stand below it.
  let parts: [String]
  /// What stands before the number of a task: `task` in `Task 1.2`.
  let labels: [String]
  /// What a part of the work is called, beside tasks, where a table gives requirements to them.
  let steps: [String]
  /// What stands in parentheses behind the ID of a task that goes on with another one.
  let followUps: [String]
  /// What stands before the number of all tasks.
  let totals: [String]
  /// What stands behind the number of all tasks, or before the word for them: `in total`.
  let totalMarks: [String]
  /// What the heading of a section holds that sums up.
  let summaries: [String]
  /// What stands before the tasks that a task depends on: `depends on`.
  let needs: [String]
  /// What stands behind them.
  var needsBehind: [String] = []
  /// What says, before those words, that it does not.
  let needDenials: [String]
  /// What says that a task takes something away, or gives it another place: `remove`, `rename`.
  var removals: [String] = []
  /// What says that a task may make nothing: `if needed`.
  var hedges: [String] = []
  /// What says how far a task is.
  let states: [TaskStateWord: [String]]
}
