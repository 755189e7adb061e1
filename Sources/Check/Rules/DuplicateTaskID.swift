import Survey

extension Rule {
  static let duplicateTaskID = Rule(
    "SK040", "duplicate-task-id", .error,
    summary: "Two tasks have one ID",
    explanation: """
      Commits, reviews and agents refer to tasks by their IDs. Two tasks of one ID make `T012 is done` say nothing.
      """,
    silences: """
      Sample rows of the template are no tasks. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "give the later one a free ID",
    .feature { $0.problems(.duplicateTask) })
}
