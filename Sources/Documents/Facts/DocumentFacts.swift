public import Markdown
import Text
import Vocabulary

/// What a Markdown document says, whatever it is for: what stands there and on which lines, never what it means against a
/// template, the configuration or another document. It is read once, and holds nothing of the document itself.
public struct DocumentFacts: Hashable, Sendable {
  /// Its lines as text.
  public let text: TextFacts
  /// What its header fields say.
  public let header: DocumentHeader
  /// The first heading of level 1 and its line.
  public let title: HeadingFacts?
  /// The line of the first heading of level 2, where the body begins; nil where there is none.
  public let bodyLine: Int?
  /// Whether nothing stands below its headings that people see.
  public let isEmpty: Bool
  /// Whether all that stands there says that it is still to be written, header fields aside.
  public let isUnwritten: Bool
  /// What it says is still to be clarified.
  public internal(set) var openMarks: [OpenMark]
  /// The texts in brackets that could be placeholders.
  public let brackets: [BracketText]
  /// Its links and images, and the code spans that could be paths.
  public let references: [InlineReference]
  /// The first path on somebody's machine that it links to or names in its header.
  public let machinePath: MachinePath?
  /// The IDs of features of the epic layout that its visible text names, with their lines.
  public let mentionedFeatures: [FeatureMention]
  /// The comments that switch findings off.
  public let ignoreComments: [IgnoreComment]
  /// Tables and code, between whose lines no comment can stand; only where there are such comments.
  public let closedBlocks: LineRanges
  /// The lines that are generated.
  public let generated: LineRanges
  /// The lines of the Decision Log.
  public let decisionLog: LineRanges

  /// Reads a document.
  public init(of document: Document, _ vocabulary: SectionVocabulary) {
    text = TextFacts(of: document.source).leavingOutExamples(in: document)
    header = DocumentHeader(of: document)
    title = document.headings.first { $0.level == 1 }.map { HeadingFacts($0) }
    bodyLine = document.headings.first { $0.level == 2 }?.lines.lowerBound
    isEmpty = document.isEmpty
    isUnwritten = document.isUnwritten
    let samples = document.continuedSamples
    openMarks = document.placed(document.openMarks.filter { !samples.contains($0.line) })
    brackets = BracketScan.texts(in: document).filter { !samples.contains($0.line) }
    references = document.inlineReferences.filter { reference in
      (reference.kind != .code || DocumentFacts.isPath(reference.text)) && !samples.contains(reference.line)
    }
    machinePath = MachinePath.first(in: document, references, bodyLine: bodyLine)
    mentionedFeatures = FeatureMention.all(in: document).filter { !samples.contains($0.line) }
    ignoreComments = IgnoreComment.all(in: document)
    closedBlocks = ignoreComments.isEmpty ? LineRanges([]) : DocumentFacts.closedBlocks(of: document)
    let hasRegions = document.source.contains("speckit:begin")
    generated = LineRanges(joining: hasRegions ? ManagedRegions(document).regions.map(\.content) : [])
    decisionLog = LineRanges(joining: document.sections(named: vocabulary.decisionLogNames(in: document)).map(\.body))
  }

  private static func isPath(_ code: String) -> Bool {
    guard code.utf8.contains(.slash) else { return false }
    return code.characterBytes.map { !$0.contains(where: \.isWhiteSpace) } ?? !code.contains(where: \.isWhitespace)
  }

  private static func closedBlocks(of document: Document) -> LineRanges {
    LineRanges(
      joining: document.blocks.filter { block in
        switch block.kind {
        case .table, .fencedCode, .indentedCode: true
        default: false
        }
      }.map(\.lines))
  }
}
