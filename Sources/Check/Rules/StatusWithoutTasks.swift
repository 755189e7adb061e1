import Documents
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let statusWithoutTasks = Rule(
    "SK024", "status-without-tasks", .warning,
    summary: "The Status says that a feature is built, and none of its tasks is ticked",
    explanation: """
      Whoever reads the specification takes the feature for done, and whoever reads the task list takes it for not begun.
      One of them was not kept up. The stage follows from the tasks.
      """,
    silences: """
      Where some tasks are ticked nothing is said: what is left may have been dropped. Nor of a feature without tasks, for small
      ones need none, and never the other way round: many teams do not touch the Status again.
      """,
    hint: "tick what is done, or set the Status right",
    .feature { checked in
      let progress = checked.judgement.progress
      guard let header = checked.feature.header, let status = header.status, Stage.isBuilt(status), progress.total > 0,
        progress.done == 0, !progress.isStarted, !checked.isClosed,
        let path = checked.feature.spec?.path ?? checked.feature.plan?.path
      else { return [] }
      let tasks = progress.total == 1 ? "its one task is not ticked" : "none of its \(progress.total) tasks is ticked"
      return [
        Problem(path, line: header.lines[.status], text: status, "the Status says \(status), and \(tasks)")
      ]
    })
}
