public import Markdown
import Vocabulary

/// What the document of a Decision Log says: an epic's execution plan, or decisions.md of a specs root.
public struct DecisionLogFacts: Hashable, Sendable {
  /// An entry of the log.
  public struct Entry: Hashable, Sendable {
    /// What it says.
    public let entry: DecisionEntry
    /// How it is called: its ID, or `no. 3`.
    public let name: String
    /// Where it stands.
    public let standing: DecisionStanding
    /// Its first line.
    public let line: Int
    /// What a link to its heading ends with; nil where it has none.
    public let anchor: String?
  }

  /// The first heading of level 1.
  public let title: String?
  /// The heading of the log; nil where the document has none.
  public let heading: String?
  /// What a link to that heading ends with, without a number sign.
  public let anchor: String?
  /// Every entry, in the order of the document.
  public let entries: [Entry]
  /// The line of the first conflict marker in a log that Git could not merge.
  public let conflictLine: Int?

  /// Reads the document of a log.
  public init(of document: Document, _ vocabulary: SectionVocabulary) {
    self.init(DecisionLog(of: document, vocabulary))
  }

  /// The facts of a log that was read already.
  public init(_ log: DecisionLog) {
    title = log.document.title
    let section = log.document.section(named: log.vocabulary.decisionLogNames(in: log.document))
    heading = section?.heading.text
    anchor = (section?.heading).map(log.document.anchor)
    conflictLine = log.conflictLine
    let anchors = Dictionary(
      log.entries.isEmpty ? [] : log.document.anchors.map { ($0.line, $0.fragment) },
      uniquingKeysWith: { first, _ in first })
    entries = zip(log.entries, log.standings).enumerated().map { position, placed in
      let line = placed.0.lines.lowerBound
      return Entry(
        entry: placed.0.entry, name: log.name(at: position), standing: placed.1, line: line,
        anchor: anchors[line].flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  /// The facts of a log that nobody has begun.
  public static let empty = DecisionLogFacts(of: Document([UInt8]()), SectionVocabulary())
}
