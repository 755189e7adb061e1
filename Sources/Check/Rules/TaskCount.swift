import Documents
import Survey
import WorkspaceModel

extension Rule {
  static let taskCount = Rule(
    "SK045", "task-count", .warning, lighter: "a notice once the feature is done",
    summary: "The task list says another number or range of tasks than it has",
    explanation: """
      A total or a range of IDs, such as `Total tasks: 23` or `T001–T040`, is what people plan by. Where tasks were added or
      dropped since, it misleads. One finding stands for a document.
      """,
    silences: """
      Ranges that exist are right, unless the header or a summary says them of all tasks. A number counts only there, too,
      behind a label such as `Total tasks` or before `tasks in total`: elsewhere it may count a part, as it does beside words such as MVP or phase. Closed features are
      left alone, since nobody goes on with them.
      """,
    hint: "say what the list has, or leave it out",
    .feature { checked in
      guard !checked.isClosed, let tasks = checked.feature.tasks, let claim = tasks.facts.falseClaim,
        checked.judgement.ownTasks.count == tasks.facts.tasks.count
      else { return [] }
      return [
        Problem(
          tasks.path, line: claim.line, text: claim.text, message(claim), severity: checked.isSettled ? .notice : nil,
          isAboutDocument: true)
      ]
    })

  private static func message(_ claim: TaskClaim) -> String {
    if let count = claim.count { return "it says that there are \(claim.text) tasks, and there are \(count)" }
    let task = claim.task ?? ""
    return claim.isLeftOut
      ? "\(claim.text) are not all its tasks: there is \(task), too"
      : "\(claim.text) names \(task), and there is no such task"
  }
}
