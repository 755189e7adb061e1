import Documents
import Files
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
      Ranges that exist are right, unless the header or a summary says them of all tasks. A number counts only there,
      too, behind a label such as `Total tasks` or before `tasks in total`, or behind such a label below the last task:
      elsewhere it may count a part, as it does beside words such as MVP or phase. Where tasks are split over several
      files, what one says may hold of them all. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "say what the list has, or leave it out",
    .feature { checked in
      if checked.isClosed { return [] }
      let lists = checked.judgement.taskLists
      let whole = lists.count > 1 ? WholeList(checked.judgement.ownTasks) : nil
      return lists.compactMap { judged in
        guard let claim = judged.list.facts.falseClaim, judged.tasks.count == judged.list.facts.tasks.count,
          whole?.mayBeMeant(by: claim, in: judged.list) != true
        else { return nil }
        return Problem(
          judged.list.path, line: claim.line, text: claim.text, message(claim),
          severity: checked.isSettled ? .notice : nil, isAboutDocument: true)
      }
    })

  private static func message(_ claim: TaskClaim) -> String {
    if let count = claim.count { return "it says that there are \(claim.text) tasks, and there are \(count)" }
    let task = claim.task ?? ""
    return claim.isLeftOut
      ? "\(claim.text) are not all its tasks: there is \(task), too"
      : "\(claim.text) names \(task), and there is no such task"
  }
}

/// All tasks of a feature whose list is split over several files.
private struct WholeList {
  private let identifiers: Set<String>
  private let counts: Set<String>

  init(_ tasks: [FeatureTask]) {
    identifiers = Set(tasks.compactMap(\.identifier))
    counts = [String(tasks.count), String(TaskProgress(tasks).total)]
  }

  /// Whether one of the files may say it of them all, or of another one.
  func mayBeMeant(by claim: TaskClaim, in list: ReadDocument<TaskListFacts>) -> Bool {
    let isIndex = TaskFileName(list.path.name) == nil && !list.facts.namedLists.isEmpty
    if isIndex { return true }
    if let task = claim.task, !claim.isLeftOut { return identifiers.contains(task) }
    return claim.count != nil && counts.contains(claim.text)
  }
}
