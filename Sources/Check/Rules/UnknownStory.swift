import Documents
import Survey
import WorkspaceModel

extension Rule {
  static let unknownStory = Rule(
    "SK041", "unknown-story", .error,
    summary: "A task belongs to a user story that the specification does not have",
    explanation: """
      The mark [US3] ties a task to User Story 3. If the specification has no such story, the story was dropped or
      renumbered after the tasks were made, and the work may not be wanted any more.
      """,
    silences: """
      Nothing is said where the specification numbers no stories, since then the marks mean something else. Closed
      features are left alone, since nobody goes on with them.
      """,
    hint: "mark the story that it serves, or drop the task",
    .feature { checked in
      guard !checked.isClosed, let requirements = checked.judgement.requirements, let tasks = checked.feature.tasks
      else {
        return []
      }
      let known = Set(requirements.stories.map(\.number))
      if known.isEmpty { return [] }
      return checked.judgement.ownTasks.flatMap { task in
        task.stories.filter { !known.contains($0) }.map { story in
          Problem(
            tasks.path, line: task.line, text: "[US\(story)]", "the specification has no User Story \(story)")
        }
      }
    })
}
