import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let requirementWithoutTask = Rule(
    "SK043", "requirement-without-task", .warning, lighter: "a notice of success criteria",
    summary: "No task reaches a requirement or success criterion, where others are mentioned",
    explanation: """
      Where a team writes FR-007 or SC-002 into its tasks, one that is missing there was probably forgotten. `speckit trace`
      shows what reaches each. More than five of them make one finding.
      """,
    silences: """
      Many teams tie tasks to stories only: nothing is said where the task list names less than half of its kind, or less
      than two thirds of the success criteria, or of either where the tasks are split over several files. A requirement is
      reached, too, where a row of a table in the plan or the tasks gives tasks to it, and where it stands in a user story, or
      names one or is named by one, that has tasks. Nor is anything said of one that is still to be clarified, that was withdrawn or put off, that only says what must not happen or is a bare
      constraint (`Read-only`, `No new dependencies`), that the plan gives to a task or phase in a table or by its
      number, or of which a task names a part: FR-001a. Features that are done or closed are left alone.
      """,
    hint: "name it in the task that fulfils it, or add that task",
    .feature { checked in
      guard !checked.isSettled, let spec = checked.feature.spec, let requirements = checked.judgement.requirements,
        !checked.judgement.ownTasks.isEmpty
      else { return [] }
      let mentioned = checked.feature.taskLists.reduce(into: Set()) { $0.formUnion($1.facts.reachedRequirements) }
      let planned = (checked.feature.plan?.facts.plannedRequirements ?? []).union(reached(checked, spec.facts))
      let open = Set(spec.facts.document.openMarks.map(\.line))
      let kinds = Dictionary(grouping: requirements.functional + requirements.successCriteria, by: \.kind)
      return kinds.sorted { $0.key < $1.key }.map(\.value).flatMap { all -> [Problem] in
        // What is still to be clarified can have no task.
        let missing = all.filter { item in
          !mentioned.contains(item.id.uppercased()) && !open.contains(item.line) && !item.isProhibition
        }
        // Many success criteria are met by the feature as a whole.
        let isCriterion = all.first.map { requirements.successCriteria.contains($0) } == true
        let severity: Severity? = isCriterion ? .notice : nil
        let most = isCriterion || checked.feature.taskLists.count > 1 ? 3 : 2
        guard most * missing.count <= all.count else { return [] }
        let told = missing.filter { !planned.contains($0.id.uppercased()) }
        guard let first = told.first else { return [] }
        guard told.count > mostSeparate else {
          return told.map {
            Problem(spec.path, line: $0.line, text: $0.id, "no task mentions \($0.id)", severity: severity)
          }
        }
        return [
          Problem(
            spec.path, line: first.line, text: first.id, "no task mentions \(listed(told.map(\.id)))",
            severity: severity, isAboutDocument: true, parts: told.map(\.id))
        ]
      }
    })

  /// The requirements that tables give to tasks, and those of stories that have tasks.
  private static func reached(_ checked: CheckedFeature, _ spec: SpecificationFacts) -> Set<String> {
    let lists = checked.judgement.taskLists.map(\.list.facts)
    let rows = lists.flatMap(\.requirementRows) + (checked.feature.plan?.facts.requirementRows ?? [])
    let served = checked.judgement.taskLists.reduce(into: Set<Int>()) { stories, judged in
      stories.formUnion(judged.list.facts.servedStories(by: judged.tasks))
    }
    let byStory = spec.requirementStories.filter { served.contains($0.story) }.map(\.requirement)
    return Set(rows.flatMap(\.requirements)).union(byStory)
  }

  private static let mostSeparate = 5
}
