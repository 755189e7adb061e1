public import Documents
import Files
public import WorkspaceModel

/// What the gates say of a feature, and how far it is.
public struct FeatureJudgement {
  /// The feature with its documents.
  public let feature: Feature
  /// Its task lists.
  public let taskLists: [JudgedTaskList]
  /// What the gates miss.
  public let gates: GateProblems
  /// The questions that its documents leave open. Those that a template asks by way of example are not the feature's.
  public let openMarks: [JudgedFeature.PlacedMark]
  /// The questions that the specification lists as open, which hold nothing up.
  public let listedQuestions: [JudgedFeature.PlacedMark]
  /// How far it is.
  public let stage: Stage
  /// How many sections the template requires that the plan belongs to; 0 where there is no plan.
  public let requiredSectionCount: Int

  /// What the specification requires; nil where there is none.
  public var requirements: Requirements? { feature.spec?.facts.requirements }

  /// The tasks of all lists, each once, sample rows of the template left out.
  public var ownTasks: [FeatureTask] { taskLists.flatMap(\.tasks) }

  /// Ticked and all tasks, sample rows of the template left out.
  public var progress: TaskProgress { TaskProgress(ownTasks) }
}
