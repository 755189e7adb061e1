import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let duplicateTaskID = Rule(
    "SK040", "duplicate-task-id", .error,
    summary: "Two tasks have one ID",
    explanation: """
      Commits, reviews and agents refer to tasks by their IDs. Two tasks of one ID make `T012 is done` say nothing. Several
      such IDs in a document are one finding.
      """,
    silences: """
      Only boxes, headings and rows that define a task count. A box that names a task below another one, in a checkpoint, in a
      summary or without a text of its own refers to that task, and numbers such as `1.` and `Task 1` may begin anew in every
      phase. One with the ID and the text of a task of another section is that task again, and so is one below a heading such
      as Remaining; `T005 (follow-up)` goes on with T005. Where tasks are split over several files, such as tasks-us1.md, IDs of two files are told only if they are
      numbered over all files. Sample rows of the template are no tasks. Closed features are left alone, since nobody goes on
      with them.
      """,
    hint: "give the later one a free ID",
    .feature { checked in
      // Both sides of a conflict have their tasks, and the conflict is told.
      let conflicts = Set(
        checked.feature.taskLists.filter { !$0.facts.document.text.conflicts.isEmpty }.map(\.path))
      let problems = checked.problems(.duplicateTask).filter { !conflicts.contains($0.path) }
      let ofFiles = Dictionary(grouping: problems, by: \.path)
      return checked.feature.taskLists.flatMap { ofFiles[$0.path].map(told) ?? [] }
    })

  /// What is told of the IDs of one list.
  private static func told(_ problems: [Problem]) -> [Problem] {
    guard problems.count > 1, let first = problems.first else { return problems }
    var seen: Set<String> = []
    let names = problems.compactMap(\.text).filter { seen.insert($0).inserted }
    guard names.count > 1 else { return [first] }
    return [
      Problem(
        first.path, line: first.line, text: first.text,
        "\(names.count) task IDs stand for several tasks each, this is the first: \(listed(names))",
        isInTheMaking: first.isInTheMaking, isAboutDocument: true, parts: names)
    ]
  }
}
