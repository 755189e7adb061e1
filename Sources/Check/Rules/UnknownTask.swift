import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let unknownTask = Rule(
    "SK047", "unknown-task", .warning, lighter: "a notice once the feature is done",
    summary: "A task depends on one that the list does not have, on itself, or on one that depends on it",
    explanation: """
      Whoever works through the list waits for a task that never comes, or cannot tell which of two comes first. The ID is
      mistyped, or the other task was dropped or renumbered. More than five unknown IDs make one finding.
      """,
    silences: """
      Only what is said in words counts: depends on T017, after T060, (deps: T012), a line such as `Depends on: T019`, a column of
      a table, and their like in other languages. Nothing is said of an ID that begins an item, heading or row anywhere in
      the list, lies in a range that it names, is a part of a task or the whole of some, has another form than its own IDs, or is
      that of a task in another list of the feature, such as tasks-us1.md; where the line names another feature or somebody's
      list; in a list that names other files of tasks, or of which more than two and most of such IDs are unknown. Closed
      features are left alone.
      """,
    hint: "name the task that comes first, or leave it out",
    .feature { checked in
      if checked.isClosed { return [] }
      let lists = checked.feature.taskLists
      let known = lists.count > 1 ? Set(lists.flatMap { $0.facts.tasks.compactMap(\.identifier) }) : []
      return lists.flatMap { problems(in: $0, known, checked.isSettled ? .notice : nil) }
    })

  /// What one list tells; tasks of other lists are known, too.
  private static func problems(
    in tasks: ReadDocument<TaskListFacts>, _ known: Set<String>, _ severity: Severity?
  ) -> [Problem] {
    guard tasks.facts.document.text.conflicts.isEmpty else { return [] }
    let needs = tasks.facts.needs
    let circles = needs.circles.map { circle in
      Problem(
        tasks.path, line: circle.line, text: circle.tasks.joined(separator: " "),
        circle.tasks.count == 1
          ? "\(circle.tasks[0]) depends on itself" : "\(circle.tasks[0]) and \(circle.tasks[1]) depend on each other",
        severity: severity)
    }
    let unknown = needs.unknown.filter { !known.contains($0.id) }
    guard let first = unknown.first, unknown.count <= 2 || 2 * unknown.count <= needs.count else { return circles }
    guard unknown.count > mostSeparate else {
      return circles
        + unknown.map { need in
          let task = need.task.map { ", on which \($0) depends" } ?? ", on which another one depends"
          return Problem(
            tasks.path, line: need.line, text: need.id, "there is no task \(need.id)\(task)", severity: severity)
        }
    }
    let ids = unknown.map(\.id)
    return circles + [
      Problem(
        tasks.path, line: first.line, text: first.id, "there are no tasks \(listed(ids)), on which others depend",
        severity: severity, isAboutDocument: true, parts: ids)
    ]
  }

  private static let mostSeparate = 5
}
