import Documents
import Markdown
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let statusWithoutTasks = Rule(
    "SK024", "status-without-tasks", .warning, lighter: "a notice where some tasks are ticked or begun",
    summary: "The Status says that a feature is built, and its tasks are open",
    explanation: """
      Whoever reads the specification takes the feature for done, and whoever reads the task list takes it for not begun, or
      for half done. One of them was not kept up. The stage follows from the tasks.
      """,
    silences: """
      Nothing is said of a feature without tasks, for small ones need none, and never the other way round: many teams do
      not touch the Status again; nor where the Status speaks of the specification or the plan (`Complete - ready for
      planning`), or says itself that a part is left: Complete (phase 2 pending). Tasks that were dropped, or
      put off by their heading (`Deferred to 004`), are not open, and nothing is said where all open ones say themselves that
      they were put off. Closed features are left alone.
      """,
    hint: "tick what is done, or set the Status right",
    .feature { checked in
      let progress = checked.judgement.progress
      let open = progress.total - progress.done
      guard let header = checked.feature.header, let status = header.status, Stage.isBuilt(header.statedStatus),
        open > 0, !checked.isClosed, let path = checked.feature.spec?.path ?? checked.feature.plan?.path
      else { return [] }
      let left = checked.judgement.ownTasks.filter { $0.state != .done && $0.state != .dropped }
      if left.allSatisfy(\.isPutOff) { return [] }
      if progress.isStarted, Words.unfinishedStatuses.contains(where: status.lowercased().contains) { return [] }
      let message = "the Status says \(status), and \(tasks(open, of: progress))"
      return [
        Problem(
          path, line: header.lines[.status], text: status, message, severity: progress.isStarted ? .notice : nil)
      ]
    })

  private static func tasks(_ open: Int, of progress: TaskProgress) -> String {
    guard progress.isStarted else {
      return progress.total == 1 ? "its one task is not ticked" : "none of its \(progress.total) tasks is ticked"
    }
    return "\(open) of \(progress.total) tasks \(open == 1 ? "is" : "are") open"
  }
}
