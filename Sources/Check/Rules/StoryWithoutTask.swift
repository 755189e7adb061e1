import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let storyWithoutTask = Rule(
    "SK042", "story-without-task", .warning, lighter: "a notice once the feature is done",
    summary: "No task belongs to a user story, where others have tasks",
    explanation: """
      Each user story of the specification is what somebody gets. Where tasks are marked with the stories that they serve,
      [US2], a story that none is marked with, and that no heading, table or file name of the task list names, was probably
      forgotten.
      """,
    silences: """
      Nothing is said where no task bears the mark of a story, since then the list is ordered otherwise, nor where fewer than half
      of the stories have tasks, since such a list covers a first part. Of a story 2.5 the tasks of story 2 count. Once the
      feature is done, one notice tells of them all. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "mark the tasks that serve it, or take the story out of the specification",
    .feature { checked in
      let missing = checked.problems(.storyWithoutTask)
      guard let first = missing.first, let stories = checked.judgement.requirements?.stories else { return [] }
      let numbers = Set(stories.map(\.number))
      guard checked.judgement.ownTasks.contains(where: { !numbers.isDisjoint(with: $0.stories) }) else { return [] }
      guard 2 * missing.count <= stories.count else { return [] }
      guard checked.isSettled else { return missing }
      return [
        Problem(
          first.path, line: first.line,
          missing.count == 1
            ? first.message : "no task belongs to \(missing.count) of \(stories.count) user stories, this is the first",
          severity: .notice, isAboutDocument: true)
      ]
    })
}
