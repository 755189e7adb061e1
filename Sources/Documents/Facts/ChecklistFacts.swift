public import Markdown

/// What a checklist says.
public struct ChecklistFacts: Hashable, Sendable {
  /// An item that is neither ticked nor dropped nor struck.
  public struct OpenItem: Hashable, Sendable {
    /// Its text.
    public let text: String
    /// Its line.
    public let line: Int
  }

  /// What it says as any document does.
  public let document: DocumentFacts
  /// How many items it has.
  public let itemCount: Int
  /// Those that are open.
  public let openItems: [OpenItem]

  /// Reads a checklist.
  public init(of checklist: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: checklist, vocabulary)
    let items = checklist.checklistItems()
    itemCount = items.count
    openItems = items.filter { $0.state != .done && $0.state != .dropped && !$0.isStruck }.map {
      OpenItem(text: $0.text, line: $0.line)
    }
  }
}
