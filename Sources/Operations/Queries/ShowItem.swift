public import Files
import Markdown
public import WorkspaceModel

/// Everything about one feature or epic: `show`.
public enum ShowItem {
  /// What an ID names.
  public enum Answer: Sendable {
    /// A feature.
    case feature(FeatureDetails)
    /// An epic.
    case epic(EpicDetails)
  }

  /// An entity or contract and who owns it.
  public struct Shared: Sendable {
    /// Its name.
    public let name: String
    /// `OpenAPI`, `protobuf` and so on; nil for an entity.
    public let kind: String?
    /// The features that define it; several are a conflict.
    public let owners: [FeatureID]
    /// The features that use it.
    public let users: [FeatureID]
    /// The files that define it.
    public let sources: [RelativePath]

    init(_ item: Ownership.Item) {
      name = item.name
      kind = item.kind?.rawValue
      owners = item.owners
      users = item.users
      sources = item.sources
    }
  }

  /// A question that is open, and where.
  public struct Question: Sendable {
    /// The document.
    public let path: RelativePath
    /// The line.
    public let line: Int
    /// The question; empty where only the mark stands.
    public let question: String
  }

  /// All about a feature.
  public struct FeatureDetails: Sendable {
    /// The feature as `list` has it.
    public let item: WorkspaceOverview.FeatureItem
    /// The epic; nil in the flat layout.
    public let epic: Epic?
    /// The features that depend on it, of whatever epic.
    public let neededBy: [FeatureID]
    /// Documents that exist, with their paths.
    public let documents: [(FeatureDocument, RelativePath)]
    /// Entities it owns or uses.
    public let entities: [Shared]
    /// Contracts it owns or uses.
    public let contracts: [Shared]
    /// Decisions that concern it.
    public let decisions: [ListDecisions.Item]
    /// Its open questions.
    public let questions: [Question]
    /// What the next stage waits for, and what passed gates still miss.
    public let missing: [GateProblem]
  }

  /// All about an epic.
  public struct EpicDetails: Sendable {
    /// The epic as `list` has it.
    public let item: WorkspaceOverview.EpicItem
    /// Its features.
    public let features: [WorkspaceOverview.FeatureItem]
    /// Entities of its features.
    public let entities: [Shared]
    /// Contracts of its features.
    public let contracts: [Shared]
    /// Its Decision Log.
    public let decisions: [ListDecisions.Item]
    /// Open questions of its features.
    public let questions: [Question]
    /// What passed gates of its features still miss.
    public let missing: [GateProblem]
  }

  /// Finds what `argument` names, an epic or a feature; nil for the current feature.
  ///
  /// - Throws: `Failure` where nothing or several things bear the name, `FileError`.
  public static func decide(_ argument: String?, _ session: Session) throws -> Answer {
    let map = try session.map(of: session.workingTree)
    if let argument,
      argument.lowercased().hasPrefix("epic-") || map.epics.contains(where: { $0.id == EpicID(argument) })
    {
      return .epic(try details(of: session.epic(argument, in: map), map, session))
    }
    return .feature(try details(of: session.feature(argument, in: map).location, map, session))
  }

  private static func details(
    of location: FeatureLocation, _ map: WorkspaceMap, _ session: Session
  ) throws -> FeatureDetails {
    let epic = map.epic(of: location)
    let siblings = try WorkspaceOverview.items(epic.map(map.features) ?? [location], in: map, session)
    guard let item = siblings.first(where: { $0.feature.location == location }) else {
      throw Failure(.notFound, "feature-not-found", "there is no feature \(location.id)", hint: "speckit list")
    }
    let feature = item.feature
    let ownership = Ownership(of: siblings.map(\.feature), vocabulary: session.vocabulary)
    let concerns = { (shared: Ownership.Item) in (shared.owners + shared.users).contains(feature.id) }
    let log = try session.decisionLog(of: epic, in: session.workingTree)
    let keeper = GateKeeper(session: session, tree: session.workingTree)
    let passed = try keeper.standing(of: feature, log: log).missing
    let next = try keeper.nextMissing(of: feature, stage: item.stage, log: log).filter { !$0.isWarning }
    return FeatureDetails(
      item: item, epic: epic, neededBy: try Dependents.of(feature, in: map, session),
      documents: feature.documents.map { ($0, location.path(of: $0)) },
      entities: ownership.entities.filter(concerns).map(Shared.init),
      contracts: ownership.contracts.filter(concerns).map(Shared.init),
      decisions: try epic.map { try ListDecisions.items(of: $0, map: map, session: session) }?
        .filter { $0.feature == feature.id } ?? [],
      questions: questions(of: feature), missing: next.isEmpty ? passed : next)
  }

  private static func details(of epic: Epic, _ map: WorkspaceMap, _ session: Session) throws -> EpicDetails {
    let items = try WorkspaceOverview.items(map.features(of: epic), in: map, session)
    let ownership = Ownership(of: items.map(\.feature), vocabulary: session.vocabulary)
    let log = try session.decisionLog(of: epic, in: session.workingTree)
    let keeper = GateKeeper(session: session, tree: session.workingTree)
    return EpicDetails(
      item: WorkspaceOverview.EpicItem(
        epic: epic, title: try WorkspaceOverview.title(of: epic, session),
        stages: Dictionary(items.map { ($0.stage, 1) }, uniquingKeysWith: +)),
      features: items, entities: ownership.entities.map(Shared.init), contracts: ownership.contracts.map(Shared.init),
      decisions: try ListDecisions.items(of: epic, map: map, session: session),
      questions: items.flatMap { questions(of: $0.feature) },
      missing: try items.flatMap { try keeper.standing(of: $0.feature, log: log).missing })
  }

  private static func questions(of feature: Feature) -> [Question] {
    feature.markedDocuments.flatMap { parsed in
      parsed.document.openMarks.map { Question(path: parsed.path, line: $0.line, question: $0.question) }
    }
  }
}
