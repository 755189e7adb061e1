import Documents
import Failures
import Files
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What the tasks gate misses beyond the plan gate.
  func taskProblems(_ feature: Feature, _ own: [FeatureTask]) throws -> [GateProblem] {
    guard let tasks = feature.tasks else {
      return [GateProblem(.missingDocument, feature.location.path(of: .tasks), nil, "there is no task list")]
    }
    if own.isEmpty { return [GateProblem(.noTasks, tasks.path, nil, "the task list has no tasks of its own")] }
    return try placeholderProblems(tasks) + doubledIdentifiers(own, in: tasks.path)
      + uncovered(feature, own, tasks.facts)
  }

  private func doubledIdentifiers(_ own: [FeatureTask], in path: RelativePath) -> [GateProblem] {
    var first: [String: Int] = [:]
    return own.compactMap { task in
      guard let identifier = task.identifier else { return nil }
      guard let line = first[identifier] else {
        first[identifier] = task.line
        return nil
      }
      return GateProblem(
        .duplicateTask, path, task.line, "the task ID \(identifier) is on line \(line) already",
        text: identifier)
    }
  }

  /// User stories without a task hold up the gate; functional requirements that nothing mentions are only
  /// told, all in one sentence: many teams number them and never name them in tasks.
  private func uncovered(_ feature: Feature, _ own: [FeatureTask], _ tasks: TaskListFacts) -> [GateProblem] {
    guard let spec = feature.spec else { return [] }
    let requirements = spec.facts.requirements
    let covered = tasks.servedStories(by: own)
    let mentioned = tasks.reachedRequirements
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
