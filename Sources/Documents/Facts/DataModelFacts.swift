public import Markdown

/// What a data model says.
public struct DataModelFacts: Hashable, Sendable {
  /// What it says as any document does.
  public let document: DocumentFacts
  /// The entities that it defines or draws.
  public let entities: [EntityMention]
  /// The keys of the words in its tables and lists that may name entities.
  public let words: Set<String>
  /// The entities that it defines itself, each with the fingerprint of its text.
  public let items: [StatedItem]

  /// Reads a data model.
  public init(of model: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: model, vocabulary)
    entities = model.definedEntities
    words = EntityWords.all(in: model)
    items = StatedItems.of(model, entities)
  }
}
