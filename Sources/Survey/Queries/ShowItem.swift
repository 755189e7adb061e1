import Documents
public import Files
import Markdown
public import Names
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
      sources = item.sources.map(\.path)
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

  /// A feature that another one needs or is needed by.
  public struct Neighbour: Sendable {
    /// Its ID.
    public let id: FeatureID
    /// How far it is; nil where it cannot be read.
    public let stage: Stage?
  }

  /// What feature and epic have in common.
  public struct Contents: Sendable {
    /// Entities that are owned or used.
    public let entities: [Shared]
    /// Contracts that are owned or used.
    public let contracts: [Shared]
    /// Decisions of the epic, or those that concern the feature.
    public let decisions: [ListDecisions.Item]
    /// Open questions.
    public let questions: [Question]
    /// What is missing.
    public let missing: [GateProblem]
    /// What is left out because it cannot be read.
    public let leftOut: [LeftOut]
  }

  /// All about a feature.
  public struct FeatureDetails: Sendable {
    /// The feature as `list` has it.
    public let item: WorkspaceOverview.FeatureItem
    /// The epic; nil in the flat layout.
    public let epic: Epic?
    /// The features that it depends on.
    public let needs: [Neighbour]
    /// The features that depend on it, of whatever epic.
    public let neededBy: [Neighbour]
    /// The stage that `missing` holds up; nil where it is what passed gates still miss.
    public let nextStage: Stage?
    /// The rest.
    public let contents: Contents
  }

  /// All about an epic.
  public struct EpicDetails: Sendable {
    /// The epic as `list` has it.
    public let item: WorkspaceOverview.EpicItem
    /// Its features.
    public let features: [WorkspaceOverview.FeatureItem]
    /// The rest.
    public let contents: Contents
  }

  /// Finds what `argument` names, an epic or a feature; nil for the current feature.
  ///
  /// - Throws: `Failure` where nothing or several things bear the name, or what is named cannot be read, `FileError`.
  public static func decide(_ argument: String?, _ workspace: Workspace) throws -> Answer {
    let map = try workspace.map(of: workspace.seen)
    if let argument,
      argument.lowercased().hasPrefix("epic-") || map.epics.contains(where: { $0.id == EpicID(argument) })
    {
      return .epic(try epicDetails(of: workspace.epic(argument, in: map), map, workspace))
    }
    if let argument, let root = try workspace.specsRoot(argument, in: map) {
      throw Workspace.isSpecsRoot(root, "neither a feature nor an epic", "speckit list --epic \(root.name)")
    }
    return .feature(try featureDetails(of: workspace.feature(argument, in: map).location, map, workspace))
  }

  static func questions(of feature: JudgedFeature) -> [Question] {
    feature.questions.map { Question(path: $0.path, line: $0.mark.line, question: $0.mark.question) }
  }
}
