extension Words {
  /// What heads an explanation of how tasks are written, in lower case.
  public static let taskLegends = Set(merged(\.tasks.legends))

  /// What begins or ends a heading of conditions for work to be done, in lower case.
  public static let taskConditions = merged(\.tasks.conditions)

  /// What begins or ends the heading of a section that looks back at tasks, in lower case.
  public static let taskReviews = merged(\.tasks.reviews)

  /// What ends the heading, in lower case, of a list that tells how far parts of the work are, or checks them.
  public static let taskTallies = merged(\.tasks.tallies)

  /// What begins or ends the heading, in lower case, of a list that names tasks again: `remaining`.
  public static let taskRecalls = merged(\.tasks.recalls)

  /// What a number of tasks is said of, in lower case, where it is not that of all: `mvp`.
  public static let taskPortions = merged(\.tasks.portions)

  /// What begins the heading of a part of the work, in lower case.
  public static let taskParts = merged(\.tasks.parts)

  /// What a task or another part of the work is called, in lower case: `task`, `phase`.
  public static let taskSteps = merged(\.tasks.labels) + merged(\.tasks.steps) + OtherLanguages.taskSteps

  /// What stands in parentheses behind the ID of a task that goes on with another one, in lower case: `follow-up`.
  public static let followUps = merged(\.tasks.followUps) + OtherLanguages.followUps

  /// What stands before the number of a task, in lower case, the longest first.
  public static let taskLabels = longestFirst(\.tasks.labels)

  /// What stands before the number of all tasks, in lower case.
  public static let taskTotals = Set(merged(\.tasks.totals))

  /// What stands, in lower case, behind the number of all tasks, or before the word for them: `in total`.
  public static let taskTotalMarks = merged(\.tasks.totalMarks)

  /// What the heading of a section holds that sums up, in lower case.
  public static let taskSummaries = merged(\.tasks.summaries)

  /// What says that a task will not be done, in lower case, the longest first.
  public static let droppedTasks = longestFirst({ $0.tasks.states[.dropped] ?? [] }, OtherLanguages.droppedTasks)

  /// What stands before the tasks that a task depends on, in lower case, the longest first.
  public static let taskNeeds = longestFirst(\.tasks.needs, OtherLanguages.taskNeeds)

  /// What stands behind the tasks that a task depends on.
  public static let taskNeedsBehind = merged(\.tasks.needsBehind)

  /// What says before those words, in lower case, that a task does not depend: `not`.
  public static let taskNeedDenials = merged(\.tasks.needDenials) + OtherLanguages.needDenials

  /// What stands behind a task, in lower case, before the feature whose it is: `of`.
  public static let taskOwners = Set(merged(\.specification.owners) + OtherLanguages.owners)

  /// What says, in lower case, that a task takes something away, or gives it another place: `remove`.
  public static let taskRemovals = Set(merged(\.tasks.removals) + OtherLanguages.taskRemovals)

  /// What says, in lower case, that a task may make nothing: `if needed`.
  public static let taskHedges = merged(\.tasks.hedges) + OtherLanguages.taskHedges

  /// What joins tasks that another one depends on, in lower case: `and`.
  public static let taskJoints = Set(merged(\.joints) + OtherLanguages.joints)

  /// What a word says of a task, in lower case.
  public static let taskStates: [String: TaskStateWord] = Dictionary(
    TaskStateWord.allCases.flatMap { state in (merged(\.tasks.states)[state] ?? []).map { ($0, state) } },
    uniquingKeysWith: { first, _ in first })
}
