import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let unknownStory = Rule(
    "SK041", "unknown-story", .error, lighter: "a notice where the list seems to count stories by itself",
    summary: "Tasks belong to a user story that the specification does not have",
    explanation: """
      The mark [US3] ties a task to User Story 3. If the specification has no such story, the story was dropped or
      renumbered after the tasks were made, and the work may not be wanted any more. Of each story the first task is told.
      """,
    silences: """
      Nothing is said where the specification numbers no stories, since then the marks mean something else, nor of [US0], which
      stands for work that all share. Where most of the
      marked stories are unknown, or the feature is done, one notice tells of them all: such a list was made from other stories,
      and no single task is at fault. Where two stories have one number, the later one is told instead, and taken for the
      next that is missing. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "mark the story that it serves, or drop the task",
    .feature { checked in
      guard !checked.isClosed, let requirements = checked.judgement.requirements else { return [] }
      let known = Set(requirements.stories.map(\.number))
      if known.isEmpty { return [] }
      let marked = checked.judgement.taskLists.flatMap { judged in
        judged.tasks.flatMap { task in
          task.stories.filter { $0 != FeatureTask.everyStory && $0 != 0 }
            .map { (story: $0, path: judged.list.path, line: task.line) }
        }
      }
      let strangers = Dictionary(grouping: marked.filter { !known.contains($0.story) }, by: \.story)
      let stories = strangers.keys.sorted()
      guard let first = stories.first.flatMap({ strangers[$0]?.first }) else { return [] }
      if checked.isSettled || Set(marked.map(\.story)).count < 2 * stories.count {
        let names = listed(stories.map(String.init))
        return [
          Problem(
            first.path, line: first.line, text: "[US\(first.story)]",
            "the specification has no User Story \(names)", severity: .notice, isAboutDocument: true)
        ]
      }
      let meant = Dictionary(
        uniqueKeysWithValues: zip(stories.filter { $0 > known.max() ?? 0 }, requirements.doubledStories))
      return stories.compactMap { story in
        if let doubled = meant[story], let spec = checked.feature.spec {
          return Problem(
            spec.path, line: doubled.line,
            "User Story \(doubled.name) is there twice, and tasks belong to User Story \(story)",
            hint: "give the later one the number by which the tasks name it")
        }
        guard let tasksOfIt = strangers[story], let first = tasksOfIt.first else { return nil }
        let more = tasksOfIt.count > 1 ? ", to which \(tasksOfIt.count) tasks belong" : ""
        return Problem(
          first.path, line: first.line, text: "[US\(story)]", "the specification has no User Story \(story)\(more)")
      }
    })
}
