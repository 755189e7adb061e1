import Documents
import Survey
import WorkspaceModel

extension Rule {
  static let storyWithoutTask = Rule(
    "SK042", "story-without-task", .error,
    summary: "No task belongs to a user story",
    explanation: """
      Each user story of the specification is what somebody gets. A story that no task is marked with, [US2], and that
      no heading of the task list names, will not be built.
      """,
    silences: """
      Features without tasks of their own have yet to be divided. Closed features are left alone, since nobody goes on
      with them.
      """,
    hint: "mark the tasks that serve it, or take the story out of the specification",
    .feature { checked in
      let problems = checked.problems(.storyWithoutTask)
      guard problems.count > 1, let first = problems.first, let spec = checked.feature.spec,
        problems.count == checked.judgement.requirements?.stories.count
      else { return problems }
      // Where no task is tied to a story, the team may not do so at all; saying it once is enough.
      return [
        Problem(
          spec.path, line: first.line, "no task belongs to any of the \(problems.count) user stories: mark one [US1]")
      ]
    })
}
