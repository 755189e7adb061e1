public import Documents
import Files
import Markdown
public import Names
public import WorkspaceModel

/// What there is and how far it is: `list`.
public enum WorkspaceOverview {
  /// A feature and how far it is.
  public struct FeatureItem: Sendable {
    /// The feature and how far it is.
    public let feature: JudgedFeature
    /// What it depends on.
    public let dependsOn: [FeatureID]
    /// What it depends on by names that nothing bears.
    public let unknownDependencies: [String]
    /// The branch that has it like that; nil for the working tree.
    public var onBranch: String?

    /// How far it is.
    public var stage: Stage { feature.stage }
    /// Ticked and all tasks.
    public var progress: TaskProgress { feature.progress }
  }

  /// An epic and how far its features are.
  public struct EpicItem: Sendable {
    /// The epic.
    public let epic: Epic
    /// Its title.
    public let title: String
    /// How many of its features are at each stage.
    public let stages: [Stage: Int]
  }

  /// What was asked for, and what it lacks because it cannot be read.
  public struct Listing<Item: Sendable>: Sendable {
    /// What was asked for.
    public let items: [Item]
    /// What is left out.
    public let leftOut: [LeftOut]
  }

  /// The features of the whole workspace, or of one epic or specs root, those at one of `stages` where any are given.
  ///
  /// - Throws: `Failure` for an epic that is not there.
  public static func features(
    group argument: String?, stages: Set<Stage>, _ workspace: Workspace
  ) throws -> Listing<FeatureItem> {
    let map = try workspace.map(of: workspace.seen)
    let group = try argument.map { try workspace.group($0, in: map) }
    let all = try items(group.map(map.features) ?? map.features, in: map, workspace)
    let folders = (group.map(map.unreadable) ?? map.unreadable).map { LeftOut($0) }
    return Listing(
      items: all.items.filter { stages.isEmpty || stages.contains($0.stage) }, leftOut: folders + all.leftOut)
  }

  /// Every epic.
  public static func epics(_ workspace: Workspace) throws -> Listing<EpicItem> {
    let map = try workspace.map(of: workspace.seen)
    var epics: [EpicItem] = []
    var leftOut = map.unreadable.map { LeftOut($0) }
    for epic in map.epics {
      let features = try items(map.features(of: FeatureGroup(epic)), in: map, workspace)
      leftOut += features.leftOut
      epics.append(item(epic, title: try title(of: epic, &leftOut, workspace), features.items))
    }
    return Listing(items: epics, leftOut: leftOut)
  }

  static func item(_ epic: Epic, title: String, _ features: [FeatureItem]) -> EpicItem {
    EpicItem(
      epic: epic, title: title, stages: Dictionary(features.map { ($0.stage, 1) }, uniquingKeysWith: +))
  }

  /// The title in the exec plan; the ID where there is none, and where it cannot be read, which is told.
  private static func title(of epic: Epic, _ leftOut: inout [LeftOut], _ workspace: Workspace) throws -> String {
    do {
      return epic.title(try workspace.reader(workspace.seen).decisionLog(epic.execPlan)?.facts.title)
    } catch let error as FileError {
      leftOut.append(LeftOut("the title of \(epic.id)", at: epic.execPlan, error))
      return epic.id.string
    }
  }

  static func items(
    _ locations: [FeatureLocation], in map: WorkspaceMap, _ workspace: Workspace
  ) throws -> Listing<FeatureItem> {
    try items(locations, Survey(map, GateKeeper(workspace: workspace, tree: workspace.seen)))
  }

  static func items(_ locations: [FeatureLocation], _ survey: Survey) throws -> Listing<FeatureItem> {
    let workspace = survey.workspace
    let (features, leftOut) = try survey.judged(locations)
    let resolver = DependencyResolver(map: survey.map, features: features) {
      try workspace.branch(of: $0, in: workspace.seen)
    }
    let items = features.map { feature in
      let dependencies = resolver.resolved(feature)
      return FeatureItem(
        feature: feature, dependsOn: dependencies.known,
        unknownDependencies: (dependencies.unknown + dependencies.doubtful).map(\.text))
    }
    return Listing(items: items, leftOut: leftOut)
  }
}
