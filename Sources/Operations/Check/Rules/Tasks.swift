import Markdown
import WorkspaceModel

extension Rule {
  static let duplicateTaskID = Rule(
    "SK040", "duplicate-task-id", .error,
    summary: "Two tasks have one ID",
    explanation: """
      Commits, reviews and agents refer to tasks by their IDs. Two tasks of one ID make `T012 is done` say nothing.
      """,
    hint: "give the later one a free ID",
    .feature { $0.problems(.duplicateTask) })

  static let unknownStory = Rule(
    "SK041", "unknown-story", .error,
    summary: "A task belongs to a user story that the specification does not have",
    explanation: """
      The mark [US3] ties a task to User Story 3. If the specification has no such story, the story was dropped or
      renumbered after the tasks were made, and the work may not be wanted any more. Nothing is said where the specification
      numbers no stories.
      """,
    hint: "mark the story that it serves, or drop the task",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec, let tasks = checked.feature.tasks else { return [] }
      let known = Set(Requirements(of: spec.document).stories.map(\.number))
      if known.isEmpty { return [] }
      return checked.judgement.ownTasks.flatMap { task in
        task.stories.filter { !known.contains($0) }.map { story in
          Problem(
            tasks.path, line: task.line, text: "[US\(story)]", "the specification has no User Story \(story)")
        }
      }
    })

  static let storyWithoutTask = Rule(
    "SK042", "story-without-task", .error,
    summary: "No task belongs to a user story",
    explanation: """
      Each user story of the specification is what somebody gets. A story that no task is marked with, [US2], and that no
      heading of the task list names, will not be built.
      """,
    hint: "mark the tasks that serve it, or take the story out of the specification",
    .feature { checked in
      let problems = checked.problems(.storyWithoutTask)
      guard problems.count > 1, let first = problems.first, let spec = checked.feature.spec,
        problems.count == Requirements(of: spec.document).stories.count
      else { return problems }
      // Where no task is tied to a story, the team may not do so at all; saying it once is enough.
      return [
        Problem(
          spec.path, line: first.line, "no task belongs to any of the \(problems.count) user stories: mark one [US1]")
      ]
    })

  static let requirementWithoutTask = Rule(
    "SK043", "requirement-without-task", .warning,
    summary: "No task mentions a requirement or success criterion, where others are mentioned",
    explanation: """
      Where a team writes FR-007 or SC-002 into its tasks, one that is missing there was probably forgotten. Nothing is said
      where the task list names less than half of its kind, since many teams tie tasks to stories only. More than five of
      them make one finding.
      """,
    hint: "name it in the task that fulfils it, or add that task",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec, let tasks = checked.feature.tasks,
        !checked.judgement.ownTasks.isEmpty
      else { return [] }
      let mentioned = tasks.document.mentionedRequirements
      let requirements = Requirements(of: spec.document)
      return [requirements.functional, requirements.successCriteria].flatMap { all -> [Problem] in
        let missing = all.filter { !mentioned.contains($0.id.uppercased()) }
        guard 2 * missing.count <= all.count, let first = missing.first else { return [] }
        guard missing.count > mostSeparate else {
          return missing.map { Problem(spec.path, line: $0.line, text: $0.id, "no task mentions \($0.id)") }
        }
        let ids = missing.prefix(mostListed).map(\.id).joined(separator: ", ")
        let more = missing.count > mostListed ? " and \(missing.count - mostListed) more" : ""
        return [Problem(spec.path, line: first.line, text: first.id, "no task mentions \(ids)\(more)")]
      }
    })

  private static let mostSeparate = 5
  private static let mostListed = 20

  static let duplicateRequirementID = Rule(
    "SK044", "duplicate-requirement-id", .error,
    summary: "Two requirements have one ID",
    explanation: """
      Tasks, tests and decisions refer to requirements by their IDs, and numbers are never given out twice, not even those of
      requirements that were dropped. Only list items and headings that begin with the ID define a requirement; tables that
      map requirements to something else do not.
      """,
    hint: "give the later one a number that was never used",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec else { return [] }
      return Requirements(of: spec.document).doubled.map { id, line, first in
        Problem(spec.path, line: line, text: id, "\(id) is defined on line \(first) already")
      }
    })
}
