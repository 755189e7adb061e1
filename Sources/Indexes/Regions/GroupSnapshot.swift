public import Documents
import Files
import Markdown
import Names
public import Survey
import Vocabulary
public import WorkspaceModel

/// Features that share indexes with everything that these tell: stages, ownership, decisions, questions.
public struct GroupSnapshot {
  /// A feature and how far it is.
  public struct Entry {
    /// The feature.
    public let feature: JudgedFeature
    /// What it depends on.
    public let dependencies: DependencyResolver.Dependencies

    /// A feature with what it depends on.
    public init(feature: JudgedFeature, dependencies: DependencyResolver.Dependencies) {
      self.feature = feature
      self.dependencies = dependencies
    }

    var stage: Stage { feature.stage }
    var dependsOn: [FeatureID] { dependencies.known }
    /// What it names in their place that nothing bears.
    var unknownDependencies: [String] { dependencies.unknown.map(\.text) }
  }

  /// The epic or the specs root.
  public let group: FeatureGroup
  /// Its features, in the order of their IDs.
  public let entries: [Entry]
  /// Which of them depends on which.
  public let graph: DependencyGraph
  /// Who defines and who uses what they share.
  public let ownership: Ownership
  /// Its Decision Log.
  public let log: DecisionLogFacts
  /// What a link to the Decision Log ends with.
  var decisionLogAnchor: String {
    log.anchor ?? HeadingAnchor.of(SectionVocabulary.heading(.decisionLog))
  }

  var features: [JudgedFeature] { entries.map(\.feature) }

  /// Whether a feature depends on something that may be a feature that cannot be read.
  var hasDoubtfulDependencies: Bool { !entries.allSatisfy(\.dependencies.doubtful.isEmpty) }

  /// Puts the group together.
  public init(of group: FeatureGroup, entries: [Entry], ownership: Ownership, log: DecisionLogFacts) {
    self.group = group
    self.entries = entries
    self.ownership = ownership
    self.log = log
    // Features of other groups stand in the picture too, where one of this group needs them.
    let own = entries.map(\.feature.id)
    let outside = Set(entries.flatMap(\.dependsOn)).subtracting(own)
    graph = DependencyGraph(
      features: own + outside.sorted(),
      dependencies: Dictionary(entries.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }
}
