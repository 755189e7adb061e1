import Files
import WorkspaceModel

/// What the gates say of a feature, and how far it is.
struct FeatureJudgement {
  let feature: Feature
  /// The tasks, sample rows of the template left out.
  let ownTasks: [FeatureTask]
  /// What the gates miss.
  let gates: GateProblems
  /// The questions that its documents leave open. Those that a template asks by way of example are not the feature's.
  let openMarks: [JudgedFeature.PlacedMark]
  let stage: Stage
  /// How many sections the template requires that the plan belongs to; 0 where there is no plan.
  let requiredSectionCount: Int

  /// What the specification requires; nil where there is none.
  var requirements: Requirements? { feature.spec?.facts.requirements }

  var progress: TaskProgress { TaskProgress(ownTasks) }
}
