public import Git
public import Markdown

/// What a specification says.
public struct SpecificationFacts: Hashable, Sendable {
  /// What it says as any document does.
  public let document: DocumentFacts
  /// Its user stories, requirements and success criteria.
  public let requirements: Requirements
  /// The stories that its requirements serve.
  public let requirementStories: [RequirementStory]
  /// The IDs of requirements and success criteria, in upper case, that it mentions and does not define: those that were
  /// withdrawn, and those of other features.
  public let otherRequirements: Set<String>
  /// The entities below Key Entities.
  public let keyEntities: [EntityMention]
  /// The names of operations that may be defined elsewhere.
  public let contracts: Set<ContractKey>
  /// What it depends on, by the lists under Dependencies.
  public let dependencies: [DependencyName]
  /// The sections that call themselves mandatory and hold nothing.
  public let emptyMandatorySections: [HeadingFacts]
  /// The questions below Open Questions. They hold nothing up.
  public let listedQuestions: [OpenMark]
  /// By what a plan says which specification it was made from.
  public let digest: String
  /// Its stories, requirements, success criteria and key entities, each with the fingerprint of its text.
  public let items: [StatedItem]

  /// Reads a specification.
  ///
  /// - Throws: `GitError` where libgit2 cannot be started, which makes the digest.
  public init(of document: Document, _ vocabulary: SectionVocabulary) throws(GitError) {
    let requirements = Requirements(of: document)
    var facts = DocumentFacts(of: document, vocabulary)
    facts.openMarks = document.placed(document.openMarks(facts.openMarks, and: requirements))
    self.document = facts
    self.requirements = requirements
    requirementStories = document.requirementStories(requirements)
    otherRequirements = document.mentionedRequirements
      .subtracting((requirements.functional + requirements.successCriteria).map { $0.id.uppercased() })
    keyEntities = document.keyEntities(vocabulary)
    contracts = ContractMentions.keys(in: document.source.bytes)
    dependencies = DependencyName.all(in: document, vocabulary)
    emptyMandatorySections = document.emptyMandatorySections
    listedQuestions = document.placed(document.listedQuestions(vocabulary, besides: self.document.openMarks))
    let text = DigestedText(of: document)
    digest = try DocumentDigest.of(text)
    items = StatedItems.of(document, text, requirements, keyEntities)
  }
}
