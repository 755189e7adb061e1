import Documents
import Failures
import Files
import Names
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What the tasks gate misses beyond the plan gate.
  func taskProblems(_ feature: Feature, _ lists: [JudgedTaskList]) throws -> [GateProblem] {
    guard let first = lists.first else {
      return [GateProblem(.missingDocument, feature.location.path(of: .tasks), nil, "there is no task list")]
    }
    if lists.allSatisfy(\.tasks.isEmpty) {
      return [GateProblem(.noTasks, first.list.path, nil, "the task list has no tasks of its own")]
    }
    return try lists.flatMap { try placeholderProblems($0.list) + doubledIdentifiers($0.tasks, in: $0.list.path) }
      + doubledIdentifiers(over: lists) + uncovered(feature, lists)
  }

  private func doubledIdentifiers(_ own: [FeatureTask], in path: RelativePath) -> [GateProblem] {
    var first: [String: Int] = [:]
    return own.compactMap { task in
      guard let identifier = task.identifier else { return nil }
      guard let line = first[identifier] else {
        first[identifier] = task.line
        return nil
      }
      if task.isFollowUp { return nil }
      return GateProblem(
        .duplicateTask, path, task.line, "the task ID \(identifier) is on line \(line) already",
        text: identifier)
    }
  }

  /// IDs that several lists have, where they are numbered over all of them: each begins with another ID, and no more than one
  /// ID in ten is there twice. A task that is repeated word for word is left alone.
  private func doubledIdentifiers(over lists: [JudgedTaskList]) -> [GateProblem] {
    let lists = lists.filter { TaskFileName($0.list.path.name) != nil || $0.list.facts.namedLists.isEmpty }
    guard lists.count > 1 else { return [] }
    let lowest = lists.compactMap { $0.tasks.compactMap(\.identifier).min(by: NaturalOrder.precedes) }
    guard Set(lowest).count == lists.count else { return [] }
    var first: [String: (list: ReadDocument<TaskListFacts>, task: FeatureTask)] = [:]
    var doubled: [(list: ReadDocument<TaskListFacts>, task: FeatureTask)] = []
    for judged in lists {
      for task in judged.tasks {
        guard let identifier = task.identifier else { continue }
        guard let known = first[identifier] else {
          first[identifier] = (judged.list, task)
          continue
        }
        if known.list.path != judged.list.path { doubled.append((judged.list, task)) }
      }
    }
    guard doubled.count <= max(1, first.count / 10) else { return [] }
    return doubled.compactMap { list, task in
      guard let identifier = task.identifier, let known = first[identifier],
        !WordBeginnings(task.text).share(WordBeginnings(known.task.text), least: 2 / 3)
      else { return nil }
      return GateProblem(
        .duplicateTask, list.path, task.line,
        "the task ID \(identifier) stands in \(known.list.path.name) already, on line \(known.task.line)",
        text: identifier)
    }
  }

  /// User stories without a task hold up the gate; functional requirements that nothing mentions are only
  /// told, all in one sentence: many teams number them and never name them in tasks.
  private func uncovered(_ feature: Feature, _ lists: [JudgedTaskList]) -> [GateProblem] {
    guard let spec = feature.spec else { return [] }
    let requirements = spec.facts.requirements
    let covered = lists.reduce(into: Set()) { $0.formUnion($1.servedStories) }
    let mentioned = lists.reduce(into: Set()) { $0.formUnion($1.list.facts.reachedRequirements) }
    let missing =
      covered.contains(FeatureTask.everyStory) ? [] : requirements.stories.filter { !covered.contains($0.number) }
    let stories = missing.map {
      GateProblem(
        .storyWithoutTask, spec.path, $0.line,
        "no task belongs to User Story \($0.name): mark one [US\($0.name)]")
    }
    let unmentioned = requirements.functional.filter { !mentioned.contains($0.id.uppercased()) }
    guard let first = unmentioned.first else { return stories }
    let ids = listed(unmentioned.map(\.id))
    return stories + [GateProblem(.requirementWithoutTask, spec.path, first.line, "no task mentions \(ids)")]
  }
}
