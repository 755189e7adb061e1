import Files
import WorkspaceModel

/// What the gates say of a feature, and how far it is.
struct FeatureJudgement {
  let feature: Feature
  /// The tasks, sample rows of the template left out.
  let ownTasks: [FeatureTask]
  /// What the spec gate misses.
  let specProblems: [GateProblem]
  /// What the plan gate misses beyond the spec gate.
  let planProblems: [GateProblem]
  /// What the tasks gate misses beyond the plan gate.
  let taskProblems: [GateProblem]
  /// The questions that its documents leave open. Those that a template asks by way of example are not the feature's.
  let openMarks: [(path: RelativePath, mark: OpenMark)]
  let stage: Stage
  /// How many sections the template requires that the plan belongs to; 0 where there is no plan.
  let requiredSectionCount: Int

  /// What the specification requires; nil where there is none.
  var requirements: Requirements? { feature.spec?.facts.requirements }

  var progress: TaskProgress { TaskProgress(ownTasks) }

  /// What a gate misses, the gates before it included.
  func problems(of gate: Gate) -> [GateProblem] {
    switch gate {
    case .spec: specProblems
    case .plan: specProblems + planProblems
    case .tasks: specProblems + planProblems + taskProblems
    }
  }

  /// What the gates of passed stages still miss.
  var missing: [GateProblem] {
    switch stage {
    case .closed, .draft, .specified: []
    case .ready: problems(of: .spec).filter { !$0.isWarning }
    case .blocked, .planned, .tasked, .implementing, .done: problems(of: .plan).filter { !$0.isWarning }
    }
  }

  /// What the next stage is still waiting for.
  var nextMissing: [GateProblem] {
    switch stage {
    case .draft, .specified: problems(of: .spec)
    case .ready, .blocked: problems(of: .plan)
    case .planned: problems(of: .tasks)
    case .tasked, .implementing, .done, .closed: []
    }
  }
}
