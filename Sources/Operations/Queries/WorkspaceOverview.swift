import Files
import Markdown
public import WorkspaceModel

/// What there is and how far it is: `list`.
public enum WorkspaceOverview {
  /// A feature and how far it is.
  public struct FeatureItem: Sendable {
    /// The feature with its documents.
    public let feature: Feature
    /// How far it is.
    public let stage: Stage
    /// Ticked and all tasks.
    public let progress: TaskProgress
    /// What it depends on.
    public let dependsOn: [FeatureID]
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

  /// The features of all epics or of one, those at one of `stages` where any are given.
  ///
  /// - Throws: `Failure` for an epic that is not there, `FileError`.
  public static func features(
    epic argument: String?, stages: Set<Stage>, _ session: Session
  ) throws -> [FeatureItem] {
    let map = try session.map(of: session.workingTree)
    let epic = try argument.map { try session.epic($0, in: map) }
    let locations = epic.map(map.features) ?? map.features
    return try items(locations, in: map, session).filter { stages.isEmpty || stages.contains($0.stage) }
  }

  /// Every epic.
  ///
  /// - Throws: `FileError`.
  public static func epics(_ session: Session) throws -> [EpicItem] {
    let map = try session.map(of: session.workingTree)
    return try map.epics.map { epic in
      let items = try items(map.features(of: epic), in: map, session)
      return EpicItem(
        epic: epic, title: try title(of: epic, session),
        stages: Dictionary(items.map { ($0.stage, 1) }, uniquingKeysWith: +))
    }
  }

  static func title(of epic: Epic, _ session: Session) throws -> String {
    let heading = try session.workingTree.head(of: epic.execPlan)?.title
    return heading.flatMap { Title.of(heading: $0, id: epic.id.string) } ?? epic.id.string
  }

  static func items(_ locations: [FeatureLocation], in map: WorkspaceMap, _ session: Session) throws -> [FeatureItem] {
    let tree = session.workingTree
    let keeper = GateKeeper(session: session, tree: tree)
    let features = try locations.map { try Feature(at: $0, in: tree) }
    let resolver = DependencyResolver(map: map, features: features, vocabulary: session.vocabulary)
    var logs: [EpicID: DecisionLog?] = [:]
    return try features.map { feature in
      var log: DecisionLog?
      if let epic = map.epic(of: feature.location) {
        log = try logs[epic.id] ?? session.decisionLog(of: epic, in: tree)
        logs[epic.id] = .some(log)
      }
      return FeatureItem(
        feature: feature, stage: try keeper.standing(of: feature, log: log).stage,
        progress: TaskProgress(try keeper.ownTasks(of: feature)), dependsOn: resolver.dependencies(of: feature))
    }
  }
}
