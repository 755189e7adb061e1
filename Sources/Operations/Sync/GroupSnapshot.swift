import Files
import Markdown
import Vocabulary
import WorkspaceModel

/// Features that share indexes with everything that these tell: stages, ownership, decisions, questions.
struct GroupSnapshot {
  /// A feature and how far it is.
  struct Entry {
    let feature: JudgedFeature
    let dependencies: DependencyResolver.Dependencies

    var stage: Stage { feature.stage }
    var dependsOn: [FeatureID] { dependencies.known }
    /// What it names in their place that nothing bears.
    var unknownDependencies: [String] { dependencies.unknown.map(\.text) }
  }

  let group: FeatureGroup
  let entries: [Entry]
  let graph: DependencyGraph
  let ownership: Ownership
  let log: DecisionLogFacts
  /// What a link to the Decision Log ends with.
  var decisionLogAnchor: String { HeadingAnchor.of(log.heading ?? SectionVocabulary.heading(.decisionLog)) }

  var features: [JudgedFeature] { entries.map(\.feature) }

  /// Whether a feature depends on something that may be a feature that cannot be read.
  var hasDoubtfulDependencies: Bool { !entries.allSatisfy(\.dependencies.doubtful.isEmpty) }

  /// Puts the group together.
  init(of group: FeatureGroup, entries: [Entry], ownership: Ownership, log: DecisionLogFacts) {
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
